package kr.hannun.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.consortium.ConsortiumId;
import kr.hannun.organization.OrganizationId;
import kr.hannun.program.PhaseId;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;

/** A bundle on its way into the database: what has been recorded so far, by the bundle's own keys. */
final class Loading {

    private final ProgramId program;
    private final Bundle bundle;
    private final Map<Class<?>, Map<String, ?>> recorded = new HashMap<>();
    private final Map<String, Map<String, Row>> rowsByKey = new HashMap<>();
    private final Map<String, LocalizedText> labels;

    Loading(ProgramId program, Bundle bundle) {
        this.program = program;
        this.bundle = bundle;
        this.labels = bundle.rows("codes").stream().collect(Collectors.toMap(Row::key, row -> row.localized("label")));
    }

    ProgramId program() {
        return program;
    }

    List<Row> rows(String file) {
        return bundle.rows(file);
    }

    /** The only row of a file that has one. */
    Row only(String file) {
        return rows(file).getFirst();
    }

    /** The row of a file with this key. */
    Row row(String file, String key) {
        return Objects.requireNonNull(
                rowsByKey.computeIfAbsent(file, this::byKey).get(key), key);
    }

    private Map<String, Row> byKey(String file) {
        return rows(file).stream().collect(Collectors.toMap(Row::key, Function.identity()));
    }

    /** A file's rows by what another column says. */
    Map<String, List<Row>> grouped(String file, String column) {
        return rows(file).stream().collect(Collectors.groupingBy(row -> row.text(column)));
    }

    /** What a coded value is called. */
    LocalizedText label(String file, String column, String code) {
        return Objects.requireNonNull(labels.get(file + "/" + column + "/" + code), code);
    }

    <T> void keep(Class<T> type, Map<String, T> ids) {
        recorded.put(type, ids);
    }

    SourceId source(String key) {
        return id(SourceId.class, key);
    }

    OrganizationId organization(String key) {
        return id(OrganizationId.class, key);
    }

    PhaseId phase(String key) {
        return id(PhaseId.class, key);
    }

    ConsortiumId team(String key) {
        return id(ConsortiumId.class, key);
    }

    /** The identity recorded for a key, or null where the cell is empty. */
    <T> @Nullable T idOrNull(Class<T> type, @Nullable String key) {
        return key == null ? null : id(type, key);
    }

    /** The identity recorded for a key of the bundle. */
    <T> T id(Class<T> type, String key) {
        Object id =
                Objects.requireNonNull(recorded.get(type), type::getSimpleName).get(key);
        return type.cast(Objects.requireNonNull(id, key));
    }

    /** How sure the row's fact is. */
    Certainty certainty(Row row) {
        return Certainty.ofCode(row.text("certainty"));
    }

    /** The row's sources, the main one first. */
    List<SourceId> cites(Row row) {
        return Stream.concat(Stream.of(row.text("source_id")), row.list("also_source_ids").stream())
                .map(this::source)
                .toList();
    }
}
