package kr.hannun.review.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.audit.Outcome;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.result.MeasureTeams;
import kr.hannun.review.result.Measures;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 측정값: what was measured of the teams, entered criterion by criterion with who measured and when. */
@Controller
class MeasuresController {

    private static final String MEASURES = "/programs/{program}/reviews/{round}/measures";
    private static final Pattern VALUE = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");
    private static final int LONGEST = 200;

    private final RoundPages room;
    private final RoundForms forms;
    private final Measures measures;
    private final MeasureTeams entering;

    MeasuresController(RoundPages room, RoundForms forms, Measures measures, MeasureTeams entering) {
        this.room = room;
        this.forms = forms;
        this.measures = measures;
        this.entering = entering;
    }

    /** The measured criteria, each with its values. */
    public record MeasuresPage(RoundPages.Head head, boolean open, List<Block> blocks) {}

    /** A criterion and the form of its values. */
    public record Block(
            String code,
            String name,
            String about,
            String weight,
            String rule,
            boolean open,
            boolean targets,
            Form form,
            List<Row> rows,
            String action) {}

    /** A team's value as it stands. */
    public record Row(String team, String name, String value, String target, String by, boolean open) {}

    @GetMapping(MEASURES)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, "", RoundForms.fresh(visit)));
    }

    @PostMapping(MEASURES + "/{criterion}")
    ModelAndView enter(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("criterion") String code) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> enter(visit, actor, typed, round, code, command),
                (round, form) -> page(visit, round, code, form));
    }

    private Outcome enter(
            Visit visit, Actor actor, SubmittedFields typed, ReviewRound round, String code, RoundCommand command) {
        ReviewRound.Criterion criterion = round.criterion(code)
                .filter(each -> each.kind() == CriterionKind.MEASURED)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Problem> problems = new ArrayList<>();
        Map<String, MeasureTeams.Value> values = values(typed, round, criterion, problems);
        Optional<String> by = typed.given("by." + code).filter(text -> text.length() <= LONGEST);
        Optional<LocalDate> on = typed.date("on." + code)
                .filter(day -> day.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first)
                .filter(day -> !day.isAfter(visit.day().today()));
        if (by.isEmpty()) {
            problems.add(Problem.of("by." + code, "review.measure.by.none", LONGEST));
        }
        if (on.isEmpty()) {
            problems.add(typed.dateProblem("on." + code)
                    .orElseGet(() -> Problem.of("on." + code, "review.measure.on.none")));
        }
        return problems.isEmpty()
                ? entering.enter(
                        actor, new MeasureTeams.Command(command, code, values, by.orElseThrow(), on.orElseThrow()))
                : new Outcome.Refused(problems);
    }

    private static Map<String, MeasureTeams.Value> values(
            SubmittedFields typed, ReviewRound round, ReviewRound.Criterion criterion, List<Problem> problems) {
        Map<String, MeasureTeams.Value> values = new LinkedHashMap<>();
        for (ReviewRound.Team team : round.remaining()) {
            Optional<String> value = typed.given("value." + criterion.code() + "." + team.slug());
            Optional<String> target = typed.given("target." + criterion.code() + "." + team.slug());
            if (value.isPresent()
                    && number(value, "value." + criterion.code() + "." + team.slug(), problems)
                    && number(target, "target." + criterion.code() + "." + team.slug(), problems)) {
                values.put(
                        team.slug(),
                        new MeasureTeams.Value(
                                new BigDecimal(value.get()),
                                criterion.conversion() == Conversion.SHARE_OF_TARGET
                                        ? target.map(BigDecimal::new).orElse(null)
                                        : null));
            }
        }
        if (values.isEmpty() && problems.isEmpty()) {
            problems.add(Problem.of(
                    "value." + criterion.code() + "."
                            + round.remaining().getFirst().slug(),
                    "review.measure.value.none"));
        }
        return values;
    }

    private static boolean number(Optional<String> text, String field, List<Problem> problems) {
        boolean sound = text.isEmpty() || VALUE.matcher(text.get()).matches();
        if (!sound) {
            problems.add(Problem.of(field, "review.measure.value.form"));
        }
        return sound;
    }

    private ModelAndView page(Visit visit, ReviewRound round, String sent, Form refused) {
        List<Measures.Measured> measured = measures.of(round);
        Texts texts = visit.texts();
        List<Block> blocks = round.parts().stream()
                .flatMap(part -> part.criteria().stream())
                .filter(criterion -> criterion.kind() == CriterionKind.MEASURED)
                .map(criterion -> block(
                        visit, round, criterion, measured, criterion.code().equals(sent), refused))
                .toList();
        return FormAnswer.page(
                "review/measures",
                new MeasuresPage(RoundPages.head(visit, round, RoundPages.Tab.MEASURES), round.isOpen(), blocks),
                refused.problems().isEmpty() ? Form.fresh(SubmittedFields.nothing(), texts) : refused);
    }

    private static Block block(
            Visit visit,
            ReviewRound round,
            ReviewRound.Criterion criterion,
            List<Measures.Measured> measured,
            boolean sent,
            Form refused) {
        Texts texts = visit.texts();
        Map<String, String> stored = new LinkedHashMap<>();
        List<Row> rows = new ArrayList<>();
        for (ReviewRound.Team team : round.remaining()) {
            Measures.Measured of = measured.stream()
                    .filter(each ->
                            each.team().equals(team.id()) && each.criterion().equals(criterion.code()))
                    .findFirst()
                    .orElse(null);
            String value = of == null ? "" : of.value().toPlainString();
            String target = of == null || of.target() == null ? "" : of.target().toPlainString();
            stored.put("value." + criterion.code() + "." + team.slug(), value);
            stored.put("target." + criterion.code() + "." + team.slug(), target);
            if (of != null) {
                stored.put("by." + criterion.code(), of.by());
                stored.put("on." + criterion.code(), of.on().toString());
            }
            rows.add(new Row(
                    team.slug(),
                    texts.say(team.name()),
                    value,
                    target,
                    round.isGivenUp(criterion.code(), team)
                            ? texts.say("review.measure.given-up")
                            : of == null
                                    ? ""
                                    : of.by() + " · " + texts.when(of.on()).text(),
                    round.isOpen() && !round.isGivenUp(criterion.code(), team)));
        }
        return new Block(
                criterion.code(),
                texts.say(criterion.name()),
                texts.say(criterion.about()),
                criterion.weight() == null ? "" : criterion.weight().toPlainString(),
                texts.say("review.conversion." + criterion.conversion().name()),
                round.isOpen() && !round.isGivenUp(criterion.code(), null),
                criterion.conversion() == Conversion.SHARE_OF_TARGET,
                sent ? refused : Form.fresh(SubmittedFields.with(stored), texts),
                rows,
                visit.link(RoundPages.place(round, "measures/" + criterion.code())));
    }
}
