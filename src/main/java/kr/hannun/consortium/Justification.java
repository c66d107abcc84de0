package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;

/**
 * Why a change is made, on what it rests and how it came.
 *
 * @param requestedOn when it was asked for or notice was given, or null where that is not known
 * @param approvedOn when it was approved, or null where that is not known or no approval belongs to it
 * @param source the code of the document that says it, or null
 * @param document the number of the office's own document, or null; one of both is there
 * @param reason for people, kept in the history
 */
public record Justification(
        Procedure handling,
        @Nullable PartialDate requestedOn,
        @Nullable PartialDate approvedOn,
        @Nullable String source,
        @Nullable String document,
        Certainty certainty,
        String reason) {

    private static final int DAYS_AHEAD = 366;

    /** What is wrong with them for a change that counts from this date, told beside these fields. */
    List<Problem> problems(PartialDate effective, String dayField, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (handling == Procedure.REQUESTED) {
            if (effective.first().isAfter(today.plusDays(DAYS_AHEAD))) {
                problems.add(problem(dayField, "too-far-ahead"));
            }
        } else if (effective.first().isAfter(today)) {
            problems.add(problem(dayField, "in-the-future"));
        }
        dates(effective, dayField, today, problems);
        if (source == null && document == null) {
            problems.add(problem("source", "no-source"));
        }
        if (reason.isBlank()) {
            problems.add(problem("reason", "no-reason"));
        }
        return problems;
    }

    private void dates(PartialDate effective, String dayField, LocalDate today, List<Problem> problems) {
        PartialDate requested = requestedOn;
        PartialDate approved = approvedOn;
        if (requested != null && requested.first().isAfter(today)) {
            problems.add(problem("requested", "day-to-come"));
        }
        if (approved == null) {
            return;
        }
        if (handling != Procedure.APPROVED) {
            problems.add(problem("approved", "not-approved-yet"));
        } else if (approved.first().isAfter(today)) {
            problems.add(problem("approved", "day-to-come"));
        } else if (requested != null && approved.last().isBefore(requested.first())) {
            problems.add(problem("approved", "approved-before-requested"));
        } else if (effective.last().isBefore(approved.first())) {
            problems.add(Problem.of(dayField, "consortium.problem.before-approval", approved));
        }
    }

    private static Problem problem(String field, String key) {
        return Problem.of(field, "consortium.problem." + key);
    }
}
