package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedHeadsAreToldTest {

    private static final List<NotedHeads.Noted> HEADS = ChainMother.heads(ChainMother.chain(6));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void note_five() throws IOException {
        file = folder.resolve("heads.csv");
        HeadsFile.append(file, HEADS.subList(0, 5));
    }

    @Test
    void what_is_whole_is_read() {
        assertThat(read().findings()).isEmpty();
        assertThat(read().of(ChainMother.PROGRAM.value())).hasSize(5);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tampered-with,7",
                "tampered-with,seven,${hash},2026-11-01T00:00:07Z",
                "tampered-with,7,xyz,2026-11-01T00:00:07Z",
                "tampered-with,7,${hash},yesterday",
                "Not A Slug,7,${hash},2026-11-01T00:00:07Z",
                "tampered-with,7,${hash},2026-11-01T00:00:07Ztampered-with,8,${hash},2026-11-01T00:00:08Z",
                "\uFFFD\u0000",
                ""
            })
    void a_damaged_line_is_named_by_its_number_and_the_rest_is_read(String damaged) throws IOException {
        Files.writeString(file, damaged.replace("${hash}", "a".repeat(64)) + "\n", StandardOpenOption.APPEND);
        HeadsFile.append(file, HEADS.subList(5, 6));

        assertThat(read().findings()).extracting(VerificationFinding::seq).containsExactly(7L);
        assertThat(read().of(ChainMother.PROGRAM.value())).hasSize(6);
    }

    @Test
    void bytes_that_are_no_text_are_a_damaged_line_too() throws IOException {
        Files.write(file, new byte[] {(byte) 0xC3, (byte) 0x28, '\n'}, StandardOpenOption.APPEND);

        assertThat(read().findings()).extracting(VerificationFinding::seq).containsExactly(7L);
    }

    @Test
    void what_follows_a_half_written_line_stands_in_a_line_of_its_own() throws IOException {
        byte[] whole = Files.readAllBytes(file);
        Files.write(
                file,
                new String(whole, StandardCharsets.UTF_8)
                        .substring(0, whole.length - 20)
                        .getBytes(StandardCharsets.UTF_8));
        HeadsFile.append(file, HEADS.subList(5, 6));

        assertThat(read().findings()).extracting(VerificationFinding::seq).containsExactly(6L);
        assertThat(read().of(ChainMother.PROGRAM.value())).containsOnlyKeys(1L, 2L, 3L, 4L, 6L);
    }

    @Test
    void a_line_that_contradicts_an_earlier_one_is_named() throws IOException {
        Files.writeString(
                file, "tampered-with,3,%s,2026-11-01T00:00:03Z%n".formatted("b".repeat(64)), StandardOpenOption.APPEND);

        assertThat(read().findings()).extracting(VerificationFinding::seq).containsExactly(7L);
    }

    @Test
    void a_file_that_is_none_is_named() {
        HeadsFile.Reading reading = new HeadsFile.Reading();
        HeadsFile.read(folder.resolve("nowhere.csv"), reading);
        HeadsFile.read(folder, reading);

        assertThat(reading.findings()).hasSize(2);
    }

    private HeadsFile.Reading read() {
        HeadsFile.Reading reading = new HeadsFile.Reading();
        HeadsFile.read(file, reading);
        return reading;
    }
}
