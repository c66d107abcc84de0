package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;

/** Teams and members named after real ones, with only the days that matter filled in. */
public final class RosterMother {

    public static final TeamRow NAVER = team("T-NAVER", "2025-08-04", "2026-01-16");
    public static final TeamRow LG = team("T-LG", "2025-08-04", null);
    public static final TeamRow SKT = team("T-SKT", "2025-08-04", null);
    public static final TeamRow NC = team("T-NC", "2025-08-04", "2026-01-16");
    public static final TeamRow UPSTAGE = team("T-UPSTAGE", "2025-08-04", null);
    public static final TeamRow MOTIF = team("T-MOTIF", "2026-02-20", null);

    private RosterMother() {}

    public static Roster teams(MemberRow... members) {
        return new Roster(List.of(NAVER, LG, SKT, NC, UPSTAGE, MOTIF), List.of(members), List.of(), List.of());
    }

    static Roster counted(List<MemberRow> members, CountRow... counts) {
        return new Roster(List.of(LG, NC), members, List.of(counts), List.of());
    }

    public static MemberRow member(TeamRow team, String name, Role role, String from) {
        return member(team, name, role, from, null);
    }

    public static MemberRow member(TeamRow team, String name, Role role, String from, @Nullable String until) {
        PartialDate statedFrom = new PartialDate(from);
        PartialDate statedUntil = PartialDate.orNull(until);
        LocalDate first = statedFrom.first().isBefore(team.active().from())
                ? team.active().from()
                : statedFrom.first();
        LocalDate end =
                statedUntil == null ? team.active().until() : statedUntil.last().plusDays(1);
        String slug = name.toLowerCase(Locale.ROOT);
        return new MemberRow(
                "MB-" + name,
                team.code(),
                team.slug(),
                OrganizationId.next(),
                slug,
                LocalizedText.same(name),
                LocalizedText.same(name),
                "startup",
                role,
                null,
                null,
                statedFrom,
                statedUntil,
                new Period(first, end),
                cited(),
                cited(),
                null,
                null,
                null);
    }

    static CountRow count(
            TeamRow team, String kind, int number, @Nullable Boolean includesLead, @Nullable String asOf) {
        return new CountRow(
                "CN-" + kind, team.code(), kind, number, includesLead, PartialDate.orNull(asOf), cited(), null);
    }

    private static TeamRow team(String code, String from, @Nullable String until) {
        LocalizedText name = LocalizedText.same(code);
        return new TeamRow(
                ConsortiumId.next(),
                code,
                code.substring(2).toLowerCase(Locale.ROOT),
                name,
                name,
                name,
                "lead",
                null,
                name,
                new PartialDate(from),
                new Period(LocalDate.parse(from), until == null ? null : LocalDate.parse(until)),
                "initial",
                until == null ? null : "lowest_total_score",
                null,
                null,
                until == null ? "active" : "eliminated",
                new PartialDate("2026-06-05"),
                cited(),
                Map.of(),
                null);
    }

    private static Citation cited() {
        return Cited.by("S001", Certainty.OFFICIAL, null);
    }
}
