package kr.hannun.milestone.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.Tally;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * What a reader chose to see.
 *
 * @param states the states; all of them where none was chosen
 * @param teams the slugs of teams and {@link #PROGRAM}; all of them where none was chosen
 */
record MilestoneFilter(Set<MilestoneState> states, Set<String> teams) {

    /** What stands for the programme as a whole where teams are chosen; no slug can be called so. */
    static final String PROGRAM = "_program";

    private static final String STATE = "state";
    private static final String TEAM = "team";

    /** The choice in the address; what is not understood is not chosen. */
    static MilestoneFilter of(Visit visit, List<String> teams) {
        Set<String> states = asked(visit, STATE);
        Set<MilestoneState> chosen = Arrays.stream(MilestoneState.values())
                .filter(state -> states.contains(state.symbol()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Set<String> all = new LinkedHashSet<>(List.of(PROGRAM));
        all.addAll(teams);
        Set<String> some = new LinkedHashSet<>(all);
        some.retainAll(asked(visit, TEAM));
        return new MilestoneFilter(
                chosen.isEmpty() ? Set.of(MilestoneState.values()) : chosen, some.isEmpty() ? all : some);
    }

    private static Set<String> asked(Visit visit, String parameter) {
        return Set.copyOf(visit.query().getOrDefault(parameter, List.of()));
    }

    /** Something to choose; {@code symbol} is null for a team. */
    public record Option(String value, @Nullable String symbol, String text, int count, boolean chosen) {}

    List<Option> stateOptions(Texts texts, Tally tally) {
        return Arrays.stream(MilestoneState.values())
                .map(state -> new Option(
                        state.symbol(),
                        state.symbol(),
                        texts.say(state.key()),
                        tally.count(state),
                        states.contains(state)))
                .toList();
    }

    List<Option> teamOptions(Texts texts, List<TeamRow> among, List<MilestoneRow> known) {
        Map<String, Long> counts =
                known.stream().collect(Collectors.groupingBy(MilestoneFilter::group, Collectors.counting()));
        List<Option> options = new ArrayList<>();
        options.add(option(PROGRAM, texts.say("milestone.program"), counts));
        among.forEach(team -> options.add(option(team.slug(), texts.say(team.name()), counts)));
        return options;
    }

    private Option option(String value, String text, Map<String, Long> counts) {
        return new Option(value, null, text, counts.getOrDefault(value, 0L).intValue(), teams.contains(value));
    }

    boolean has(MilestoneState state) {
        return states.contains(state);
    }

    boolean hasTeam(MilestoneRow row) {
        return teams.contains(group(row));
    }

    /** The group a milestone stands in: its team's slug, or the programme. */
    static String group(MilestoneRow row) {
        String team = row.team();
        return team == null ? PROGRAM : team;
    }
}
