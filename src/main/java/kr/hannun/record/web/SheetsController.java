package kr.hannun.record.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.List;
import kr.hannun.record.SendSheet;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.FileName;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 표로 고치기: every kind of fact as a sheet, and the way back. */
@Controller
class SheetsController {

    private static final String SHEETS = "/programs/{program}/record/sheets";

    private final SheetsPage pages;
    private final SendSheet sending;

    SheetsController(SheetsPage pages, SendSheet sending) {
        this.pages = pages;
        this.sending = sending;
    }

    @GetMapping(SHEETS)
    ModelAndView list(Visit visit, Actor actor) {
        return page(visit, actor, Form.fresh(SubmittedFields.nothing(), visit.texts()));
    }

    @PostMapping(SHEETS)
    ModelAndView send(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null || file.isEmpty()) {
            List<Problem> missing = List.of(Problem.of(SendSheet.FILE, "record.sheet.problem.no-file"));
            return page(visit, actor, Form.refused(typed, missing, visit.texts()));
        }
        String name = FileName.of(file.getOriginalFilename()).text();
        return FormAnswer.of(
                visit,
                typed,
                sending.send(actor, visit.head(), typed.identity(), name, ByteBuffer.wrap(file.getBytes())),
                again -> page(visit, actor, again));
    }

    private ModelAndView page(Visit visit, Actor actor, Form form) {
        return FormAnswer.page("record/sheets", pages.page(visit, actor, form), form);
    }
}
