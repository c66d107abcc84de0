package kr.hannun.allocation.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.Ledger;
import kr.hannun.allocation.Sharing;
import kr.hannun.allocation.Stretch;
import kr.hannun.allocation.SupportRow;
import kr.hannun.allocation.SupportState;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The lines of the ledger as they are read: one table for each kind. */
final class LedgerTables {

    private final Visit visit;
    private final Texts texts;
    private final Ledger ledger;
    private final Words.Labels labels;
    private final Amounts amounts;
    private final SourceRegister.Notes notes;

    LedgerTables(Visit visit, Ledger ledger, Words.Labels labels, SourceRegister.Notes notes) {
        this.visit = visit;
        this.texts = visit.texts();
        this.ledger = ledger;
        this.labels = labels;
        this.amounts = new Amounts(texts, labels);
        this.notes = notes;
    }

    /** The lines of one kind: those for the programme as a whole, then those of teams. */
    public record Table(String anchor, String name, String count, List<List<Line>> groups) {}

    /**
     * One line.
     *
     * @param oddUnit its unit, where it is not the one of the caption
     * @param ended whether its time has passed
     */
    public record Line(
            String anchor,
            String code,
            @Nullable Link team,
            String description,
            List<Remark> remarks,
            @Nullable Link provider,
            DisplayValue quantity,
            @Nullable String oddUnit,
            Term term,
            String symbol,
            String state,
            boolean ended,
            DisplayValue sharing,
            @Nullable FootnoteRef mark) {}

    /** A period: both ends as precisely as they were said, null where nobody said. */
    public record Term(@Nullable When from, @Nullable When until) {}

    /** The tables of all kinds that have lines, in the order of the programme's words. */
    List<Table> tables() {
        Map<String, List<SupportRow>> byKind = ledger.rows().stream().collect(Collectors.groupingBy(SupportRow::kind));
        return labels.codes("support.kind").stream()
                .filter(byKind::containsKey)
                .map(kind -> table(kind, Objects.requireNonNull(byKind.get(kind))))
                .toList();
    }

    private Table table(String kind, List<SupportRow> rows) {
        String unit = usualUnit(rows);
        int decimals = rows.stream().mapToInt(amounts::decimals).max().orElse(0);
        String count = unit == null
                ? texts.say("allocation.count", rows.size())
                : texts.say("allocation.count-unit", rows.size(), amounts.unit(unit));
        return new Table(
                kind,
                texts.say(labels.of("support.kind", kind)),
                count,
                rows.stream().collect(Collectors.partitioningBy(row -> row.team() != null)).values().stream()
                        .filter(group -> !group.isEmpty())
                        .map(group -> group.stream()
                                .map(row -> line(row, unit, decimals))
                                .toList())
                        .toList());
    }

    private static @Nullable String usualUnit(List<SupportRow> rows) {
        Map<String, Long> units = new LinkedHashMap<>();
        rows.stream().filter(row -> row.unit() != null).forEach(row -> units.merge(row.unit(), 1L, Long::sum));
        return units.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private Line line(SupportRow row, @Nullable String usual, int decimals) {
        String unit = row.unit();
        SupportState state = row.stateOn(ledger.day());
        return new Line(
                Subject.anchor(row.code()),
                row.code(),
                link("teams/", row.team(), row.teamName()),
                texts.say(row.description()),
                notes.remarks(row.code(), row.note(), row.citation()),
                link("organizations/", row.provider(), row.providerName()),
                quantity(row, decimals),
                unit == null || unit.equals(usual) || row.quantity() == null ? null : amounts.unit(unit),
                term(row),
                state.symbol(),
                texts.say("allocation.state." + state),
                state == SupportState.ENDED || state == SupportState.TEAM_LEFT,
                sharing(ledger.sharing(row)),
                notes.mark(row.citation()));
    }

    private DisplayValue quantity(SupportRow row, int decimals) {
        BigDecimal quantity = row.quantity();
        if (quantity == null) {
            return DisplayValue.nothing(row.unit() == null ? Absence.NOT_APPLICABLE : Absence.UNKNOWN);
        }
        return DisplayValue.of(amounts.aligned(quantity, row.unit(), decimals), null);
    }

    private DisplayValue sharing(Sharing sharing) {
        return sharing == Sharing.NONE
                ? DisplayValue.nothing(Absence.NOT_APPLICABLE)
                : DisplayValue.of(texts.say("allocation.sharing." + sharing), null);
    }

    Term term(SupportRow row) {
        return new Term(texts.whenOrNull(row.from()), texts.whenOrNull(row.untilKnownOn(ledger.day())));
    }

    /** A period in running text, with its open end said. */
    String said(Stretch stretch) {
        String from = texts.when(stretch.from()).text();
        PartialDate until = stretch.until();
        if (until == null) {
            return texts.say("allocation.since", from);
        }
        String to = texts.when(until).text();
        return from.equals(to) ? from : texts.say("allocation.between", from, to);
    }

    /** The line by its code, as a link to it. */
    Link to(SupportRow row) {
        return Link.to(visit.link("support#" + Subject.anchor(row.code())), row.code());
    }

    @Nullable
    Link link(String place, @Nullable String slug, @Nullable LocalizedText name) {
        return slug == null || name == null ? null : Link.to(visit.link(place + slug), texts.say(name));
    }

    Visit visit() {
        return visit;
    }

    Amounts amounts() {
        return amounts;
    }

    Texts texts() {
        return texts;
    }

    @Nullable
    FootnoteRef mark(SupportRow row) {
        return notes.mark(row.citation());
    }

    Versions versions(DisagreementRow disagreement) {
        return disagreement.versions(visit, notes);
    }

    String kind(String kind) {
        return texts.say(labels.of("support.kind", kind));
    }
}
