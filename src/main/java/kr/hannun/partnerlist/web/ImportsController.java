package kr.hannun.partnerlist.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hannun.partnerlist.ReceiveList;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 명단 불러오기: the team's lists, and a new one. */
@Controller
class ImportsController {

    private final Lists lists;
    private final ReceiveList receiving;
    private final Clock clock;

    ImportsController(Lists lists, ReceiveList receiving, Clock clock) {
        this.lists = lists;
        this.receiving = receiving;
        this.clock = clock;
    }

    @GetMapping("/programs/{program}/teams/{team}/imports")
    ModelAndView list(Visit visit, Actor actor, @PathVariable String team) {
        return new ModelAndView("partnerlist/list", Map.of("page", lists.page(visit, actor, team)));
    }

    @GetMapping("/programs/{program}/teams/{team}/imports/new")
    ModelAndView ask(Visit visit, Actor actor, @PathVariable String team) {
        SubmittedFields typed = SubmittedFields.with(Map.of("role", "participant", "certainty", "official"));
        return form(visit, actor, team, Form.fresh(typed, visit.texts()));
    }

    @PostMapping("/programs/{program}/teams/{team}/imports")
    ModelAndView receive(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.mustKeep();
        ImportForm form = new ImportForm(typed);
        boolean withFile = file != null && !file.isEmpty();
        List<Problem> problems =
                form.problems(withFile, lists.kinds(visit), lists.sources(visit), LocalDate.now(clock));
        if (file == null || !problems.isEmpty()) {
            return form(visit, actor, team, Form.refused(typed, problems, visit.texts()));
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var command = form.toCommand(
                lists.sources(visit), visit.head(), team, name, ByteBuffer.wrap(file.getBytes()), typed.identity());
        return FormAnswer.of(
                visit, typed, receiving.receive(actor, command), refused -> form(visit, actor, team, refused));
    }

    private ModelAndView form(Visit visit, Actor actor, String team, Form form) {
        return FormAnswer.page("partnerlist/new", lists.newPage(visit, actor, team, form), form);
    }
}
