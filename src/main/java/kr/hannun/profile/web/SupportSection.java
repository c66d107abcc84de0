package kr.hannun.profile.web;

import java.util.List;
import java.util.Locale;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.SupportRow;
import kr.hannun.allocation.SupportState;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What a team was given, or an organisation gave, by the day: kind, amount, who, whom and period. */
class SupportSection {

    private SupportSection() {}

    /** The lines known on the day; later ones are left out. */
    public record Section(List<Row> rows, Link ledger) {}

    /** A line; the row stands, with its anchor, in the ledger. */
    public record Row(
            Link what,
            String kind,
            DisplayValue quantity,
            @Nullable Link provider,
            @Nullable Link receiver,
            String symbol,
            String state,
            @Nullable When from,
            @Nullable When until,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    /** The lines of the ledger that concern somebody, as far as the day knows them. */
    static Section of(Visit visit, Words.Labels labels, SourceRegister.Notes notes, List<SupportRow> own) {
        List<Row> rows = own.stream()
                .filter(row -> row.isKnownOn(visit.day().on()))
                .map(row -> row(visit, labels, notes, row))
                .toList();
        return new Section(rows, Link.to(visit.link("support"), visit.texts().say("profile.team.ledger")));
    }

    private static Row row(Visit visit, Words.Labels labels, SourceRegister.Notes notes, SupportRow row) {
        Texts texts = visit.texts();
        SupportState state = row.stateOn(visit.day().on());
        return new Row(
                Link.to(visit.link("support#" + Subject.anchor(row.code())), texts.say(row.description())),
                texts.say(labels.of("support.kind", row.kind())),
                quantity(texts, labels, row),
                provider(visit, row),
                receiver(visit, row),
                state.symbol(),
                texts.say("profile.team.support." + state.name().toLowerCase(Locale.ROOT)),
                texts.whenOrNull(row.from()),
                texts.whenOrNull(row.untilKnownOn(visit.day().on())),
                notes.remarks(row.code(), row.note(), row.citation()),
                notes.mark(row.citation()));
    }

    private static DisplayValue quantity(Texts texts, Words.Labels labels, SupportRow row) {
        if (row.unit() == null) {
            return DisplayValue.nothing(Absence.NOT_APPLICABLE);
        }
        String amount = row.quantity() == null ? null : new Amounts(texts, labels).said(row);
        return DisplayValue.of(amount, Absence.UNKNOWN, null);
    }

    private static @Nullable Link provider(Visit visit, SupportRow row) {
        LocalizedText name = row.providerName();
        return name == null
                ? null
                : Link.to(
                        visit.link("organizations/" + row.provider()),
                        visit.texts().say(name));
    }

    private static @Nullable Link receiver(Visit visit, SupportRow row) {
        LocalizedText name = row.teamName();
        return name == null
                ? null
                : Link.to(visit.link("teams/" + row.team()), visit.texts().say(name));
    }
}
