package kr.hannun.milestone;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;

/** Milestones after those of the shipped programme. */
final class Aims {

    private Aims() {}

    /** 2차 단계평가: planned four times, for three stretches of days. */
    static MilestoneRow secondEvaluation() {
        return row(
                MilestoneStatus.UNKNOWN,
                null,
                LocalDate.of(2026, 1, 16),
                stated("2026-06", null, "2025-07-25"),
                stated("2026-06", "2026-07", "2026-01-16"),
                stated("2026-08", null, "2026-01-23"),
                stated("2026-08", null, "2026-06-05"));
    }

    /** 1차 단계평가 결과 발표: the first plan is told only in retrospect. */
    static MilestoneRow firstResult() {
        return row(
                MilestoneStatus.DONE,
                "2026-01-15",
                null,
                stated("2025-12", null, null),
                stated("2026-01", null, "2025-11-20"));
    }

    /** 대국민 콘테스트: planned by an early source, called off by the last. */
    static MilestoneRow contest() {
        return new MilestoneRow(
                MilestoneId.next(),
                0,
                "MS-007",
                null,
                null,
                LocalizedText.same("대국민 콘테스트"),
                List.of(own("2025-12")),
                null,
                List.of(),
                null,
                MilestoneStatus.CANCELLED,
                Cited.by("S001", Certainty.PRESS, LocalDate.of(2025, 8, 4), LocalDate.of(2025, 12, 28)),
                null);
    }

    static MilestoneRow row(
            MilestoneStatus status, @Nullable String actual, @Nullable LocalDate statedFrom, PlanRow... plans) {
        return new MilestoneRow(
                MilestoneId.next(),
                0,
                "MS-001",
                null,
                null,
                LocalizedText.same("단계평가"),
                List.of(plans),
                null,
                List.of(),
                PartialDate.orNull(actual),
                status,
                cited(statedFrom),
                null);
    }

    static PlanRow own(String on) {
        return new PlanRow(null, window(on, null), null, cited(null), null);
    }

    static PlanRow stated(String on, @Nullable String until, @Nullable String stated) {
        return new PlanRow("MS-001/1", window(on, until), PartialDate.orNull(stated), cited(null), null);
    }

    static PlanWindow window(String on, @Nullable String until) {
        return new PlanWindow(new PartialDate(on), PartialDate.orNull(until));
    }

    private static Citation cited(@Nullable LocalDate from) {
        return Cited.by("S001", Certainty.PRESS, from);
    }
}
