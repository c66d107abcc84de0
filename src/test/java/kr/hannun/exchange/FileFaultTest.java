package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFaultTest {

    private BundleMother bundle;

    @BeforeEach
    void copyTheShippedBundle(@TempDir Path folder) throws IOException {
        bundle = BundleMother.shippedTo(folder);
    }

    @Test
    void theShippedBundleIsAccepted() {
        assertThat(bundle.reading()).isInstanceOf(BundleReading.Accepted.class);
    }

    @Test
    void aMissingFileIsOneFaultAndNothingThatPointsToIt() throws IOException {
        assertThat(bundle.without("organizations.csv").faults()).containsExactly("organizations.csv:0");
    }

    @Test
    void missingCodesAreOneFault() throws IOException {
        assertThat(bundle.without("codes.csv").faults()).containsExactly("codes.csv:0");
    }

    @Test
    void aFolderThatDoesNotExistLacksEveryFile(@TempDir Path folder) {
        BundleReading reading = BundleCheck.check(BundleSource.folder(folder.resolve("nowhere")));
        assertThat(((BundleReading.Refused) reading).total()).isEqualTo((int)
                BundleFormat.FILES.stream().filter(file -> !file.added()).count());
    }

    @Test
    void anUnknownFileIsAFault(@TempDir Path folder) throws IOException {
        BundleMother other = BundleMother.shippedTo(folder).added("extra.csv", "a,b\n");
        assertThat(other.faults()).containsExactly("extra.csv:0");
    }

    @Test
    void aFileInAnotherEncodingIsAFaultAtItsFirstKoreanLine() throws IOException {
        assertThat(bundle.encoded("glossary.csv", Charset.forName("x-windows-949"))
                        .faults())
                .containsExactly("glossary.csv:2");
    }

    @Test
    void aMissingColumnIsAFaultAndTheOtherColumnsAreStillChecked() throws IOException {
        bundle.rewritten("events.csv", text -> text.replaceFirst("event_id,date", "event_id"));
        bundle.rewritten("events.csv", text -> text.replaceAll("(?m)^(EV-\\d+),[^,]*,", "$1,"));
        bundle.with("events.csv", "EV-002,,", "EV-002,T-NOBODY,");
        assertThat(bundle.faults()).containsExactly("events.csv:1:date", "events.csv:3:team_id");
    }

    @Test
    void anUnknownColumnIsAFault() throws IOException {
        bundle.rewritten("themes.csv", text -> text.replace("\n", ",x\n").replaceFirst(",x\n", ",colour\n"));
        assertThat(bundle.faults()).containsExactly("themes.csv:1:colour");
    }

    @Test
    void columnsInAnotherOrderAreAFault() throws IOException {
        bundle.with("glossary.csv", "meaning_ko,meaning_en", "meaning_en,meaning_ko");
        assertThat(bundle.faults()).containsExactly("glossary.csv:1");
    }

    @Test
    void aHeaderWithoutAnyKnownColumnIsOneFault() throws IOException {
        bundle.rewritten("themes.csv", text -> text.replace(',', ';'));
        assertThat(bundle.faults()).containsExactly("themes.csv:1");
    }

    @Test
    void aLineWithTooManyCellsIsOneFault() throws IOException {
        bundle.with("organizations.csv", "ORG-LGAI,", "ORG-LGAI,x,");
        assertThat(bundle.faults()).containsExactly(place("organizations.csv", "ORG-LGAI,"));
    }

    @Test
    void aLineWithTooFewCellsIsOneFault() throws IOException {
        assertThat(bundle.withLine("themes.csv", "TH-NEW,new").faults()).containsExactly("themes.csv:23");
    }

    @Test
    void aQuoteThatIsNotClosedIsAFaultWhereItsRowStarts() throws IOException {
        assertThat(bundle.withLine("themes.csv", "TH-NEW,new,\"새 주제,New").faults())
                .containsExactly("themes.csv:23");
    }

    @Test
    void anEmptyFileIsAFault() throws IOException {
        assertThat(bundle.rewritten("quotes.csv", text -> "").faults()).containsExactly("quotes.csv:0");
    }

    @Test
    void aFileOverTwentyMegabytesIsAFault() throws IOException {
        bundle.rewritten("quotes.csv", text -> text + "x".repeat(FileReading.MOST_BYTES - 100));
        assertThat(bundle.faults()).containsExactly("quotes.csv:0");
    }

    @Test
    void aFileOverTwoHundredThousandRowsIsAFault() throws IOException {
        String rows = IntStream.range(0, FileReading.MOST_ROWS)
                .mapToObj(i -> "X-" + i + ",말" + i + ",word,뜻,meaning\n")
                .collect(Collectors.joining());
        assertThat(bundle.rewritten("glossary.csv", text -> text + rows).faults())
                .containsExactly("glossary.csv:200002");
    }

    @Test
    void quotedLineEndsKeepTheLineNumbersRight() throws IOException {
        bundle.with("memberships.csv", "\"과제 총괄, 데이터센터부터", "\"과제 총괄,\n\n데이터센터부터");
        bundle.with("memberships.csv", "2026-02-25,,S109", "2026-02-31,,S109");
        assertThat(bundle.faults())
                .containsExactly("memberships.csv:2:field_of_work_ko", "memberships.csv:22:valid_from");
    }

    @Test
    void byteOrderMarksAreAccepted() throws IOException {
        assertThat(bundle.rewritten(text -> "\uFEFF" + text).faults()).isEmpty();
    }

    @Test
    void windowsLineEndsAreAcceptedAndCountedOnce() throws IOException {
        bundle.rewritten(text -> text.replace("\n", "\r\n"));
        assertThat(bundle.faults()).isEmpty();
        bundle.with("memberships.csv", "2026-02-25,,S109", "2026-02-31,,S109");
        assertThat(bundle.faults()).containsExactly(BundleMother.at("memberships.csv", "MB-019", "valid_from"));
    }

    @Test
    void aMissingLineEndAtTheEndIsAccepted() throws IOException {
        assertThat(bundle.rewritten(String::stripTrailing).faults()).isEmpty();
    }

    @Test
    void decomposedKoreanIsComposed() throws IOException {
        bundle.rewritten("themes.csv", text -> Normalizer.normalize(text, Normalizer.Form.NFD));
        Row theme = ((BundleReading.Accepted) bundle.reading())
                .bundle()
                .rows("themes")
                .getFirst();
        assertThat(theme.text("name_ko")).isEqualTo("모달리티 범위");
    }

    @Test
    void onlyTheFirstFaultsAreListedAndAllAreCounted() throws IOException {
        bundle.rewritten("sources.csv", text -> text.lines().findFirst().orElseThrow() + "\n");
        BundleReading.Refused refused = (BundleReading.Refused) bundle.reading();
        assertThat(refused.faults()).hasSize(Faults.LISTED);
        assertThat(refused.faults().getFirst().file()).isEqualTo("program.csv");
        assertThat(refused.total()).isGreaterThan(1000);
    }

    private static String place(String file, String start) throws IOException {
        return BundleMother.at(file, start, "").replaceFirst(":$", "");
    }
}
