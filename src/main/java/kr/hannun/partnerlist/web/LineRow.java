package kr.hannun.partnerlist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.organization.NameBook;
import kr.hannun.partnerlist.ImportQueries;
import kr.hannun.partnerlist.ImportState;
import kr.hannun.partnerlist.Judged;
import kr.hannun.partnerlist.ListColumn;
import kr.hannun.partnerlist.ListLine;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shared.TypedId;
import kr.hannun.sheet.Cell;
import kr.hannun.shell.DayText;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Composes one line of a list as the page shows it. */
class LineRow {

    private final Visit visit;
    private final Texts texts;
    private final Words.Labels labels;
    private final MessageFormatter told;
    private final ImportQueries.ImportRow list;

    LineRow(Visit visit, Words.Labels labels, ImportQueries.ImportRow list) {
        this.visit = visit;
        this.texts = visit.texts();
        this.labels = labels;
        this.told = new MessageFormatter(texts);
        this.list = list;
    }

    /**
     * A line.
     *
     * @param written the name as the file writes it
     * @param organization whom it means, or null where it is new or nobody knows
     * @param what will become of it, in words
     * @param said how it was read
     * @param wrong what is wrong with it
     * @param form for putting it right, or null where it is not open
     * @param open where the form is opened, or null
     */
    public record Row(
            int number,
            String written,
            @Nullable Link organization,
            String symbol,
            String what,
            String role,
            String work,
            String from,
            String until,
            List<String> said,
            List<String> wrong,
            @Nullable LineForm form,
            @Nullable String open) {}

    /** The form of a line; {@code choices} are those whom it may mean. */
    public record LineForm(String action, UUID once, List<Cell> cells, List<Choice> choices, boolean leftOut) {}

    /** A cell of the line, as a field. */
    public record Cell(
            String key,
            String id,
            String label,
            String value,
            @Nullable String error) {}

    /** Somebody whom a line may mean; no value stands for a new one. */
    public record Choice(
            String value, String text, @Nullable String href, boolean chosen) {}

    /** The line; {@code place} is the list's, or null where nothing can be changed any more. */
    Row of(Judged judged, @Nullable String place, boolean open) {
        ListLine line = judged.line();
        NameBook.Known known = judged.known();
        Judged.Reading reading = judged.reading();
        boolean shown = place != null && (open || judged.verdict().waits());
        return new Row(
                line.number(),
                line.text(ListColumn.ORGANIZATION),
                known == null ? null : Link.to(visit.link("organizations/" + known.slug()), texts.say(known.name())),
                symbol(judged.verdict()),
                what(judged),
                role(line, reading),
                line.text(ListColumn.WORK),
                from(line, reading),
                until(line, reading),
                judged.said().stream().map(told::ofLine).toList(),
                judged.problems().stream().map(this::wrong).toList(),
                place != null && shown ? form(judged, place) : null,
                place == null || shown
                        ? null
                        : visit.with("line", String.valueOf(line.number())) + "#l" + line.number());
    }

    private String role(ListLine line, Judged.@Nullable Reading reading) {
        if (reading == null && !line.text(ListColumn.ROLE).isEmpty()) {
            return line.text(ListColumn.ROLE);
        }
        var role = reading == null ? list.usual().role() : reading.role();
        return texts.say(labels.of("memberships.role", role.code()));
    }

    private String from(ListLine line, Judged.@Nullable Reading reading) {
        PartialDate usual = list.usual().from();
        if (reading == null && line.text(ListColumn.FROM).isEmpty() && usual != null) {
            return texts.when(usual).text();
        }
        return reading == null
                ? day(line.text(ListColumn.FROM))
                : texts.when(reading.from()).text();
    }

    private String until(ListLine line, Judged.@Nullable Reading reading) {
        PartialDate until = reading == null ? null : reading.until();
        if (until != null) {
            return texts.when(until).text();
        }
        String written = line.text(ListColumn.UNTIL);
        return written.isEmpty() ? texts.say("consortium.goes-on") : day(written);
    }

    /** A day as it is read here, or as it was written where it is none. */
    private String day(String written) {
        return DayText.read(written).map(date -> texts.when(date).text()).orElse(written);
    }

    private String symbol(Judged.Verdict verdict) {
        return switch (verdict) {
            case FAULTY -> "overdue";
            case DOUBTFUL -> "unknown";
            case ADDED -> list.state() == ImportState.DRAFT ? "planned" : Lists.symbol(list.state());
            case THERE -> "done";
            case LEFT_OUT -> "cancelled";
        };
    }

    private String what(Judged judged) {
        MembershipRecord there = judged.there();
        String code = judged.line().membership();
        if (there != null) {
            return texts.say(
                    "partnerlist.there-since", texts.when(there.statedFrom()).text());
        }
        if (list.state() == ImportState.ENTERED && judged.line().entered()) {
            return texts.say("partnerlist.verdict.entered");
        }
        if (code != null) {
            return texts.say(
                    list.state() == ImportState.REVERSED ? "partnerlist.became-reversed" : "partnerlist.became", code);
        }
        boolean fresh = judged.verdict() == Judged.Verdict.ADDED && judged.known() == null && judged.reading() != null;
        return texts.say(
                "partnerlist.verdict." + (fresh ? "added-new" : judged.verdict().code()));
    }

    private String wrong(Problem problem) {
        return texts.say("partnerlist.wrong", told.column(problem.field()), told.problem(problem));
    }

    private LineForm form(Judged judged, String place) {
        ListLine line = judged.line();
        List<Cell> cells = Arrays.stream(ListColumn.values())
                .filter(column ->
                        column != ListColumn.CATEGORY || !line.text(column).isEmpty())
                .map(column -> cell(line, column, judged.problems()))
                .toList();
        return new LineForm(
                visit.link(place + "/lines/" + line.number()), TypedId.next(), cells, choices(judged), line.leftOut());
    }

    private Cell cell(ListLine line, ListColumn column, List<Problem> problems) {
        String error = problems.stream()
                .filter(problem -> problem.field().equals(column.key()))
                .findFirst()
                .map(told::problem)
                .orElse(null);
        return new Cell(
                column.key(),
                "l" + line.number() + "-" + column.key(),
                told.column(column.key()),
                line.text(column),
                error);
    }

    private List<Choice> choices(Judged judged) {
        if (judged.alike().isEmpty() && !judged.isNameDoubted()) {
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (NameBook.Known known : judged.alike()) {
            boolean chosen =
                    judged.known() != null && known.id().equals(judged.known().id());
            choices.add(new Choice(
                    known.id().value().toString(),
                    texts.say(known.name()),
                    known.isListed() ? visit.link("organizations/" + known.slug()) : null,
                    chosen));
        }
        boolean fresh = judged.line().decision() instanceof ListLine.Decision.Fresh;
        String word = judged.alike().isEmpty() ? "partnerlist.choose.organization" : "partnerlist.choose.new";
        choices.add(new Choice("new", texts.say(word), null, fresh));
        return choices;
    }
}
