package kr.hannun.exchange;

import java.util.Map;
import java.util.Objects;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.search.SubjectId;
import kr.hannun.source.RecordDisagreements;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where sources disagree: comes last, as it may be about anything; what no module lists is about the programme. */
@Component
@Order(12)
class DisagreementsIntake implements Intake {

    private final RecordDisagreements disagreements;
    private final SubjectDirectory subjects;

    DisagreementsIntake(RecordDisagreements disagreements, SubjectDirectory subjects) {
        this.disagreements = disagreements;
        this.subjects = subjects;
    }

    @Override
    public void take(Loading loading) {
        Map<String, SubjectId> listed = subjects.all(loading.program());
        SubjectId program =
                Objects.requireNonNull(listed.get(loading.only("program").key()));
        disagreements.record(
                loading.program(),
                loading.rows("conflicts").stream()
                        .map(row -> disagreement(loading, row, listed.getOrDefault(row.text("entity_id"), program)))
                        .toList());
    }

    private static RecordDisagreements.Disagreement disagreement(Loading loading, Row row, SubjectId about) {
        return new RecordDisagreements.Disagreement(
                row.key(),
                row.localized("topic"),
                about,
                version(loading, row, "version_a", "source_a"),
                version(loading, row, "version_b", "source_b"),
                row.localized("handling"));
    }

    private static RecordDisagreements.Version version(Loading loading, Row row, String text, String source) {
        return new RecordDisagreements.Version(row.localized(text), loading.source(row.text(source)));
    }
}
