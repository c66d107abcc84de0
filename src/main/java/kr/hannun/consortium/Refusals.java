package kr.hannun.consortium;

import java.util.Map;
import java.util.Optional;
import kr.hannun.shared.Problem;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.springframework.core.NestedExceptionUtils;

/** What the database refuses of a team, in people's words: the one place where a constraint becomes a message. */
public final class Refusals {

    private static final Map<String, Problem> BY_CONSTRAINT = Map.ofEntries(
            entry("membership_once_at_a_time", "from", "refused.twice"),
            entry("membership_within_consortium", "from", "refused.outside-team"),
            entry("membership_one_lead", "from", "refused.two-leads"),
            entry("consortium_led_every_day", "from", "refused.no-lead"),
            entry("membership_ends_after_it_starts", "until", "refused.ends-before-start"),
            entry("consortium_ends_after_it_starts", "until", "refused.ends-before-start"),
            entry("membership_change_not_ahead", "from", "in-the-future"),
            entry("membership_change_within_a_year", "from", "too-far-ahead"),
            entry("membership_change_requested_before_recorded", "requested", "day-to-come"),
            entry("membership_change_approved_before_recorded", "approved", "day-to-come"),
            entry("membership_change_approved_after_requested", "approved", "approved-before-requested"),
            entry("membership_change_counts_from_approval", "approved", "approved-too-late"),
            entry("membership_change_notice_needs_no_approval", "approved", "not-approved-yet"),
            entry("membership_change_names_its_source", "source", "no-source"),
            entry("membership_change_says_why", "reason", "no-reason"),
            entry("membership_change_refusal_says_why", "refusal", "no-refusal"),
            entry("membership_change_refused_for_a_reason", "refusal", "no-refusal"),
            entry("stated_count_counts", "number", "no-number"));

    /** What the database cannot even read as days or as a stretch of days, by SQL state. */
    private static final Map<String, Problem> BY_STATE = Map.ofEntries(
            entry("22000", "until", "refused.ends-before-start"), entry("22008", "from", "refused.no-such-day"));

    private Refusals() {}

    /** The problem behind a refusal of the database, or nothing where it is no refusal of a person's input. */
    public static Optional<Problem> of(Throwable refusal) {
        if (!(NestedExceptionUtils.getMostSpecificCause(refusal) instanceof PSQLException refused)) {
            return Optional.empty();
        }
        ServerErrorMessage message = refused.getServerErrorMessage();
        String constraint = message == null ? null : message.getConstraint();
        return Optional.ofNullable(
                constraint == null ? BY_STATE.get(refused.getSQLState()) : BY_CONSTRAINT.get(constraint));
    }

    private static Map.Entry<String, Problem> entry(String constraint, String field, String key) {
        return Map.entry(constraint, Problem.of(field, "consortium.problem." + key));
    }
}
