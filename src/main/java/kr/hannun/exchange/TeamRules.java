package kr.hannun.exchange;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;

/** Rules about teams and their members; {@code valid_to} is the last day of a membership. */
final class TeamRules {

    /** The order in which memberships began. */
    static final Comparator<Row> BY_START = Comparator.comparing(member -> member.date("valid_from"));

    /** How the teams stand that take part no longer. */
    private static final Set<String> GONE = Set.of("eliminated", "left");

    private TeamRules() {}

    /** A team that is gone, and only such a team, has a day and a reason of its exit. */
    static Rule exitIsWhole() {
        return (file, bundle, faults) -> {
            for (Row team : faults.sound(file, "status", "exited_on", "exit_reason")) {
                boolean gone = GONE.contains(team.text("status"));
                boolean dated = team.textOrNull("exited_on") != null;
                boolean reasoned = team.textOrNull("exit_reason") != null;
                if (gone != dated || dated != reasoned) {
                    faults.add(team, "exited_on", Reason.EXIT_INCOMPLETE);
                }
            }
        };
    }

    /** A membership does not certainly begin before its team, nor begin or end after the team has left. */
    static Rule membershipWithinTheTeam() {
        return (file, bundle, faults) -> {
            BundleFile consortia = bundle.file("consortia");
            Map<String, Row> teams = byKey(faults.sound(consortia, "team_id", "joined_on", "exited_on"), "team_id");
            for (Row member : faults.sound(file, "team_id", "valid_from", "valid_to")) {
                Row team = teams.get(member.text("team_id"));
                if (team != null) {
                    checkWithin(member, team, faults);
                }
            }
        };
    }

    private static void checkWithin(Row member, Row team, Faults faults) {
        if (Rules.isAfter(team.date("joined_on"), member.date("valid_from"))) {
            faults.add(member, "valid_from", Reason.BEFORE_TEAM, team.key(), team.text("joined_on"));
        }
        Stream.of("valid_from", "valid_to")
                .filter(column -> Rules.isAfter(member.dateOrNull(column), team.dateOrNull("exited_on")))
                .forEach(column -> faults.add(member, column, Reason.AFTER_TEAM, team.key(), team.text("exited_on")));
    }

    /** An organisation is not twice in the same team at the same time. */
    static Rule neverTwiceAtOnce() {
        return (file, bundle, faults) -> {
            Map<List<String>, Row> latest = new HashMap<>();
            faults.sound(file, "team_id", "org_id", "valid_from", "valid_to").stream()
                    .sorted(BY_START)
                    .forEach(member -> {
                        Row earlier = latest.put(member.values(List.of("team_id", "org_id")), member);
                        if (earlier != null && overlap(earlier, member)) {
                            String line = String.valueOf(earlier.line());
                            faults.add(member, "valid_from", Reason.TWICE_AT_ONCE, member.text("org_id"), line);
                        }
                    });
        };
    }

    /** Whether the later of two memberships begins before the earlier is certainly over. */
    static boolean overlap(Row earlier, Row later) {
        PartialDate lastDay = earlier.dateOrNull("valid_to");
        return lastDay == null || !later.date("valid_from").first().isAfter(lastDay.last());
    }

    private static Map<String, Row> byKey(List<Row> rows, String key) {
        Map<String, Row> byKey = new HashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(row.text(key), row));
        return byKey;
    }
}
