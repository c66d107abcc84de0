package kr.hannun.consortium;

import java.util.List;
import kr.hannun.shared.PartialDate;
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

/**
 * The stated sizes of teams held against the names that are known, for the fragment {@code consortium/counts}.
 *
 * @param rows in the order of the teams
 */
public record CountsSection(List<Row> rows) {

    /**
     * One stated size.
     *
     * @param id its anchor
     * @param team whose size, with the way to the team
     * @param kind what was counted
     * @param lead whether the lead is counted in, in words, or null where nobody said
     * @param number what was stated
     * @param named how many of them are known by name
     * @param verdict what follows from the two, or null where names do not tell
     * @param sum how the parts add up, or null where they were not stated
     * @param asOf the day the size speaks of, or null
     */
    public record Row(
            String id,
            Link team,
            String kind,
            @Nullable String lead,
            String number,
            DisplayValue named,
            @Nullable String verdict,
            @Nullable String sum,
            @Nullable When asOf,
            List<Remark> remarks,
            @Nullable FootnoteRef mark) {}

    /** The sizes of these teams that were known on the day of the visit. */
    public static CountsSection of(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, Roster roster, List<TeamRow> teams) {
        return new CountsSection(teams.stream()
                .flatMap(team -> roster.countsOf(team).stream()
                        .filter(count -> count.isKnownOn(visit.day().on()))
                        .map(count -> row(visit, labels, notes, roster, team, count)))
                .toList());
    }

    private static Row row(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, Roster roster, TeamRow team, CountRow count) {
        Texts texts = visit.texts();
        PartialDate asOf = count.asOf();
        @Nullable CountCheck check = CountCheck.of(roster, team, count).orElse(null);
        return new Row(
                count.anchor(),
                Link.to(visit.link("teams/" + team.slug()), texts.say(team.shortName())),
                texts.say(labels.of("consortium_counts.kind", count.kind())),
                lead(texts, count.includesLead()),
                texts.number(count.number()),
                check == null
                        ? DisplayValue.nothing(Absence.NOT_APPLICABLE)
                        : DisplayValue.of(texts.number(check.named()), null),
                check == null ? null : verdict(texts, check),
                check == null || check.parts().isEmpty() ? null : sum(texts, check),
                texts.whenOrNull(asOf),
                notes.remarks(count.code(), count.note(), count.citation()),
                notes.mark(count.citation()));
    }

    private static @Nullable String lead(Texts texts, @Nullable Boolean included) {
        return included == null
                ? null
                : texts.say(included ? "consortium.count.with-lead" : "consortium.count.no-lead");
    }

    private static String verdict(Texts texts, CountCheck check) {
        return switch (Integer.signum(check.unnamed())) {
            case 0 -> texts.say("consortium.count.all-named");
            case 1 -> texts.say("consortium.count.unnamed", check.unnamed());
            default -> texts.say("consortium.count.more-named", -check.unnamed());
        };
    }

    private static String sum(Texts texts, CountCheck check) {
        return texts.say(
                check.addsUp() ? "consortium.count.adds-up" : "consortium.count.differs",
                check.parts().getFirst().number(),
                check.parts().getLast().number(),
                check.sum());
    }
}
