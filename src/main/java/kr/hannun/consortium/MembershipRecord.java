package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;

/**
 * One record of an organisation in a team, as those who edit teams see it.
 *
 * @param code its key in the programme
 * @param statedFrom the first day as precisely as it was said
 * @param statedUntil the last day as precisely as it was said, or null: until the team leaves
 * @param active the days that can mean, within the team's own
 */
public record MembershipRecord(
        String code,
        MemberOrganization party,
        Role role,
        @Nullable LocalizedText field,
        PartialDate statedFrom,
        @Nullable PartialDate statedUntil,
        Period active) {

    /** How the codes of records begin. */
    static final String CODES = "MB-";

    /** The code of the record with this number. */
    static String code(int number) {
        return CODES + "%03d".formatted(number);
    }

    /** Whether it is the lead's. */
    public boolean isLead() {
        return role == Role.LEAD;
    }

    /** The last day, or null while it goes on. */
    public @Nullable LocalDate lastDay() {
        LocalDate until = active.until();
        return until == null ? null : until.minusDays(1);
    }

    boolean isOf(MemberOrganization other) {
        return party.id().equals(other.id());
    }

    boolean begins(LocalDate day) {
        return active.from().equals(day);
    }

    boolean endsBefore(LocalDate day) {
        return day.equals(active.until());
    }

    /** The same up to the day before this one. */
    MembershipRecord until(LocalDate day) {
        PartialDate last = PartialDate.of(day.minusDays(1));
        return new MembershipRecord(code, party, role, field, statedFrom, last, new Period(active.from(), day));
    }

    /** The same from this day on. */
    MembershipRecord from(LocalDate day) {
        return new MembershipRecord(
                code, party, role, field, PartialDate.of(day), statedUntil, new Period(day, active.until()));
    }

    /** The same up to its team's end, on the eve of this day, or as long as the team goes on. */
    MembershipRecord withTeamUntil(@Nullable LocalDate end) {
        return new MembershipRecord(code, party, role, field, statedFrom, null, new Period(active.from(), end));
    }

    /** The same from its team's first day on; where that was said by the month, it still is. */
    MembershipRecord withTeamFrom(LocalDate day) {
        PartialDate said = statedFrom.precision() == PartialDate.Precision.DAY ? PartialDate.of(day) : statedFrom;
        return new MembershipRecord(code, party, role, field, said, statedUntil, new Period(day, active.until()));
    }

    /** Whether it ends when its team does, at this end, and nobody said otherwise. */
    boolean goesWithTeam(@Nullable LocalDate end) {
        return statedUntil == null && Objects.equals(active.until(), end);
    }

    /** Whether it is over by this day. */
    boolean isOverBy(LocalDate day) {
        LocalDate until = active.until();
        return until != null && !until.isAfter(day);
    }

    /** The same on other days. */
    MembershipRecord on(Period days) {
        return new MembershipRecord(code, party, role, field, statedFrom, statedUntil, days);
    }

    boolean overlaps(MembershipRecord other) {
        return common(active, other.active).isPresent();
    }

    /** The days both have. */
    static Optional<Period> common(Period one, Period other) {
        LocalDate from = one.from().isAfter(other.from()) ? one.from() : other.from();
        LocalDate until = earlier(one.until(), other.until());
        return until == null || until.isAfter(from) ? Optional.of(new Period(from, until)) : Optional.empty();
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }
}
