package kr.hannun.review.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import kr.hannun.audit.Outcome;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.review.course.TransitionRound;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.round.DiscardRehearsal;
import kr.hannun.review.round.MakeReviewRound;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewRounds;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.WeighRound;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
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

/** 평가 운영: coordinators make rounds from rule packs, weigh them, and do with another of them whatever takes two. */
@Controller
class ReviewRoundsController {

    private static final String ROUNDS = "/programs/{program}/reviews";
    private static final String ROUND = ROUNDS + "/{round}";

    private static final int LONGEST = 500;

    private final RoundPages room;
    private final RoundForms forms;
    private final ReviewRoundPages pages;
    private final ReviewRounds rounds;
    private final Panel panel;
    private final RuleChoices rules;
    private final ConsortiumQueries teams;
    private final MakeReviewRound make;
    private final WeighRound weighing;
    private final TransitionRound acts;
    private final ReviewedMilestones milestones;
    private final DiscardRehearsal discarding;
    private final Clock clock;

    ReviewRoundsController(
            RoundPages room,
            RoundForms forms,
            ReviewRoundPages pages,
            ReviewRounds rounds,
            Panel panel,
            RuleChoices rules,
            ConsortiumQueries teams,
            MakeReviewRound make,
            WeighRound weighing,
            TransitionRound acts,
            ReviewedMilestones milestones,
            DiscardRehearsal discarding,
            Clock clock) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.rounds = rounds;
        this.panel = panel;
        this.rules = rules;
        this.teams = teams;
        this.make = make;
        this.weighing = weighing;
        this.acts = acts;
        this.milestones = milestones;
        this.discarding = discarding;
        this.clock = clock;
    }

    @GetMapping(ROUNDS)
    ModelAndView list(Visit visit, Actor actor) {
        return room.readAll(
                visit,
                all -> new ModelAndView(
                        "review/list",
                        Map.of(
                                "page",
                                pages.list(
                                        visit,
                                        actor,
                                        all,
                                        panel.progress(visit.head().program())))));
    }

    @GetMapping(ROUNDS + "/new")
    ModelAndView empty(Visit visit, Actor actor) {
        actor.mustBe(Actor.Role.COORDINATOR);
        SubmittedFields usual = SubmittedFields.with(
                Map.of("kind", "STAGE", "softTime", "18:00", "hardTime", "18:00", "rehearsal", "yes"));
        return making(visit, Form.fresh(usual, visit.texts()));
    }

    @PostMapping(ROUNDS)
    ModelAndView make(Visit visit, Actor actor, SubmittedFields typed) {
        ReviewRoundForm form = new ReviewRoundForm(
                typed,
                rules.find(visit.head().program(), typed.text("pack")),
                teams(visit),
                rounds.all(visit.head().program()));
        List<Problem> problems = form.problems(clock.instant());
        return problems.isEmpty()
                ? FormAnswer.of(
                        visit, typed, make.make(actor, form.toCommand(visit)), refused -> making(visit, refused))
                : making(visit, Form.refused(typed, problems, visit.texts()));
    }

    private List<TeamRow> teams(Visit visit) {
        return teams.roster(visit.head()).begunBy(visit.day().today());
    }

    private ModelAndView making(Visit visit, Form form) {
        return room.readAll(
                visit, all -> FormAnswer.page("review/new", pages.making(visit, form, teams(visit), all), form));
    }

    @GetMapping(ROUND)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(
                visit,
                actor,
                slug,
                round -> show(visit, round, Form.fresh(stored(round, SubmittedFields.nothing()), visit.texts())));
    }

    @PostMapping(ROUND + "/weights")
    ModelAndView weigh(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> {
                    List<Problem> problems = ReviewRoundForm.weightProblems(typed, round);
                    return problems.isEmpty()
                            ? weighing.weigh(actor, command, ReviewRoundForm.weights(typed, round))
                            : new Outcome.Refused(problems);
                },
                (round, form) -> show(visit, round, form));
    }

    @PostMapping(ROUND + "/acts/{act}/proposal")
    ModelAndView propose(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("act") String name) {
        String why = typed.given("why").filter(text -> text.length() <= LONGEST).orElse(null);
        return act(visit, actor, typed, slug, command -> acts.propose(actor, command, act(name), why));
    }

    @PostMapping(ROUND + "/acts/{act}")
    ModelAndView second(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("act") String name) {
        return act(visit, actor, typed, slug, command -> acts.second(actor, command, act(name)));
    }

    @PostMapping(ROUND + "/acts/{act}/withdrawal")
    ModelAndView withdraw(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("act") String name) {
        return act(visit, actor, typed, slug, command -> acts.withdraw(actor, command, act(name)));
    }

    @PostMapping(ROUND + "/discard")
    ModelAndView discard(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return act(visit, actor, typed, slug, command -> discarding.discard(actor, command));
    }

    @PostMapping(ROUND + "/milestones")
    ModelAndView choose(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return act(visit, actor, typed, slug, command -> milestones.choose(actor, command, typed.all("milestones")));
    }

    /** Does it with the round and leads on, or shows the round's page with what stands against it. */
    private ModelAndView act(
            Visit visit, Actor actor, SubmittedFields typed, String slug, Function<RoundCommand, Outcome> act) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> act.apply(command),
                (round, form) ->
                        show(visit, round, Form.refused(stored(round, typed), form.problems(), visit.texts())));
    }

    /** What stands in the fields of the page before anybody typed into the form that was sent. */
    private SubmittedFields stored(ReviewRound round, SubmittedFields sent) {
        SubmittedFields stored = ReviewRoundPages.weights(round, sent);
        if (!sent.fields().containsKey("milestones")) {
            milestones.of(round).forEach(each -> stored.fields().add("milestones", each.code()));
        }
        return stored;
    }

    private static RoundTransition act(String name) {
        return Arrays.stream(RoundTransition.values())
                .filter(act -> act.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView show(Visit visit, ReviewRound round, Form form) {
        return FormAnswer.page(
                "review/show",
                pages.show(visit, round, milestones.candidates(round), milestones.of(round), form),
                form);
    }
}
