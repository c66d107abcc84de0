package kr.hannun.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.RecordSources;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The documents that every fact rests on. */
@Component
@Order(2)
class SourcesIntake implements Intake {

    private final RecordSources sources;
    private final Clock clock;

    SourcesIntake(RecordSources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    @Override
    public void take(Loading loading) {
        PartialDate newest = loading.rows("sources").stream()
                .map(row -> row.dateOrNull("published_on"))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::first))
                .orElseGet(() -> PartialDate.of(LocalDate.now(clock)));
        loading.keep(
                SourceId.class,
                sources.record(
                        loading.program(),
                        loading.rows("sources").stream()
                                .map(row -> document(row, newest))
                                .toList()));
    }

    /** A document without a date counts from the earliest day it can be; where nobody said which, from the newest one. */
    private static RecordSources.Document document(Row row, PartialDate newest) {
        PartialDate published = row.dateOrNull("published_on");
        PartialDate counts = row.dateOrNull("counts_from");
        return new RecordSources.Document(
                row.key(),
                row.text("kind"),
                row.textOrNull("title"),
                row.localized("label"),
                row.localizedOrNull("publisher"),
                row.textOrNull("url"),
                row.textOrNull("file_name"),
                published,
                published == null && counts == null ? newest : counts,
                row.localizedOrNull("note"));
    }
}
