package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a team is beside its members: what it is called and sets out to do, how it came in and left, and what was said of its
 * size.
 *
 * @param active the days on which it takes part
 * @param joinedHow code of {@code consortia.joined_how}
 * @param departure why it left, or null while it takes part
 * @param counts what was said of its size, in the order of their codes
 */
public record TeamTerms(
        LocalizedText name,
        @Nullable LocalizedText projectTitle,
        LocalizedText headlineStrategy,
        Period active,
        String joinedHow,
        @Nullable Departure departure,
        List<SaidCount> counts) {

    /** The last day, or null while it takes part. */
    public @Nullable LocalDate lastDay() {
        LocalDate until = active.until();
        return until == null ? null : until.minusDays(1);
    }

    /** What was said of its size under this code. */
    public Optional<SaidCount> count(String code) {
        return counts.stream().filter(count -> count.code().equals(code)).findFirst();
    }

    /** The same on other days, with or without a departure. */
    TeamTerms on(Period days, @Nullable Departure left) {
        return new TeamTerms(name, projectTitle, headlineStrategy, days, joinedHow, left, counts);
    }

    /** The same with these counts. */
    TeamTerms with(List<SaidCount> said) {
        return new TeamTerms(name, projectTitle, headlineStrategy, active, joinedHow, departure, List.copyOf(said));
    }

    /** The same with this count besides, or instead of the one with its code. */
    TeamTerms with(SaidCount count) {
        List<SaidCount> said = new ArrayList<>(counts);
        said.removeIf(each -> each.code().equals(count.code()));
        said.add(count);
        return with(said);
    }

    /** The same without the count with this code. */
    TeamTerms without(String code) {
        return with(counts.stream().filter(each -> !each.code().equals(code)).toList());
    }
}
