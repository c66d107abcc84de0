package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.shared.ProgramId;
import kr.hannun.testing.Proves;
import org.apache.commons.csv.CSVPrinter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnExportCanBeVerifiedAloneTest {

    private static final List<WrittenEntry> CHAIN = ChainMother.chain(20);

    @TempDir
    Path folder;

    @Proves("ASVS 16.2.4")
    @Test
    void what_was_exported_is_sound() throws IOException {
        Verification verification = verify(CHAIN, CHAIN.getLast(), Witnesses.NONE);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.entries()).isEqualTo(20);
    }

    @Test
    void an_edited_line_is_named() throws IOException {
        Path file = write(CHAIN, CHAIN.getLast());
        Files.writeString(file, Files.readString(file).replace("까닭 7", "까닭 8"));

        assertThat(check(file, Witnesses.NONE))
                .extracting(VerificationFinding::seq)
                .containsExactly(7L);
    }

    @Test
    void lines_that_changed_places_are_named() throws IOException {
        List<WrittenEntry> moved = new ArrayList<>(CHAIN);
        moved.add(10, moved.remove(4));

        assertThat(verify(moved, CHAIN.getLast(), Witnesses.NONE).findings())
                .extracting(VerificationFinding::english)
                .containsExactly("entry 5 is missing", "entry 5 stands after entry 11");
    }

    @Test
    void a_cut_tail_is_named_by_the_head_that_follows_or_is_missing() throws IOException {
        assertThat(verify(CHAIN.subList(0, 15), CHAIN.getLast(), Witnesses.NONE).findings())
                .extracting(VerificationFinding::english)
                .containsExactly("entries 16 to 20 are cut off at the end");

        Path file = write(CHAIN, CHAIN.getLast());
        List<String> lines = Files.readAllLines(file);
        Files.write(file, lines.subList(0, lines.size() - 3));
        assertThat(check(file, Witnesses.NONE))
                .extracting(VerificationFinding::seq)
                .containsExactly(19L);
    }

    @Test
    void a_file_made_anew_is_found_by_a_printed_head() throws IOException {
        List<WrittenEntry> anew = ChainMother.sealed(ChainMother.numbered(CHAIN.subList(1, 20)));
        Witnesses printed = new Witnesses(List.of(CHAIN.getLast().hash()), List.of());

        assertThat(verify(anew, anew.getLast(), Witnesses.NONE).findings()).isEmpty();
        assertThat(verify(anew, anew.getLast(), printed).findings()).hasSize(1);
    }

    @Test
    void what_is_withheld_from_its_reader_still_holds_its_place() throws IOException {
        List<WrittenEntry> partly = new ArrayList<>(CHAIN);
        partly.set(3, CHAIN.get(3).withoutContent());

        Verification verification = verify(partly, CHAIN.getLast(), Witnesses.NONE);

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.withheld()).isOne();
    }

    @Test
    void a_file_that_is_none_is_said_to_be_unreadable() throws IOException {
        Path file = Files.writeString(folder.resolve("trail.csv"), "\uFEFFprogram\nsomething else\n");

        assertThat(check(file, Witnesses.NONE))
                .extracting(VerificationFinding::english)
                .containsExactly("the file cannot be read to its end");
    }

    private Verification verify(List<WrittenEntry> chain, WrittenEntry head, Witnesses witnesses) throws IOException {
        return VerifyTrail.verify(write(chain, head), folder, witnesses, Clock.systemUTC());
    }

    private List<VerificationFinding> check(Path file, Witnesses witnesses) {
        return VerifyTrail.verify(file, folder, witnesses, Clock.systemUTC()).findings();
    }

    private Path write(List<WrittenEntry> chain, WrittenEntry head) throws IOException {
        Path file = folder.resolve("trail.csv");
        try (var writer = Files.newBufferedWriter(file);
                CSVPrinter csv = TrailFile.begin(writer)) {
            for (WrittenEntry entry : chain) {
                TrailFile.write(csv, entry);
            }
            ProgramId program = head.entry().program();
            TrailFile.writeHead(
                    csv,
                    new Head(
                            program,
                            head.slug(),
                            head.entry().seq(),
                            head.hash(),
                            head.entry().recordedAt(),
                            null));
        }
        return file;
    }
}
