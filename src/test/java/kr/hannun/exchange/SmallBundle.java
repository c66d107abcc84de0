package kr.hannun.exchange;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/** The shipped bundle as a second programme with only its first teams: the same pages at another size. */
final class SmallBundle {

    static final String SLUG = "small-programme";

    private final Set<String> teams = new HashSet<>();
    private final Set<String> dropped = new HashSet<>();
    private final int size;

    private final String slug;

    private SmallBundle(String slug, int size) {
        this.slug = slug;
        this.size = size;
    }

    /** Writes the bundle with this many teams into the folder. */
    static Path write(Path folder, int teams) {
        return write(folder, SLUG, teams);
    }

    /** The same under a slug of its own. */
    static Path write(Path folder, String slug, int teams) {
        SmallBundle bundle = new SmallBundle(slug, teams);
        BundleSource shipped = BundleSource.shipped();
        List<String> first = List.of("consortia.csv", "models.csv", "milestones.csv");
        try {
            for (String file : first) {
                bundle.copy(shipped, file, folder);
            }
            List<String> last = List.of("remarks.csv", "statements.csv");
            for (String file : shipped.fileNames()) {
                if (!first.contains(file) && !last.contains(file)) {
                    bundle.copy(shipped, file, folder);
                }
            }
            for (String file : last) {
                bundle.copy(shipped, file, folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folder;
    }

    private void copy(BundleSource shipped, String file, Path folder) throws IOException {
        CSVFormat format =
                CSVFormat.RFC4180.builder().setHeader().setRecordSeparator('\n').get();
        try (var reader = new InputStreamReader(shipped.open(file), StandardCharsets.UTF_8);
                CSVParser rows = format.parse(reader);
                CSVPrinter printer = CSVFormat.RFC4180
                        .builder()
                        .setRecordSeparator('\n')
                        .get()
                        .print(Files.newBufferedWriter(folder.resolve(file)))) {
            List<String> header = rows.getHeaderNames();
            printer.printRecord(header);
            for (CSVRecord row : rows) {
                if (keeps(file, row)) {
                    printer.printRecord(header.stream()
                            .map(column -> cell(file, column, row.get(column)))
                            .toList());
                }
            }
        }
    }

    private boolean keeps(String file, CSVRecord row) {
        boolean kept = file.equals("consortia.csv")
                ? teams.size() < size && teams.add(row.get("team_id"))
                : references(row).stream().noneMatch(dropped::contains);
        if (!kept) {
            dropped.add(row.get(0));
        }
        return kept;
    }

    private static List<String> references(CSVRecord row) {
        return List.of("team_id", "model_id", "milestone_id", "entity_id").stream()
                .filter(row::isMapped)
                .map(row::get)
                .toList();
    }

    private String cell(String file, String column, String value) {
        return file.equals("program.csv") && column.equals("slug") ? slug : value;
    }
}
