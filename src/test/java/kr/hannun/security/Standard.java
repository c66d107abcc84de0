package kr.hannun.security;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** A public list of requirements, kept in {@code src/test/resources/security}. */
enum Standard {
    ASVS("asvs", "OWASP ASVS 5.0.0, levels 1 and 2"),
    KISA("kisa", "KISA 소프트웨어 보안약점 진단 기준, 구현단계");

    private static final CSVFormat TABLE = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setCommentMarker('#')
            .get();

    private final String file;
    private final String title;

    Standard(String file, String title) {
        this.file = file;
        this.title = title;
    }

    /** The name of its file, without an ending. */
    String file() {
        return file;
    }

    String title() {
        return title;
    }

    /** All requirements, in the order of the standard. */
    List<SecurityRequirement> requirements() {
        try (Reader reader = open();
                var rows = TABLE.parse(reader)) {
            return rows.stream().map(this::requirement).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Reader open() {
        var csv = Objects.requireNonNull(Standard.class.getResourceAsStream("/security/" + file + ".csv"));
        return new InputStreamReader(csv, StandardCharsets.UTF_8);
    }

    private SecurityRequirement requirement(CSVRecord row) {
        return new SecurityRequirement(
                name() + " " + row.get("id"),
                row.get("group"),
                row.get("level"),
                row.get("what"),
                row.get("applies").equals("yes"),
                row.get("remark"));
    }
}
