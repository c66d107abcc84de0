package kr.hannun.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The documents. */
@Component
@Order(2)
class SourcesIntake implements Intake {

    private final WriteRows rows;
    private final Clock clock;

    SourcesIntake(WriteRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void take(Loading loading) {
        PartialDate newest = loading.rows("sources").stream()
                .map(row -> row.dateOrNull("published_on"))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::first))
                .orElseGet(() -> PartialDate.of(LocalDate.now(clock)));
        Map<String, SourceId> documents = new HashMap<>();
        rows.add(
                        loading.program(),
                        "sources",
                        loading.rows("sources").stream()
                                .map(row -> dated(row, newest))
                                .toList())
                .forEach((code, id) -> documents.put(code, new SourceId(id)));
        loading.keep(SourceId.class, documents);
    }

    /** A document without a date counts from the earliest day it can be; where nobody said which, from this one. */
    static Row dated(Row row, PartialDate otherwise) {
        return row.textOrNull("published_on") == null && row.textOrNull("counts_from") == null
                ? row.with("counts_from", otherwise.text())
                : row;
    }
}
