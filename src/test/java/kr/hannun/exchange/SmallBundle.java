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
import java.util.regex.Pattern;
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
    private final Wording wording;

    private SmallBundle(String slug, int size, Wording wording) {
        this.slug = slug;
        this.size = size;
        this.wording = wording;
    }

    /** What is written into a column in place of what is shipped. */
    interface Wording {

        Pattern NAMES = Pattern.compile("title|alias|(name|title|label|term|person|publisher|description|criterion"
                + "|official_project_title)_(ko|en)");

        /** What the shipped bundle says. */
        Wording SHIPPED = (file, column, value, row) -> value;

        /** Whatever has a name has one of 45 letters without a space, and every seventh one of 200; organisations are others. */
        Wording LONG = (file, column, value, row) -> {
            if (file.equals("organizations.csv") && column.equals("slug")) {
                return "long-" + value;
            }
            String letter = column.endsWith("_en") ? "w" : "가";
            return value.isBlank()
                            || file.equals("codes.csv")
                            || !NAMES.matcher(column).matches()
                    ? value
                    : value + letter.repeat(row % 7 == 0 ? 200 : 45);
        };

        String of(String file, String column, String value, long row);
    }

    /** Writes the bundle with this many teams into the folder. */
    static Path write(Path folder, int teams) {
        return write(folder, SLUG, teams);
    }

    /** The same under a slug of its own. */
    static Path write(Path folder, String slug, int teams) {
        return write(folder, new SmallBundle(slug, teams, Wording.SHIPPED));
    }

    /** All teams, in other words. */
    static Path write(Path folder, String slug, Wording wording) {
        return write(folder, new SmallBundle(slug, Integer.MAX_VALUE, wording));
    }

    private static Path write(Path folder, SmallBundle bundle) {
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
                            .map(column -> cell(file, column, row.get(column), row.getRecordNumber()))
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

    private String cell(String file, String column, String value, long row) {
        return file.equals("program.csv") && column.equals("slug") ? slug : wording.of(file, column, value, row);
    }
}
