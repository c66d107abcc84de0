package kr.hannun.profile.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import kr.hannun.allocation.SupportRow;
import kr.hannun.allocation.SupportState;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Nothing;
import kr.hannun.shell.Shown;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** What a team was given by the day: kind, amount, provider and period. */
class TeamSupport {

    private TeamSupport() {}

    /** The lines known on the day; later ones are left out. */
    public record Section(List<Row> rows, int later, Link ledger) {}

    /** A line; the row stands, with its anchor, in the ledger. */
    public record Row(
            Link what,
            String kind,
            Shown quantity,
            @Nullable Link provider,
            String symbol,
            String state,
            @Nullable When from,
            @Nullable When until,
            @Nullable String note,
            @Nullable Mark mark) {}

    static Section of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        List<SupportRow> own = facts.support().stream()
                .filter(row -> facts.team().slug().equals(row.team()))
                .toList();
        List<Row> rows = own.stream()
                .filter(row -> row.isKnownOn(visit.day().on()))
                .map(row -> row(visit, facts, notes, row))
                .toList();
        return new Section(
                rows, own.size() - rows.size(), Link.to(visit.link("support"), visit.texts().say("profile.team.ledger")));
    }

    private static Row row(Visit visit, TeamFacts facts, SourceRegister.Notes notes, SupportRow row) {
        Texts texts = visit.texts();
        SupportState state = row.stateOn(visit.day().on());
        return new Row(
                Link.to(visit.link("support#" + Subject.anchor(row.code())), texts.say(row.description())),
                texts.say(facts.labels().of("support.kind", row.kind())),
                quantity(texts, facts, row),
                provider(visit, row),
                state.symbol(),
                texts.say("profile.team.support." + state.name().toLowerCase(Locale.ROOT)),
                texts.whenOrNull(row.from()),
                texts.whenOrNull(row.until()),
                texts.sayOrNull(row.note()),
                notes.mark(row.citation()));
    }

    private static Shown quantity(Texts texts, TeamFacts facts, SupportRow row) {
        BigDecimal quantity = row.quantity();
        String unit = row.unit();
        if (unit == null) {
            return Shown.nothing(Nothing.NOT_APPLICABLE);
        }
        String label = texts.say(facts.labels().of("support.unit", unit));
        return Shown.of(
                quantity == null ? null : texts.say("profile.team.amount", texts.number(quantity), label),
                Nothing.UNKNOWN,
                null);
    }

    private static @Nullable Link provider(Visit visit, SupportRow row) {
        LocalizedText name = row.providerName();
        return name == null ? null : Link.to(visit.link("organizations/" + row.provider()), visit.texts().say(name));
    }
}
