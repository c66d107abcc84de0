package kr.hannun.review.web;

import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import kr.hannun.audit.Outcome;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What passes between a round and one team: its statement (소명), its notice (통지), its objections (이의신청) and their answers. */
@Controller
class TeamDecisionController {

    private static final String TEAM = "/programs/{program}/reviews/{round}/decision/{team}";

    private final RoundPages room;
    private final RoundForms forms;
    private final DecisionPages pages;
    private final NoticePages notices;
    private final Decisions decisions;
    private final DecideRound deciding;
    private final NotifyTeams telling;
    private final Panel panel;
    private final Opinions opinions;

    TeamDecisionController(
            RoundPages room,
            RoundForms forms,
            DecisionPages pages,
            NoticePages notices,
            Decisions decisions,
            DecideRound deciding,
            NotifyTeams telling,
            Panel panel,
            Opinions opinions) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.notices = notices;
        this.decisions = decisions;
        this.deciding = deciding;
        this.telling = telling;
        this.panel = panel;
        this.opinions = opinions;
    }

    @GetMapping(TEAM)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return room.read(visit, actor, slug, round -> page(visit, round, team, RoundForms.fresh(visit)));
    }

    /** Records what the team stated before the confirmation. */
    @PostMapping(TEAM + "/statement")
    ModelAndView state(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        return send(
                visit,
                actor,
                typed,
                slug,
                team,
                UnaryOperator.identity(),
                (form, command) -> form.statement()
                        .map(statement -> deciding.state(actor, command, team, statement))
                        .orElseGet(form::refused));
    }

    /** The notice as the team gets it, once it was given. */
    @GetMapping(TEAM + "/notice")
    ModelAndView notice(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return room.read(visit, actor, slug, round -> {
            Decisions.OfTeam of = of(round, team);
            Decisions.Notice notice = of.notice();
            if (notice == null) {
                throw FormAnswer.missing();
            }
            var page = notices.notice(visit, round, of, notice, panel.members(round), opinions.of(round));
            return new ModelAndView("review/notice", Map.of("page", page));
        });
    }

    /** Gives notice to the team. */
    @PostMapping(TEAM + "/notice")
    ModelAndView notify(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        return send(
                visit,
                actor,
                typed,
                slug,
                team,
                UnaryOperator.identity(),
                (form, command) -> form.opinion()
                        .map(opinion -> telling.give(actor, command, team, opinion))
                        .orElseGet(form::refused));
    }

    /** Records an objection of the team. */
    @PostMapping(TEAM + "/objections")
    ModelAndView object(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        return send(
                visit,
                actor,
                typed,
                slug,
                team,
                UnaryOperator.identity(),
                (form, command) -> form.objection()
                        .map(objection -> telling.object(actor, command, team, objection))
                        .orElseGet(form::refused));
    }

    /** Answers an objection; where that is refused, what was typed stands at this one again. */
    @PostMapping(TEAM + "/objections/{objection}")
    ModelAndView answer(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team,
            @PathVariable("objection") String objection) {
        UUID about = id(objection);
        return send(
                visit,
                actor,
                typed,
                slug,
                team,
                form -> form.with(Map.of("answered", objection)),
                (form, command) -> form.answer()
                        .map(answer -> telling.answer(actor, command, about, answer.answer(), answer.why()))
                        .orElseGet(form::refused));
    }

    private static UUID id(String objection) {
        try {
            return UUID.fromString(objection);
        } catch (IllegalArgumentException damaged) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "No objection", damaged);
        }
    }

    /** Does what was typed and leads back to the team's page, or shows it again. */
    private ModelAndView send(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            String slug,
            String team,
            UnaryOperator<Form> again,
            BiFunction<DecisionForm, RoundCommand, Outcome> act) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> act.apply(new DecisionForm(visit, typed), command),
                (round, form) -> page(visit, round, team, again.apply(form)));
    }

    private ModelAndView page(Visit visit, ReviewRound round, String team, Form form) {
        return FormAnswer.page(
                "review/decision-team",
                pages.team(visit, round, of(round, team), panel.members(round), opinions.of(round), form),
                form);
    }

    private Decisions.OfTeam of(ReviewRound round, String team) {
        return decisions.of(round).stream()
                .filter(each -> each.team().slug().equals(team))
                .findFirst()
                .orElseThrow(FormAnswer::missing);
    }
}
