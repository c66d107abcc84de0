package kr.hannun.review.web;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.review.change.AmendRound;
import kr.hannun.review.change.Amendments;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundCommand;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 규칙 변경: later versions of the rules of an opened round, and the form of another. */
@Controller
class AmendmentsController {

    private static final String AMENDMENTS = "/programs/{program}/reviews/{round}/amendments";
    private static final int LONGEST = 500;

    private final RoundPages room;
    private final RoundForms forms;
    private final Amendments amendments;
    private final AmendRound amending;

    AmendmentsController(RoundPages room, RoundForms forms, Amendments amendments, AmendRound amending) {
        this.room = room;
        this.forms = forms;
        this.amendments = amendments;
        this.amending = amending;
    }

    /** The versions and the form; {@code waits} says that one of them needs its second person. */
    public record AmendmentsPage(
            RoundPages.Head head,
            Form form,
            List<Version> versions,
            boolean waits,
            boolean open,
            List<Weight> weights,
            String action,
            String second,
            String withdrawal) {}

    /** A version of the rules. */
    public record Version(String number, String why, List<String> changes, String touched, String say) {}

    /** A weight that can be changed. */
    public record Weight(String code, String name, boolean part) {}

    @GetMapping(AMENDMENTS)
    ModelAndView show(Visit visit, Actor actor, @PathVariable("round") String slug) {
        return room.read(visit, actor, slug, round -> page(visit, round, null));
    }

    @PostMapping(AMENDMENTS)
    ModelAndView propose(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> propose(actor, typed, round, command),
                (round, form) -> page(visit, round, form));
    }

    private Outcome propose(Actor actor, SubmittedFields typed, ReviewRound round, RoundCommand command) {
        List<Problem> problems = new ArrayList<>();
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        round.weights()
                .keySet()
                .forEach(code -> ReviewRoundForm.weight(typed.text("amend." + code))
                        .ifPresentOrElse(
                                weight -> weights.put(code, weight),
                                () -> problems.add(Problem.of("amend." + code, "review.weight.form"))));
        Optional<Instant> soft = moment(typed, "soft", problems);
        Optional<Instant> hard = moment(typed, "hard", problems);
        if (soft.isPresent() && hard.isPresent() && soft.get().isAfter(hard.get())) {
            problems.add(Problem.of("hardDay", "review.deadline.order"));
        }
        Optional<String> why = typed.given("why").filter(text -> text.length() <= LONGEST);
        if (why.isEmpty()) {
            problems.add(Problem.of("why", "review.deed.why", LONGEST));
        }
        return problems.isEmpty()
                ? amending.propose(
                        actor,
                        new AmendRound.Command(
                                command, weights, soft.orElseThrow(), hard.orElseThrow(), why.orElseThrow()))
                : new Outcome.Refused(problems);
    }

    private static Optional<Instant> moment(SubmittedFields typed, String name, List<Problem> problems) {
        Optional<Instant> moment = ReviewRoundForm.moment(typed, name);
        if (moment.isEmpty()) {
            problems.add(Problem.of(name + "Day", "review.deadline.form"));
        }
        return moment;
    }

    @PostMapping(AMENDMENTS + "/second")
    ModelAndView second(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> amending.second(actor, command),
                (round, form) -> page(visit, round, form));
    }

    @PostMapping(AMENDMENTS + "/withdrawal")
    ModelAndView withdraw(Visit visit, Actor actor, SubmittedFields typed, @PathVariable("round") String slug) {
        return forms.send(
                visit,
                actor,
                typed,
                slug,
                (round, command) -> amending.withdraw(actor, command),
                (round, form) -> page(visit, round, form));
    }

    private ModelAndView page(Visit visit, ReviewRound round, @Nullable Form refused) {
        Texts texts = visit.texts();
        List<Amendments.Amendment> all = amendments.of(round);
        Form form = refused == null ? Form.fresh(stored(round), texts) : refused;
        return FormAnswer.page(
                "review/amendments",
                new AmendmentsPage(
                        RoundPages.head(visit, round, RoundPages.Tab.RULES, texts.say("review.amendments")),
                        form,
                        all.stream().map(each -> version(texts, round, each)).toList(),
                        all.stream().anyMatch(each -> !each.isDone()),
                        round.isOpen(),
                        round.weights().keySet().stream()
                                .map(code -> new Weight(
                                        code,
                                        name(texts, round, code),
                                        round.part(code).isPresent()))
                                .toList(),
                        visit.link(RoundPages.place(round, "amendments")),
                        visit.link(RoundPages.place(round, "amendments/second")),
                        visit.link(RoundPages.place(round, "amendments/withdrawal"))),
                form);
    }

    private static SubmittedFields stored(ReviewRound round) {
        Map<String, String> fields = new LinkedHashMap<>();
        round.weights().forEach((code, weight) -> fields.put("amend." + code, weight.toPlainString()));
        ReviewRoundForm.store(fields, "soft", round.soft());
        ReviewRoundForm.store(fields, "hard", round.hard());
        return SubmittedFields.with(fields);
    }

    private static String name(Texts texts, ReviewRound round, String code) {
        return switch (code) {
            case "soft" -> texts.say("review.soft");
            case "hard" -> texts.say("review.hard");
            default ->
                round.part(code)
                        .map(part -> texts.say(part.name()))
                        .or(() -> round.criterion(code).map(each -> texts.say(each.name())))
                        .orElse(code);
        };
    }

    private static Version version(Texts texts, ReviewRound round, Amendments.Amendment amendment) {
        return new Version(
                texts.say("review.amendment.version", amendment.version()),
                amendment.why(),
                amendment.changes().stream()
                        .map(each -> texts.say(
                                "review.amendment.change",
                                name(texts, round, each.code()),
                                shown(texts, each.code(), each.before()),
                                shown(texts, each.code(), each.after())))
                        .toList(),
                texts.say("review.amendment.touched", amendment.touched()),
                amendment.doneAt() == null
                        ? texts.say("review.act.waits", texts.moment(amendment.proposedAt()), amendment.proposer())
                        : texts.say(
                                "review.act.done",
                                texts.moment(amendment.doneAt()),
                                amendment.proposer(),
                                String.valueOf(amendment.doer())));
    }

    private static String shown(Texts texts, String code, String value) {
        return List.of("soft", "hard").contains(code) ? texts.moment(Instant.parse(value)) : value;
    }
}
