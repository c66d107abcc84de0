package kr.hannun.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.review.panel.Panel;
import kr.hannun.review.result.DecideRound;
import kr.hannun.review.result.Decisions;
import kr.hannun.review.result.NotifyTeams;
import kr.hannun.review.result.Opinions;
import kr.hannun.review.result.Verdict;
import kr.hannun.review.round.LiveRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 결정: from the panel's result to what stands, team by team. */
@Controller
class DecisionController {

    private static final String DECISION = "/programs/{program}/reviews/{round}/decision";
    private static final int LONGEST = 2_000;

    private final RoundRoom room;
    private final RoundForms forms;
    private final DecisionPages pages;
    private final Decisions decisions;
    private final DecideRound deciding;
    private final NotifyTeams telling;
    private final Panel panel;
    private final Opinions opinions;
    private final NoticePages notices;
    private final Words words;

    DecisionController(
            RoundRoom room,
            RoundForms forms,
            DecisionPages pages,
            Decisions decisions,
            DecideRound deciding,
            NotifyTeams telling,
            Panel panel,
            Opinions opinions,
            NoticePages notices,
            Words words) {
        this.room = room;
        this.forms = forms;
        this.pages = pages;
        this.decisions = decisions;
        this.deciding = deciding;
        this.telling = telling;
        this.panel = panel;
        this.opinions = opinions;
        this.notices = notices;
        this.words = words;
    }

