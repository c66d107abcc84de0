package kr.hannun.milestone;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** How many milestones stood how on a day. */
public record Tally(Map<MilestoneState, Integer> counts) {

    /** Counts those that were known on the day. */
    public static Tally of(Collection<MilestoneRow> rows, LocalDate day, @Nullable PartialDate newestReport) {
        Map<MilestoneState, Integer> counts = new EnumMap<>(MilestoneState.class);
        rows.stream()
                .filter(row -> row.isKnownOn(day))
                .forEach(row -> counts.merge(row.stateOn(day, newestReport), 1, Integer::sum));
        return new Tally(counts);
    }

    /** How many stood so. */
    public int count(MilestoneState state) {
        return counts.getOrDefault(state, 0);
    }

    /** How many there were. */
    public int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }
}
