package kr.hannun.consortium;

import java.util.Comparator;
import java.util.List;
import kr.hannun.shared.LocalizedText;

/** How a team is called where there is no room for its name. */
final class TeamName {

    private TeamName() {}

    /** The longest of the lead's names with which the team's own name begins; a team with a name of its own is called by it. */
    static LocalizedText shortened(LocalizedText team, LocalizedText lead, List<String> otherNames) {
        return new LocalizedText(
                shortened(team.ko(), lead.ko(), otherNames), shortened(team.en(), lead.en(), otherNames));
    }

    private static String shortened(String team, String lead, List<String> otherNames) {
        return otherNames.stream()
                .filter(name -> team.startsWith(name) && !team.startsWith(lead))
                .max(Comparator.comparingInt(String::length))
                .orElse(team.startsWith(lead) ? lead : team);
    }
}
