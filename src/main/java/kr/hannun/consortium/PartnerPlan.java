package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/** What would become of each line of a list of partners, on paper; the rules are those of a single admission. */
public final class PartnerPlan {

    private final TeamComposition lineup;
    private final LocalDate today;
    private final Map<String, List<MembershipRecord>> stints;
    private final Map<String, List<Taken>> taken = new HashMap<>();

    private PartnerPlan(TeamComposition lineup, LocalDate today) {
        this.lineup = lineup;
        this.today = today;
        this.stints = lineup.stints().stream().collect(Collectors.groupingBy(PartnerPlan::who));
    }

    /**
     * A line that names an organisation, a role and days.
     *
     * @param line its number in the list
     * @param who the organisation's identity, or what stands for one that is still to be registered
     */
    public record Candidate(
            int line,
            String who,
            Role role,
            PartialDate from,
            @Nullable PartialDate until) {}

    /** What becomes of a line. */
    public sealed interface Answer {

        /** It joins. */
        record Joins() implements Answer {}

        /** It is in the team in this role on all these days already. */
        record IsThere(MembershipRecord stint) implements Answer {}

        /** It cannot join as the line says. */
        record Refused(List<Problem> problems) implements Answer {}
    }

    /** Days on which an organisation will be in the team by an earlier line. */
    private record Taken(int line, Period days) {}

    /** The answer to each line, by its number. */
    public static Map<Integer, Answer> of(TeamComposition lineup, List<Candidate> candidates, LocalDate today) {
        PartnerPlan plan = new PartnerPlan(lineup, today);
        Map<Integer, Answer> answers = new LinkedHashMap<>();
        candidates.forEach(candidate -> answers.put(candidate.line(), plan.answer(candidate)));
        return answers;
    }

    private Answer answer(Candidate candidate) {
        List<Problem> problems = new ArrayList<>();
        if (candidate.role() == Role.LEAD && of(candidate).stream().noneMatch(MembershipRecord::isLead)) {
            problems.add(problem("role", "lead-is-handed-over"));
        }
        mustHaveCome("from", candidate.from(), problems);
        mustHaveCome("until", candidate.until(), problems);
        Period days = days(candidate, problems);
        if (days == null || !problems.isEmpty()) {
            return new Answer.Refused(problems);
        }
        return there(candidate, days);
    }

    private List<MembershipRecord> of(Candidate candidate) {
        return stints.getOrDefault(candidate.who(), List.of());
    }

    private void mustHaveCome(String field, @Nullable PartialDate date, List<Problem> problems) {
        if (date != null && date.first().isAfter(today)) {
            problems.add(problem(field, "in-the-future"));
        }
    }

    /** The days within the team's own; what is said by the month or year may reach beyond, what is said by the day may not. */
    private @Nullable Period days(Candidate candidate, List<Problem> problems) {
        PartialDate from = candidate.from();
        PartialDate until = candidate.until();
        if (until != null && until.last().isBefore(from.first())) {
            problems.add(problem("until", "ends-before-start", from, until));
            return null;
        }
        Period team = lineup.active();
        LocalDate end = team.until();
        LocalDate first = isLoose(from) && from.first().isBefore(team.from()) ? team.from() : from.first();
        LocalDate last = until == null ? end : until.last().plusDays(1);
        if (until != null
                && end != null
                && isLoose(until)
                && Objects.requireNonNull(last).isAfter(end)) {
            last = end;
        }
        boolean outside = first.isBefore(team.from())
                || (last != null && !last.isAfter(first))
                || (end != null && last != null && last.isAfter(end));
        if (outside) {
            problems.add(
                    end == null
                            ? problem("from", "before-team", lineup.name(), team.from())
                            : problem("from", "outside-team", lineup.name(), team.from(), end.minusDays(1)));
            return null;
        }
        return new Period(first, last);
    }

    private static boolean isLoose(PartialDate date) {
        return date.precision() != PartialDate.Precision.DAY;
    }

    private Answer there(Candidate candidate, Period days) {
        for (MembershipRecord stint : lineup.stints()) {
            if (who(stint).equals(candidate.who())
                    && MembershipRecord.common(stint.active(), days).isPresent()) {
                return stint.role() == candidate.role() && covers(stint.active(), days)
                        ? new Answer.IsThere(stint)
                        : new Answer.Refused(List.of(twice(stint)));
            }
        }
        List<Taken> before = taken.computeIfAbsent(candidate.who(), who -> new ArrayList<>());
        for (Taken other : before) {
            if (MembershipRecord.common(other.days(), days).isPresent()) {
                return new Answer.Refused(
                        List.of(Problem.of("organization", "consortium.problem.twice-in-list", other.line())));
            }
        }
        before.add(new Taken(candidate.line(), days));
        return new Answer.Joins();
    }

    private static boolean covers(Period whole, Period part) {
        LocalDate end = whole.until();
        LocalDate last = part.until();
        return !whole.from().isAfter(part.from()) && (end == null || (last != null && !last.isAfter(end)));
    }

    private static Problem twice(MembershipRecord stint) {
        LocalDate last = stint.lastDay();
        return last == null
                ? problem(
                        "organization",
                        "twice-open",
                        stint.party().name(),
                        stint.active().from(),
                        stint.code())
                : problem(
                        "organization",
                        "twice",
                        stint.party().name(),
                        stint.active().from(),
                        last,
                        stint.code());
    }

    /** How a line would name the organisation of a record. */
    private static String who(MembershipRecord stint) {
        return stint.party().id().value().toString();
    }

    private static Problem problem(String field, String key, Object... arguments) {
        return Problem.of(field, "consortium.problem." + key, arguments);
    }
}
