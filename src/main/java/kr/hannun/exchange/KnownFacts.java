package kr.hannun.exchange;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Known;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/** What the record holds while rows of one kind are written. Each list is read when it is first needed, as a whole. */
final class KnownFacts implements Known {

    private final ProgramId program;
    private final JdbcClient jdbc;
    private final SingletonSupplier<Map<String, LocalizedText>> labels;
    private final SingletonSupplier<Map<String, Place>> subjects;
    private final SingletonSupplier<Map<String, LocalDate>> days;

    private record Place(LocalizedText name, String place) {}

    KnownFacts(ProgramId program, JdbcClient jdbc) {
        this.program = program;
        this.jdbc = jdbc;
        this.labels = SingletonSupplier.of(this::readLabels);
        this.subjects = SingletonSupplier.of(this::readSubjects);
        this.days = SingletonSupplier.of(this::readDays);
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
    public LocalDate lastDayOf(Collection<String> sources) {
        return sources.stream()
                .map(source -> Objects.requireNonNull(days.obtain().get(source), source))
                .max(LocalDate::compareTo)
                .orElseThrow();
    }

    /** The identities of the rows of a kind, by their codes. */
    Map<String, UUID> identities(Identified kind) {
        Map<String, UUID> identities = new HashMap<>();
        jdbc.sql("select code, " + kind.identity() + " as identity from " + kind.table()
                        + " where program_id = :program")
                .param("program", program.value())
                .query(row -> {
                    identities.put(row.getString("code"), row.getObject("identity", UUID.class));
                });
        return identities;
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
