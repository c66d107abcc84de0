package kr.hannun.review.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.review.round.OfficePack;
import kr.hannun.review.round.PackPreview;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RulePack;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pages of rule packs: all of them, one with everything it says, and the forms of its pieces. */
@Component
class PackPages {

    static final String PACKS = "rule-packs";

    private final RuleChoices rules;

    PackPages(RuleChoices rules) {
        this.rules = rules;
    }

    /**
     * The list, with the form of a new one.
     *
     * @param from what a new one can begin with
     */
    public record ListPage(Frame frame, Form form, List<Row> rows, List<Option> from, String action) {}

    /** A pack of the office; {@code faults} says what keeps rounds from being opened by it, or that nothing does. */
    public record Row(Link pack, String asOf, int version, String saved, String symbol, String faults) {}

    ListPage list(Visit visit, Form form, List<OfficePack> packs) {
        Texts texts = visit.texts();
        return new ListPage(
                frame(visit, List.of(rounds(visit)), texts.say("review.packs")),
                form,
                packs.stream().map(pack -> row(visit, pack)).toList(),
                rules.options(texts, visit.head().program()),
                visit.link(PACKS));
    }

    private static Row row(Visit visit, OfficePack pack) {
        Texts texts = visit.texts();
        List<String> faults = faults(visit, pack);
        return new Row(
                Link.to(visit.link(place(pack)), texts.say(pack.rules().title())),
                texts.when(pack.rules().asOf()).text(),
                pack.version(),
                texts.say("review.packs.saved", texts.moment(pack.madeAt()), pack.madeBy()),
                faults.isEmpty() ? "done" : "noreport",
                faults.isEmpty() ? texts.say("review.packs.ready") : faults.getFirst());
    }

    private static List<String> faults(Visit visit, OfficePack pack) {
        return Form.refused(SubmittedFields.nothing(), PackPreview.problems(pack), visit.texts())
                .errors("pack");
    }

    /**
     * A pack with everything it says.
     *
     * @param faults why no round made from it could be opened
     * @param versions who saved it when, the newest first
     */
    public record ShowPage(
            Frame frame,
            List<RoundFacts.Fact> facts,
            List<String> faults,
            List<PartRow> parts,
            String sum,
            boolean adds,
            List<String> versions,
            Links links) {}

    /** Where its forms are. */
    public record Links(String rules, String part, String round) {}

    /** A part with its criteria as a tree. */
    public record PartRow(
            String code,
            String name,
            String weight,
            String sum,
            boolean adds,
            List<CriterionRow> criteria,
            String edit,
            String add) {}

    /** A criterion; {@code depth} is 0 for one that stands below none. */
    public record CriterionRow(
            int depth,
            String code,
            String name,
            String about,
            String kind,
            @Nullable String weight,
            String steps,
            @Nullable String comment,
            String edit) {}

    ShowPage show(Visit visit, List<OfficePack> versions) {
        Texts texts = visit.texts();
        OfficePack pack = versions.getFirst();
        ReviewRound round = PackPreview.of(pack);
        BigDecimal sum = round.parts().stream().map(ReviewRound.Part::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new ShowPage(
                frame(
                        visit,
                        List.of(rounds(visit), packs(visit)),
                        texts.say(pack.rules().title())),
                RoundFacts.rules(texts, round),
                faults(visit, pack),
                round.parts().stream().map(part -> part(visit, pack, part)).toList(),
                texts.say("review.sum", sum.toPlainString(), round.full().toPlainString()),
                sum.compareTo(round.full()) == 0,
                versions.stream()
                        .map(each -> texts.say(
                                "review.packs.version", each.version(), texts.moment(each.madeAt()), each.madeBy()))
                        .toList(),
                new Links(
                        visit.link(place(pack) + "/rules"),
                        visit.link(place(pack) + "/parts/new"),
                        visit.link("reviews/new")));
    }

    private static PartRow part(Visit visit, OfficePack pack, ReviewRound.Part part) {
        Texts texts = visit.texts();
        ReviewRoundPages.PartRow row = ReviewRoundPages.part(texts, part);
        String place = place(pack) + "/parts/" + part.code();
        return new PartRow(
                part.code(),
                row.name(),
                row.weight(),
                row.sum(),
                row.adds(),
                tree(visit, place, part, null, 0),
                visit.link(place),
                visit.link(place + "/criteria/new"));
    }

    private static List<CriterionRow> tree(
            Visit visit, String place, ReviewRound.Part part, @Nullable String parent, int depth) {
        List<CriterionRow> rows = new ArrayList<>();
        for (ReviewRound.Criterion criterion : part.criteria()) {
            if (Objects.equals(parent, criterion.parent())) {
                rows.add(criterion(visit, place, criterion, depth));
                rows.addAll(tree(visit, place, part, criterion.code(), depth + 1));
            }
        }
        return rows;
    }

    private static CriterionRow criterion(Visit visit, String place, ReviewRound.Criterion criterion, int depth) {
        Texts texts = visit.texts();
        ReviewRoundPages.CriterionLine line = ReviewRoundPages.line(texts, criterion);
        return new CriterionRow(
                depth,
                criterion.code(),
                line.name(),
                line.about(),
                line.kind(),
                line.weight(),
                line.steps(),
                criterion.kind() == CriterionKind.SCORED && criterion.commentUpTo() != null
                        ? texts.say(
                                "review.packs.comment.rule",
                                criterion.commentUpTo().toPlainString())
                        : null,
                visit.link(place + "/criteria/" + criterion.code()));
    }

    /**
     * The form of a piece.
     *
     * @param removal where the piece is taken out, or null for one that is new or stays
     */
    public record PiecePage(
            Frame frame,
            Form form,
            int version,
            List<Option> parents,
            List<Integer> steps,
            String action,
            @Nullable String removal,
            String back,
            Choices choices) {}

    /** What there is to choose from. */
    public record Choices(
            List<Option> kinds,
            List<Option> aggregations,
            List<Option> conversions,
            List<Option> roundings,
            List<Option> shifts) {}

    static Frame frame(Visit visit, List<Link> between, String title) {
        return Frame.of(visit, "rounds", between, title, List.of(), false);
    }

    static Link rounds(Visit visit) {
        return Link.to(visit.link("reviews"), visit.texts().say("review.rounds.title"));
    }

    static Link packs(Visit visit) {
        return Link.to(visit.link(PACKS), visit.texts().say("review.packs"));
    }

    static Link own(Visit visit, OfficePack pack) {
        return Link.to(visit.link(place(pack)), visit.texts().say(pack.rules().title()));
    }

    static String place(OfficePack pack) {
        return PACKS + "/" + pack.code();
    }

    /** The codes of a pack's parts, as they are typed. */
    static List<String> codes(RulePack pack) {
        return pack.parts().stream().map(RulePack.Part::code).toList();
    }
}
