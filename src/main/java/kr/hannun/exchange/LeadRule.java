package kr.hannun.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** Every team has exactly one lead on each of its days, and the latest one is the lead the team names. */
final class LeadRule {

    private static final List<String> READ = List.of("team_id", "org_id", "role", "valid_from", "valid_to");

    private final Faults faults;

    private LeadRule(Faults faults) {
        this.faults = faults;
    }

    /** The rule, for the file of teams. */
    static Rule oneLeadAtATime() {
        return (file, bundle, faults) -> new LeadRule(faults).check(file, bundle.file("memberships"));
    }

    /** A team of which a membership cannot be trusted, or may be lost, is passed over. */
    private void check(BundleFile consortia, BundleFile memberships) {
        if (!memberships.complete() || !memberships.columns().containsAll(READ)) {
            return;
        }
        boolean lost = memberships.rows().stream().anyMatch(member -> !faults.isSound(member, List.of("team_id")));
        Map<String, List<Row>> members = memberships.rows().stream()
                .filter(member -> member.textOrNull("team_id") != null)
                .collect(Collectors.groupingBy(member -> member.text("team_id")));
        for (Row team : faults.sound(consortia, "team_id", "lead_org_id", "joined_on", "exited_on")) {
            List<Row> ofTeam = members.getOrDefault(team.text("team_id"), List.of());
            if (ofTeam.stream().allMatch(member -> faults.isSound(member, READ))) {
                List<Row> leads = leads(ofTeam);
                if (!leads.isEmpty()) {
                    checkLeads(team, leads);
                } else if (!lost) {
                    faults.add(team, "lead_org_id", Reason.NO_LEAD, team.key());
                }
            }
        }
    }

    private static List<Row> leads(List<Row> members) {
        return members.stream()
                .filter(member -> "lead".equals(member.text("role")))
                .sorted(TeamRules.BY_START)
                .toList();
    }

    private void checkLeads(Row team, List<Row> leads) {
        LocalDate needed = team.date("joined_on").first();
        boolean several = false;
        Row earlier = null;
        for (Row lead : leads) {
            if (earlier != null && TeamRules.overlap(earlier, lead)) {
                several = true;
                faults.add(lead, "role", Reason.TWO_LEADS, team.key(), String.valueOf(earlier.line()));
            } else if (lead.date("valid_from").first().isAfter(needed)) {
                faults.add(lead, "valid_from", Reason.LEAD_GAP, team.key(), needed.toString());
            }
            needed = dayAfter(lead.dateOrNull("valid_to"));
            earlier = lead;
        }
        if (!several) {
            checkLast(team, leads.getLast(), needed);
        }
    }

    private static LocalDate dayAfter(@Nullable PartialDate lastDay) {
        return lastDay == null ? LocalDate.MAX : lastDay.last().plusDays(1);
    }

    private void checkLast(Row team, Row lead, LocalDate needed) {
        String named = team.text("lead_org_id");
        if (!named.equals(lead.text("org_id"))) {
            faults.add(lead, "org_id", Reason.OTHER_LEAD, team.key(), lead.text("org_id"), named);
        }
        PartialDate exit = team.dateOrNull("exited_on");
        if (exit == null ? needed.isBefore(LocalDate.MAX) : needed.isBefore(exit.first())) {
            faults.add(lead, "valid_to", Reason.LEAD_GAP, team.key(), needed.toString());
        }
    }
}
