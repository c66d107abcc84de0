package kr.hannun.partnerlist.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Outcome;
import kr.hannun.partnerlist.ReceiveList;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
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
        Typed typed = Typed.with(Map.of("role", "participant", "certainty", "official"));
        return form(visit, actor, team, Form.fresh(typed, visit.texts()), HttpStatus.OK);
    }

    @PostMapping("/programs/{program}/teams/{team}/imports")
    ModelAndView receive(
            Visit visit,
            Actor actor,
            Typed typed,
            @PathVariable String team,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        actor.mustBe(Actor.Role.ADMIN);
        ImportForm form = new ImportForm(typed);
        boolean withFile = file != null && !file.isEmpty();
        List<Problem> problems =
                form.problems(withFile, lists.kinds(visit), lists.sources(visit), LocalDate.now(clock));
        if (file == null || !problems.isEmpty()) {
            return refuse(visit, actor, team, typed, problems);
        }
        String name = file.getOriginalFilename() == null ? "" : file.getOriginalFilename();
        var command = form.toCommand(
                visit.head().program(), team, name, ByteBuffer.wrap(file.getBytes()), Answers.once(typed));
        return switch (receiving.receive(actor, command)) {
            case Outcome.Done done -> Answers.done(visit, done.place());
            case Outcome.Refused refused -> refuse(visit, actor, team, typed, refused.problems());
            case Outcome.Stale stale -> throw new ResponseStatusException(HttpStatus.CONFLICT);
            case Outcome.Missing missing -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private ModelAndView refuse(Visit visit, Actor actor, String team, Typed typed, List<Problem> problems) {
        Form refused = Form.refused(typed, problems, visit.texts());
        return form(visit, actor, team, refused, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(Visit visit, Actor actor, String team, Form form, HttpStatusCode status) {
        return new ModelAndView("partnerlist/new", Map.of("page", lists.newPage(visit, actor, team, form)), status);
    }
}
