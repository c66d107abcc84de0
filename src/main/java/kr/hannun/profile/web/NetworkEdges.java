package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import org.jspecify.annotations.Nullable;

/**
 * Who had been in which team by a day: for every organisation its part in each team, the latest where it had several.
 *
 * @param teams in announcement order
 * @param parts by organisation and team, in the order of the roster
 */
record NetworkEdges(LocalDate day, List<TeamRow> teams, Map<String, Map<String, MemberRow>> parts) {

    static NetworkEdges of(Roster roster, LocalDate day) {
        Map<String, Map<String, MemberRow>> parts = new LinkedHashMap<>();
        roster.members().stream()
                .filter(member -> !member.active().from().isAfter(day))
                .sorted(Comparator.comparing(member -> member.active().from()))
                .forEach(member -> parts.computeIfAbsent(member.organizationSlug(), first -> new LinkedHashMap<>())
                        .put(member.teamSlug(), member));
        return new NetworkEdges(day, roster.begunBy(day), parts);
    }

    /** The organisations in two or more teams, those in most teams first, then as announced. */
    List<String> inSeveralTeams() {
        return parts.entrySet().stream()
                .filter(entry -> entry.getValue().size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<String, Map<String, MemberRow>> entry) ->
                                entry.getValue().size())
                        .reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whoever has been in a team of this organisation. */
    List<String> companionsOf(String organization) {
        Map<String, MemberRow> own = parts.getOrDefault(organization, Map.of());
        return parts.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(organization))
                .filter(entry -> entry.getValue().keySet().stream().anyMatch(own::containsKey))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The organisation's parts in the order of the teams. */
    List<MemberRow> of(String organization) {
        List<MemberRow> ordered = new ArrayList<>();
        for (TeamRow team : teams) {
            MemberRow member = part(organization, team);
            if (member != null) {
                ordered.add(member);
            }
        }
        return ordered;
    }

    /** The organisation's part in the team, or null where it has never had one. */
    @Nullable
    MemberRow part(String organization, TeamRow team) {
        return parts.getOrDefault(organization, Map.of()).get(team.slug());
    }

    /** In how many teams the organisation stands like this on the day. */
    int count(String organization, Standing standing) {
        return (int) of(organization).stream()
                .filter(member -> member.standingOn(day) == standing)
                .count();
    }
}
