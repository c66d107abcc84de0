package kr.hannun.consortium.web;

import java.util.Map;
import java.util.function.Function;
import kr.hannun.consortium.AdmitMember;
import kr.hannun.consortium.CorrectCount;
import kr.hannun.consortium.HandOverLead;
import kr.hannun.consortium.StateCount;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 구성 편집: the members of a team and what can be done with them; who joins, who leads, how many there are. */
@Controller
class MembersController {

    private static final String TEAM = "/programs/{program}/teams/{team}";

    private final MembersPages members;
    private final EditFlow room;
    private final AdmitMember admissions;
    private final HandOverLead handOvers;
    private final CountForm.Takers counts;

    MembersController(
            MembersPages members,
            EditFlow room,
            AdmitMember admissions,
            HandOverLead handOvers,
            StateCount statements,
            CorrectCount corrections) {
        this.members = members;
        this.room = room;
        this.admissions = admissions;
        this.handOvers = handOvers;
        this.counts = new CountForm.Takers(statements, corrections);
    }

    @GetMapping(TEAM + "/members")
    ModelAndView list(Visit visit, Actor actor, @PathVariable String team) {
        return new ModelAndView("consortium/members", Map.of("page", members.page(visit, actor, team)));
    }

    @GetMapping(TEAM + "/members/new")
    ModelAndView newMember(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return open(visit, actor, team, context -> new AdmissionForm(typed, context, admissions));
    }

    @PostMapping(TEAM + "/members/new")
    ModelAndView admit(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return take(visit, actor, team, context -> new AdmissionForm(typed, context, admissions));
    }

    @GetMapping(TEAM + "/lead")
    ModelAndView newLead(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return open(visit, actor, team, context -> new HandOverForm(typed, context, handOvers));
    }

    @PostMapping(TEAM + "/lead")
    ModelAndView handOver(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return take(visit, actor, team, context -> new HandOverForm(typed, context, handOvers));
    }

    @GetMapping(TEAM + "/counts/new")
    ModelAndView newCount(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return open(visit, actor, team, context -> new CountForm(typed, context, null, counts));
    }

    @PostMapping(TEAM + "/counts/new")
    ModelAndView count(Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team) {
        return take(visit, actor, team, context -> new CountForm(typed, context, null, counts));
    }

    @GetMapping(TEAM + "/counts/{count}")
    ModelAndView newCountCorrection(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String count) {
        return open(visit, actor, team, correction(typed, count));
    }

    @PostMapping(TEAM + "/counts/{count}")
    ModelAndView correctCount(
            Visit visit, Actor actor, SubmittedFields typed, @PathVariable String team, @PathVariable String count) {
        return take(visit, actor, team, correction(typed, count));
    }

    private Function<Context, EditForm> correction(SubmittedFields typed, String count) {
        return context -> new CountForm(
                typed, context, context.lineup().terms().count(count).orElseThrow(FormAnswer::missing), counts);
    }

    private ModelAndView open(Visit visit, Actor actor, String team, Function<Context, EditForm> form) {
        return room.open(actor, room.context(visit, team), form);
    }

    private ModelAndView take(Visit visit, Actor actor, String team, Function<Context, EditForm> form) {
        return room.take(actor, room.context(visit, team), form);
    }
}