    @GetMapping(DECISION)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, null));
    }

    @PostMapping(DECISION)
    ModelAndView decide(Visit visit, Actor actor, Typed typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> decide(visit, actor, typed, round, command),
                (round, form) -> page(visit, round, form));
    }

    private Outcome decide(Visit visit, Actor actor, Typed typed, LiveRound round, RoundCommand command) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Decisions.Decision> byTeam = new LinkedHashMap<>();
        for (LiveRound.Team team : round.remaining()) {
            decision(visit, typed, team.slug(), problems).ifPresent(each -> byTeam.put(team.slug(), each));
        }
        tooLong(typed, "why", problems);
        LocalDate metOn = day(visit, typed, "metOn", problems);
        Optional<String> members = text(typed, "members");
        if (members.isEmpty()) {
            problems.add(Problem.of("members", "review.decide.members.none", LONGEST));
        }
        return problems.isEmpty() && metOn != null
                ? deciding.decide(
                        actor,
                        new DecideRound.Command(
                                command,
                                metOn,
                                members.orElseThrow(),
                                text(typed, "why").orElse(null),
                                byTeam))
                : new Outcome.Refused(problems);
    }

    private static Optional<Decisions.Decision> decision(
            Visit visit, Typed typed, String team, List<Problem> problems) {
        Optional<Verdict> verdict = choice(Verdict.values(), typed.text("verdict." + team));
        tooLong(typed, "why." + team, problems);
        if (verdict.isEmpty()) {
            problems.add(Problem.of("verdict." + team, "review.decide.verdict.none"));
        }
        LocalDate warned =
                typed.given("warned." + team).isPresent() ? day(visit, typed, "warned." + team, problems) : null;
        return verdict.map(each -> new Decisions.Decision(
                each,
                text(typed, "why." + team).orElse(null),
                warned,
                typed.given("exit." + team).orElse(null)));
    }

    private static @Nullable LocalDate day(Visit visit, Typed typed, String field, List<Problem> problems) {
        Optional<LocalDate> day = typed.date(field)
                .filter(each -> each.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first)
                .filter(each -> !each.isAfter(visit.day().today()));
        if (day.isEmpty()) {
            problems.add(typed.dateProblem(field).orElseGet(() -> Problem.of(field, "review.decide.day")));
        }
        return day.orElse(null);
    }

    private static void tooLong(Typed typed, String field, List<Problem> problems) {
        if (typed.text(field).length() > LONGEST) {
            problems.add(Problem.of(field, "review.deed.why", LONGEST));
        }
    }

    private static Optional<String> text(Typed typed, String field) {
        return typed.given(field).filter(text -> text.length() <= LONGEST);
    }

    private static <E extends Enum<E>> Optional<E> choice(E[] all, String name) {
        return Arrays.stream(all).filter(each -> each.name().equals(name)).findFirst();
    }

    /** The page with the form that was refused, or with what is stored. */
    private ModelAndView page(Visit visit, LiveRound round, @Nullable Form refused) {
        Decisions.Committee committee = decisions.committee(round).orElse(null);
        List<Decisions.OfTeam> teams = decisions.of(round);
        Form form = refused != null ? refused : Form.fresh(DecisionPages.stored(committee, teams), visit.texts());
        return FormAnswer.page(
                "review/decision", pages.page(visit, round, committee, teams, words.labels(visit.head()), form), form);
    }

    @GetMapping(DECISION + "/{team}")
    ModelAndView team(Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return room.read(visit, actor, slug, round -> team(visit, round, team, RoundForms.fresh(visit)));
    }

    /** The notice as the team gets it, once it was given. */
    @GetMapping(DECISION + "/{team}/notice")
    ModelAndView notice(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return room.read(visit, actor, slug, round -> {
            Decisions.OfTeam of = of(round, team);
            Decisions.Notice notice = of.notice();
            if (notice == null) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            var page = notices.notice(visit, round, of, notice, panel.members(round), opinions.of(round));
            return new ModelAndView("review/notice", Map.of("page", page));
        });
    }

    /** Does what was sent of a team's page: its statement, its notice, its objection, or the answer to one. */
    @PostMapping(DECISION + "/{team}")
    ModelAndView act(
            Visit visit,
            Actor actor,
            Typed typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> act(visit, actor, typed, command, team),
                (round, form) -> team(visit, round, team, form));
    }

    private Outcome act(Visit visit, Actor actor, Typed typed, RoundCommand command, String team) {
        return switch (typed.text("deed")) {
            case "statement" -> state(visit, actor, typed, command, team);
            case "notice" ->
                text(typed, "opinion")
                        .map(opinion -> telling.give(actor, command, team, opinion))
                        .orElseGet(() -> Outcome.Refused.of("opinion", "review.notice.opinion.none", LONGEST));
            case "objection" -> object(visit, actor, typed, command, team);
            case "answer" -> answer(actor, typed, command);
            default -> throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        };
    }

    private Outcome state(Visit visit, Actor actor, Typed typed, RoundCommand command, String team) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = day(visit, typed, "statedOn", problems);
        Optional<String> says = text(typed, "says");
        Optional<String> why = text(typed, "whether");
        if (says.isEmpty()) {
            problems.add(Problem.of("says", "review.statement.says.none", LONGEST));
        }
        if (why.isEmpty()) {
            problems.add(Problem.of("whether", "review.statement.why.none", LONGEST));
        }
        String considered = typed.text("considered");
        if (!List.of("yes", "no").contains(considered)) {
            problems.add(Problem.of("considered", "review.statement.considered.none"));
        }
        return problems.isEmpty() && on != null
                ? deciding.state(
                        actor,
                        command,
                        team,
                        new Decisions.Statement(on, says.orElseThrow(), considered.equals("yes"), why.orElseThrow()))
                : new Outcome.Refused(problems);
    }

    private Outcome object(Visit visit, Actor actor, Typed typed, RoundCommand command, String team) {
        List<Problem> problems = new ArrayList<>();
        LocalDate on = day(visit, typed, "receivedOn", problems);
        Optional<Decisions.Ground> ground = choice(Decisions.Ground.values(), typed.text("ground"));
        Optional<String> says = text(typed, "objection");
        if (ground.isEmpty()) {
            problems.add(Problem.of("ground", "review.objection.ground.none"));
        }
        if (says.isEmpty()) {
            problems.add(Problem.of("objection", "review.objection.says.none", LONGEST));
        }
        return problems.isEmpty() && on != null
                ? telling.object(
                        actor,
                        command,
                        team,
                        new NotifyTeams.Objecting(
                                ground.orElseThrow(),
                                says.orElseThrow(),
                                on,
                                typed.all("challenges").contains("yes")))
                : new Outcome.Refused(problems);
    }

    private Outcome answer(Actor actor, Typed typed, RoundCommand command) {
        Optional<Decisions.Answer> answer = choice(Decisions.Answer.values(), typed.text("answer"));
        Optional<String> why = text(typed, "answerWhy");
        if (answer.isEmpty() || why.isEmpty()) {
            return Outcome.Refused.of("answer", "review.objection.answer.none", LONGEST);
        }
        try {
            UUID objection = UUID.fromString(typed.text("id"));
            return telling.answer(actor, command, objection, answer.get(), why.get());
        } catch (IllegalArgumentException damaged) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "No objection", damaged);
        }
    }

    private ModelAndView team(Visit visit, LiveRound round, String team, Form form) {
        return FormAnswer.page(
                "review/decision-team",
                pages.team(visit, round, of(round, team), panel.members(round), opinions.of(round), form),
                form);
    }

    private Decisions.OfTeam of(LiveRound round, String team) {
        return decisions.of(round).stream()
                .filter(each -> each.team().slug().equals(team))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
