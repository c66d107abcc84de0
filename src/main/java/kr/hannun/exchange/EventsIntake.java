package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import kr.hannun.program.RecordEvents;
import kr.hannun.search.SubjectDirectory;
import kr.hannun.search.SubjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What happened and what was said. */
@Component
@Order(11)
class EventsIntake implements Intake {

    private final RecordEvents events;
    private final SubjectDirectory subjects;

    EventsIntake(RecordEvents events, SubjectDirectory subjects) {
        this.events = events;
        this.subjects = subjects;
    }

    @Override
    public void take(Loading loading) {
        Map<String, SubjectId> about = subjects.all(loading.program());
        events.record(
                loading.program(),
                loading.rows("events").stream()
                        .map(row -> new RecordEvents.Event(
                                row.key(),
                                row.date("date"),
                                find(about, row.textOrNull("team_id")),
                                row.localized("title"),
                                loading.certainty(row),
                                loading.cites(row)))
                        .toList(),
                loading.rows("quotes").stream()
                        .map(row -> opinion(loading, row))
                        .toList());
    }

    private static RecordEvents.Opinion opinion(Loading loading, Row row) {
        return new RecordEvents.Opinion(
                row.key(),
                row.localized("person"),
                loading.organization(row.text("affiliation_org_id")),
                row.localized("position"),
                row.localized("topic"),
                loading.certainty(row),
                List.of(loading.source(row.text("source_id"))),
                row.localizedOrNull("note"));
    }

    private static @Nullable SubjectId find(Map<String, SubjectId> subjects, @Nullable String key) {
        return key == null ? null : subjects.get(key);
    }
}
