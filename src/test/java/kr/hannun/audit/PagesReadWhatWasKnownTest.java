package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PagesReadWhatWasKnownTest {

    private static final Pattern KEPT = Pattern.compile("call keep_past\\('([a-z_]+)'\\)");

    @Test
    void whoever_reads_at_a_head_names_the_tables_that_keep_their_past_in_braces() throws IOException {
        String tables = files("src/main/resources/db/migration", ".sql")
                .flatMap(text -> KEPT.matcher(text).results().map(found -> found.group(1)))
                .collect(Collectors.joining("|"));
        Pattern bare = Pattern.compile("\\b(from|join) (" + tables + "|cited)\\b(?=[ \"\\n])");

        assertThat(files("src/main/java", "Queries.java"))
                .filteredOn(text -> text.contains("Head head"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(bareIn(text, bare)).isEmpty());
    }

    /** The list of programmes, and what waits in each, are of no one programme's head. */
    private static List<String> bareIn(String text, Pattern bare) {
        return bare.matcher(text)
                .results()
                .map(found -> found.group() + text.substring(found.end(), found.end() + 40))
                .filter(found -> !found.startsWith("from program\"")
                        && !found.startsWith("join program p on p.id = c.program_id where c.state"))
                .toList();
    }

    private static Stream<String> files(String folder, String end) throws IOException {
        try (var files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(end)).toList().stream()
                    .map(PagesReadWhatWasKnownTest::read);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
