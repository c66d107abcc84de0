package kr.hannun.record.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kr.hannun.exchange.ExportBundle;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole record as files: what the pages say, in the form in which it could be loaded again. */
@Controller
class DownloadController {

    private final ExportBundle export;

    DownloadController(ExportBundle export) {
        this.export = export;
    }

    @GetMapping("/programs/{program}/record.zip")
    void download(Visit visit, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%d.zip"
                                .formatted(visit.head().slug(), visit.head().seq()))
                        .build()
                        .toString());
        export.write(visit.head(), response.getOutputStream());
    }
}
