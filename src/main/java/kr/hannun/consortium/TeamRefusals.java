package kr.hannun.consortium;

import java.util.Map;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.shared.Problem;
import org.springframework.stereotype.Component;

/** What the database refuses of a team. */
@Component
class TeamRefusals implements DatabaseRefusals.Refusals {

    private static final String NOT_A_RANGE = "22000";
    private static final String NO_SUCH_DAY = "22008";

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
            entry("stated_count_counts", "number", "no-number"),
            entry(NOT_A_RANGE, "until", "refused.ends-before-start"),
            entry(NO_SUCH_DAY, "from", "refused.no-such-day"));

    @Override
    public Map<String, Problem> byConstraint() {
        return BY_CONSTRAINT;
    }

    private static Map.Entry<String, Problem> entry(String constraint, String field, String key) {
        return Map.entry(constraint, Problem.of(field, "consortium.problem." + key));
    }
}
