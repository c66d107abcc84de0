package kr.hannun.exchange;

import kr.hannun.source.RecordSources;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The documents that every fact rests on. */
@Component
@Order(2)
class SourcesIntake implements Intake {

    private final RecordSources sources;

    SourcesIntake(RecordSources sources) {
        this.sources = sources;
    }

    @Override
    public void take(Loading loading) {
        loading.keep(
                SourceId.class,
                sources.record(
                        loading.program(),
                        loading.rows("sources").stream()
                                .map(SourcesIntake::document)
                                .toList()));
    }

    private static RecordSources.Document document(Row row) {
        return new RecordSources.Document(
                row.key(),
                row.text("kind"),
                row.textOrNull("title"),
                row.localized("label"),
                row.localizedOrNull("publisher"),
                row.textOrNull("url"),
                row.textOrNull("file_name"),
                row.dateOrNull("published_on"),
                row.localizedOrNull("note"));
    }
}
