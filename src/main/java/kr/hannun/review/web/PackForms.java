package kr.hannun.review.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.calculation.Aggregation;
import kr.hannun.review.calculation.Conversion;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.OfficePacks;
import kr.hannun.review.round.RulePack;
import kr.hannun.review.round.WriteRulePack;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.servlet.ModelAndView;

/** How every form of a piece of a rule pack is shown and ends: in a further version, or on its page again. */
@Component
class PackForms {

    private final OfficePacks office;
    private final WriteRulePack write;

    PackForms(OfficePacks office, WriteRulePack write) {
        this.office = office;
        this.write = write;
    }

    /** A page read in one state of the data. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ModelAndView read(Supplier<ModelAndView> page) {
        return page.get();
    }

    /** A page about the newest version of a pack, read in the same way. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ModelAndView read(Visit visit, Actor actor, String code, Function<OfficePack, ModelAndView> page) {
        return page.apply(pack(visit, actor, code));
    }

    /** The newest version of the pack, for a coordinator. */
    OfficePack pack(Visit visit, Actor actor, String code) {
        actor.mustBe(Actor.Role.COORDINATOR);
        return office.find(visit.head().program(), code).orElseThrow(FormAnswer::missing);
    }

    /** The part with this code. */
    static RulePack.Part part(OfficePack pack, String part) {
        return pack.rules().part(part).orElseThrow(FormAnswer::missing);
    }

    /** The codes of everything but this piece. */
    static List<String> others(OfficePack pack, @Nullable String piece) {
        return pack.rules().codes().stream().filter(each -> !each.equals(piece)).toList();
    }

    /** A change to what was read, whatever stood there. */
    static UnaryOperator<RulePack> instead(RulePack before, UnaryOperator<RulePack> read) {
        RulePack after = read.apply(before);
        return rules -> after.with(rules.parts());
    }

    /**
     * A piece as its page shows it.
     *
     * @param place where it is sent, below the pack
     * @param removal where it is taken out, or null
     * @param parents under what it can stand
     */
    record PieceForm(Form form, String place, @Nullable String removal, List<Option> parents) {}

    static ModelAndView page(String view, Visit visit, OfficePack pack, PieceForm shown) {
        Texts texts = visit.texts();
        String own = PackPages.place(pack);
        return FormAnswer.page(
                view,
                new PackPages.PiecePage(
                        PackPages.frame(
                                visit,
                                List.of(PackPages.rounds(visit), PackPages.packs(visit), PackPages.own(visit, pack)),
                                texts.say(title(view, shown))),
                        shown.form(),
                        pack.version(),
                        shown.parents(),
                        IntStream.range(0, PackReading.MOST_STEPS).boxed().toList(),
                        visit.link(own + "/" + shown.place()),
                        shown.removal() == null ? null : visit.link(own + "/" + shown.removal()),
                        visit.link(own),
                        choices(texts)),
                shown.form());
    }

    /** A piece that is not there yet is added, any other is changed. */
    private static String title(String view, PieceForm shown) {
        String piece = view.replace("review/pack-", "");
        boolean isNew = shown.removal() == null && !piece.equals("rules");
        return "review.packs." + (isNew ? "add." : "edit.") + piece;
    }

    private static PackPages.Choices choices(Texts texts) {
        return new PackPages.Choices(
                options(texts, "review.criterion.", List.of(CriterionKind.values())),
                options(texts, "review.aggregation.", List.of(Aggregation.values())),
                options(texts, "review.conversion.", List.of(Conversion.values())),
                options(texts, "review.rounding.", PackReading.roundings()),
                List.of(new Option("yes", texts.say("review.packs.shifts.yes"))));
    }

    private static List<Option> options(Texts texts, String key, List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> new Option(each.name(), texts.say(key + each.name())))
                .toList();
    }

    /** What a form of a piece is about: how it is read, and how its page is shown again on the pack as it stands by then. */
    record Piece(Function<PackReading, UnaryOperator<RulePack>> read, Function<Form, ModelAndView> page) {}

    /** Reads a piece and saves it as a further version, or shows its page with what is wrong. */
    ModelAndView send(Visit visit, Actor actor, SubmittedFields typed, String code, Piece piece) {
        PackReading reading = new PackReading(typed);
        UnaryOperator<RulePack> change = piece.read().apply(reading);
        List<Problem> problems = reading.problems();
        return problems.isEmpty()
                ? change(visit, actor, typed, code, change, piece.page())
                : piece.page().apply(Form.refused(typed, problems, visit.texts()));
    }

    /** Saves a change as a further version. */
    ModelAndView change(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            String code,
            UnaryOperator<RulePack> change,
            Function<Form, ModelAndView> page) {
        var target = new WriteRulePack.Target(visit.head().program(), typed.identity(), code, typed.version());
        return FormAnswer.of(visit, typed, write.change(actor, target, change), page);
    }
}
