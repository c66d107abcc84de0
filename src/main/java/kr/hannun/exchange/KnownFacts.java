package kr.hannun.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Known;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * What the record holds while rows of one kind are written: the rows as they will be after the whole act, and whatever stands in
 * the tables. Each list is read when it is first needed, as a whole.
 */
final class KnownFacts implements Known {

    private final ProgramId program;
    private final Bundle record;
    private final KindTables kinds;
    private final JdbcClient jdbc;
    private final Map<String, Map<String, UUID>> identities = new HashMap<>();
    private final Map<String, Map<String, Row>> byKey = new HashMap<>();
    private final SingletonSupplier<Map<String, LocalizedText>> labels;
    private final SingletonSupplier<Map<String, Place>> subjects;
    private final SingletonSupplier<Map<String, LocalDate>> days;

    private record Place(LocalizedText name, String place) {}

    KnownFacts(ProgramId program, Bundle record, KindTables kinds, JdbcClient jdbc) {
        this.program = program;
        this.record = record;
        this.kinds = kinds;
        this.jdbc = jdbc;
        this.labels = SingletonSupplier.of(this::readLabels);
        this.subjects = SingletonSupplier.of(this::readSubjects);
        this.days = SingletonSupplier.of(this::readDays);
    }

    @Override
    public ProgramId program() {
        return program;
    }

    @Override
    public LocalizedText label(String file, String column, String code) {
        String key = file + "/" + column + "/" + code;
        return Objects.requireNonNull(labels.obtain().get(key), key);
    }

    @Override
    public LocalizedText name(String code) {
        return subject(code).name();
    }

    @Override
    public String place(String code) {
        return subject(code).place();
    }

    private Place subject(String code) {
        return Objects.requireNonNull(subjects.obtain().get(code), code);
    }

    @Override
    public Row row(String kind, String key) {
        Map<String, Row> rows = byKey.computeIfAbsent(
                kind,
                each -> record.rows(each).stream()
                        .collect(Collectors.toMap(Row::key, row -> row, (one, other) -> one)));
        return Objects.requireNonNull(rows.get(key), key);
    }

    @Override
    public List<Row> rows(String kind, String column, String text) {
        return record.rows(kind).stream()
                .filter(row -> text.equals(row.textOrNull(column)))
                .toList();
    }

    @Override
    public UUID identity(String kind, String key) {
        return Objects.requireNonNull(identities(kind).get(key), key);
    }

    @Override
    public Stored stored(String code, String column, @Nullable String value) {
        String kind = Objects.requireNonNull(
                Revisions.valuedKind(each ->
                        record.rows(each).stream().anyMatch(row -> row.key().equals(code))),
                code);
        KindTable table = kinds.of(kind);
        Column described = table.format().column(column);
        return new Stored(kind, table.stored(described), value == null ? null : table.literal(described, value));
    }

    @Override
    public List<String> tables() {
        return kinds.tables();
    }

    @Override
    public LocalDate lastDayOf(Collection<String> sources) {
        return sources.stream()
                .map(source -> Objects.requireNonNull(days.obtain().get(source), source))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The identities of the rows of a kind, by their codes. */
    Map<String, UUID> identities(String kind) {
        return identities.computeIfAbsent(kind, each -> readIdentities(kinds.identities(each)));
    }

    private Map<String, UUID> readIdentities(Identified kind) {
        Map<String, UUID> read = new HashMap<>();
        jdbc.sql("select code, " + kind.identity() + " as identity from " + kind.table()
                        + " where program_id = :program")
                .param("program", program.value())
                .query(row -> {
                    read.put(row.getString("code"), row.getObject("identity", UUID.class));
                });
        return read;
    }

    private Map<String, LocalizedText> readLabels() {
        Map<String, LocalizedText> read = new HashMap<>();
        jdbc.sql("select sheet, column_name, code, label_ko, label_en from code_label where program_id = :program")
                .param("program", program.value())
                .query(row -> {
                    read.put(
                            row.getString("sheet") + "/" + row.getString("column_name") + "/" + row.getString("code"),
                            new LocalizedText(row.getString("label_ko"), row.getString("label_en")));
                });
        return read;
    }

    private Map<String, Place> readSubjects() {
        Map<String, Place> read = new HashMap<>();
        jdbc.sql("select code, name_ko, name_en, place from subject where program_id = :program")
                .param("program", program.value())
                .query(row -> {
                    LocalizedText name = new LocalizedText(row.getString("name_ko"), row.getString("name_en"));
                    read.put(row.getString("code"), new Place(name, row.getString("place")));
                });
        return read;
    }

    private Map<String, LocalDate> readDays() {
        Map<String, LocalDate> read = new HashMap<>();
        jdbc.sql("select code, last_day(coalesce(published_on, counts_from)) as day from source_document"
                        + " where program_id = :program")
                .param("program", program.value())
                .query(row -> {
                    read.put(row.getString("code"), row.getObject("day", LocalDate.class));
                });
        return read;
    }
}
