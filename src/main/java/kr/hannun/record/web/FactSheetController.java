package kr.hannun.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import kr.hannun.exchange.FactKind;
import kr.hannun.record.WriteSheet;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The facts of one kind as a sheet, to be read or to be changed and sent back. */
@Controller
class FactSheetController {

    private final WriteSheet sheets;
    private final RecordFrame frames;

    FactSheetController(WriteSheet sheets, RecordFrame frames) {
        this.sheets = sheets;
        this.frames = frames;
    }

    @GetMapping("/programs/{program}/facts/{kind}.xlsx")
    void workbook(Visit visit, @PathVariable String kind, HttpServletResponse response) throws IOException {
        FactKind found = frames.kind(kind);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        name(visit, found, ".xlsx", response);
        sheets.xlsx(visit.head(), found, visit.program().name(), visit.texts(), response.getOutputStream());
    }

    @GetMapping("/programs/{program}/facts/{kind}.csv")
    void text(Visit visit, @PathVariable String kind, HttpServletResponse response) throws IOException {
        FactKind found = frames.kind(kind);
        response.setContentType("text/csv;charset=UTF-8");
        name(visit, found, ".csv", response);
        response.getOutputStream().write(sheets.csv(visit.head(), found));
    }

    private void name(Visit visit, FactKind kind, String ending, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(sheets.name(visit.head(), kind, visit.texts()) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }
}
