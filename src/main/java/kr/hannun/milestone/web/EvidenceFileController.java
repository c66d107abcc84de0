package kr.hannun.milestone.web;

import java.util.Map;
import java.util.Optional;
import kr.hannun.milestone.EvidenceDownload;
import kr.hannun.milestone.EvidenceQueries;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 증빙 파일: only as a download, and only while it is what was recorded. */
@Controller
class EvidenceFileController {

    private final MilestoneForms forms;
    private final EvidenceQueries evidence;

    EvidenceFileController(MilestoneForms forms, EvidenceQueries evidence) {
        this.forms = forms;
        this.evidence = evidence;
    }

    /** What is shown where a file is not what was recorded any more. */
    public record DamagedPage(Frame frame, String name, String sha256, String back) {}

    @GetMapping("/programs/{program}/milestones/{code}/evidence/{number}/file")
    Object download(Visit visit, Actor actor, @PathVariable String code, @PathVariable String number) {
        EvidencePage.mustBeOffice(actor);
        MilestoneRow milestone = forms.milestone(visit, code);
        EvidenceRow row = evidence.find(visit.head(), milestone.id(), EvidenceAnswers.number(number))
                .orElseThrow(FormAnswer::missing);
        EvidenceRow.StoredFile file = row.file();
        if (file == null) {
            throw FormAnswer.missing();
        }
        Optional<byte[]> content = evidence.content(row);
        return content.isPresent() ? EvidenceDownload.of(file, content.get()) : damaged(visit, milestone, file);
    }

    private static ModelAndView damaged(Visit visit, MilestoneRow milestone, EvidenceRow.StoredFile file) {
        DamagedPage page = new DamagedPage(
                MilestoneForms.frame(visit, Optional.of(milestone), "milestone.damaged"),
                file.name(),
                file.sha256(),
                visit.link("milestones/" + milestone.code() + "/evidence"));
        return new ModelAndView("milestone/damaged", Map.of("page", page), HttpStatus.GONE);
    }
}
