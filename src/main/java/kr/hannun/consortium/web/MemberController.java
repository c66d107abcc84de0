package kr.hannun.consortium.web;

import java.util.function.Function;
import kr.hannun.consortium.ChangeMembership;
import kr.hannun.consortium.CorrectMembership;
import kr.hannun.consortium.EndMembership;
import kr.hannun.shared.Actor;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** One record of a member: a change from a day on, its end, its correction. */
@Controller
class MemberController {

    private static final String MEMBER = "/programs/{program}/teams/{team}/members/{member}";

    private final EditFlow room;
    private final ChangeMembership changes;
    private final EndMembership ends;
    private final CorrectMembership corrections;

    MemberController(EditFlow room, ChangeMembership changes, EndMembership ends, CorrectMembership corrections) {
        this.room = room;
        this.changes = changes;
        this.ends = ends;
        this.corrections = corrections;
    }

    @GetMapping(MEMBER + "/change")
    ModelAndView newChange(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return open(visit, actor, team, change(typed, member));
    }

    @PostMapping(MEMBER + "/change")
    ModelAndView change(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return room.take(actor, room.context(visit, team), change(typed, member));
    }

    private Function<Context, EditForm> change(SubmittedFields typed, String member) {
        return context -> new ChangeForm(typed, context, EditFlow.stint(context, member), changes);
    }

    @GetMapping(MEMBER + "/end")
    ModelAndView newEnd(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return open(visit, actor, team, end(typed, member));
    }

    @PostMapping(MEMBER + "/end")
    ModelAndView end(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return room.take(actor, room.context(visit, team), end(typed, member));
    }

    private Function<Context, EditForm> end(SubmittedFields typed, String member) {
        return context -> new EndForm(typed, context, EditFlow.stint(context, member), ends);
    }

    @GetMapping(MEMBER + "/correction")
    ModelAndView newCorrection(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return open(visit, actor, team, correction(typed, member));
    }

    @PostMapping(MEMBER + "/correction")
    ModelAndView correct(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String member) {
        return room.take(actor, room.context(visit, team), correction(typed, member));
    }

    private Function<Context, EditForm> correction(SubmittedFields typed, String member) {
        return context -> new CorrectionForm(typed, context, EditFlow.stint(context, member), corrections);
    }

    private ModelAndView open(Visit visit, Actor actor, String team, Function<Context, EditForm> form) {
        return room.open(actor, room.context(visit, team), form);
    }
}
