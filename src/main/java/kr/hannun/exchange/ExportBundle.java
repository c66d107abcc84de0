package kr.hannun.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kr.hannun.audit.Head;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Hands a programme's record out as a bundle: the files that could be loaded again, and what their columns mean. */
@Component
public class ExportBundle {

    private static final String DESCRIPTION = "datapackage.json";

    private final ReadRows rows;
    private final JsonMapper json;

    ExportBundle(ReadRows rows, JsonMapper json) {
        this.rows = rows;
        this.json = json;
    }

    /** Writes the record as it stands at this head into a zip; the caller closes the stream. */
    public void write(Head head, OutputStream out) throws IOException {
        Bundle bundle = rows.bundle(head);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        Writer text = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
        for (FileFormat format : BundleFormat.FILES) {
            entry(zip, format.fileName(), head);
            print(format, bundle.rows(format.name()), text);
        }
        entry(zip, DESCRIPTION, head);
        text.write(json.writerWithDefaultPrettyPrinter().writeValueAsString(description(head)));
        text.flush();
        zip.finish();
    }

    /** An entry is dated by the record and not by the clock: the same record makes the same bytes. */
    private static void entry(ZipOutputStream zip, String name, Head head) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(head.movedAt().toEpochMilli());
        zip.putNextEntry(entry);
    }

    private static void print(FileFormat format, List<Row> rows, Writer text) throws IOException {
        CSVPrinter printer =
                CSVFormat.RFC4180.builder().setRecordSeparator('\n').get().print(text);
        List<String> header = format.columns().stream()
                .filter(column ->
                        !column.added() || rows.stream().anyMatch(row -> row.textOrNull(column.name()) != null))
                .map(Column::name)
                .toList();
        printer.printRecord(header);
        for (Row row : rows) {
            printer.printRecord(row.values(header));
        }
        printer.flush();
    }

    /** The files and their columns as a Frictionless Data Package. */
    private static Map<String, Object> description(Head head) {
        Map<String, Object> description = new LinkedHashMap<>();
        description.put("name", head.slug().value());
        description.put("profile", "tabular-data-package");
        description.put("version", String.valueOf(head.seq()));
        description.put("sha256", head.hash());
        description.put(
                "resources",
                BundleFormat.FILES.stream().map(ExportBundle::resource).toList());
        return description;
    }

    private static Map<String, Object> resource(FileFormat format) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("fields", format.columns().stream().map(ExportBundle::field).toList());
        schema.put("primaryKey", format.key());
        schema.put(
                "foreignKeys",
                format.columns().stream()
                        .filter(column ->
                                column.content() instanceof Content.Reference reference && !reference.several())
                        .map(column -> foreignKey(column, (Content.Reference) column.content()))
                        .toList());
        return Map.of(
                "name",
                format.name(),
                "path",
                format.fileName(),
                "profile",
                "tabular-data-resource",
                "encoding",
                "utf-8",
                "schema",
                schema);
    }

    private static Map<String, Object> field(Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", type(column.content()));
        field.put("constraints", Map.of("required", column.required()));
        return field;
    }

    /** A date may be a year or a month alone, so it is text with a form. */
    private static String type(Content content) {
        return content == Content.Form.WHOLE ? "integer" : content == Content.Form.DECIMAL ? "number" : "string";
    }

    private static Map<String, Object> foreignKey(Column column, Content.Reference reference) {
        return Map.of(
                "fields",
                column.name(),
                "reference",
                Map.of(
                        "resource",
                        reference.file(),
                        "fields",
                        BundleFormat.kind(reference.file()).key().getFirst()));
    }
}
