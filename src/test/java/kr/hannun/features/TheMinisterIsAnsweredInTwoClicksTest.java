package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A reader who starts on the overview finds each answer behind at most two clicks, with the document that says so beside it. */
@DatabaseTest
class TheMinisterIsAnsweredInTwoClicksTest {

    private static final int MOST = 2;
    private static final List<Question> QUESTIONS = read();

    @Autowired
    Site site;

    /**
     * A question.
     *
     * @param way the places clicked one after the other, from the overview on
     * @param says words that stand together with the source
     * @param source the code of a document that says so
     */
    record Question(String ko, String en, List<String> way, List<String> says, String source) {

        static Question of(String line) {
            String[] parts = line.split(";", -1);
            return new Question(
                    parts[0],
                    parts[1],
                    parts[2].isEmpty() ? List.of() : List.of(parts[2].split(" > ", -1)),
                    List.of(parts[3].split(" ", -1)),
                    parts[4]);
        }

        String place() {
            return way.isEmpty() ? "" : way.getLast();
        }
    }

    static Stream<Question> questions() {
        return QUESTIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void with_its_source(Question question) {
        Document page = site.page("");
        for (String place : question.way()) {
            assertThat(leadsTo(page, place))
                    .as("%s → %s", page.location(), place)
                    .isTrue();
            page = site.page(place);
        }
        assertThat(question.way()).hasSizeLessThanOrEqualTo(MOST);
        assertThat(page.select("main p, main li, main tr, main dd, main div, main section").stream()
                        .filter(element -> question.says().stream().allMatch(plain(element)::contains))
                        .filter(element -> !element.select("[popovertarget=" + question.source() + "]")
                                .isEmpty()))
                .as("%s on %s", question.ko(), page.location())
                .isNotEmpty();
    }

    private static String plain(Element element) {
        return element.text().replace('\u00a0', ' ').replace('\u2007', ' ');
    }

    /** Whether a link leads there, or a form whose one field is filled in. */
    private static boolean leadsTo(Document page, String place) {
        String path = Site.PROGRAM + (place.startsWith("?") || place.isEmpty() ? "" : "/") + place;
        String target = path.replaceFirst("\\?.*", "");
        String field = place.contains("?") ? place.replaceFirst(".*\\?(\\w+)=.*", "$1") : "";
        return field.isEmpty()
                ? page.select("a[href]").eachAttr("href").stream()
                        .anyMatch(href -> href.replaceFirst("[?#].*", "").equals(target))
                : page.select("form[method=get], form:not([method])").stream()
                        .filter(form -> form.attr("action").isEmpty()
                                || form.attr("action")
                                        .replaceFirst("[?#].*", "")
                                        .equals(target))
                        .anyMatch(form -> !form.select("[name=" + field + "]").isEmpty());
    }

    @Test
    void the_table_in_the_docs_is_this_one() throws IOException {
        Files.writeString(Path.of("target", "minister.md"), table());
        assertThat(Files.readString(Path.of("docs", "minister.md"))).isEqualTo(table());
    }

    private static String table() {
        StringBuilder table = new StringBuilder("""
                # What a minister asks

                Each question with the page that answers it, the clicks from the overview, and a document that says so there. Made from
                `src/test/resources/features/minister.csv`, which a test walks; the answers are those of the shipped data set.

                | question | page | clicks | source |
                | --- | --- | --- | --- |
                """);
        for (Question question : QUESTIONS) {
            table.append("| %s %s | `%s` | %d | %s |%n"
                    .formatted(
                            question.ko(),
                            question.en(),
                            question.place().isEmpty() ? "overview" : question.place(),
                            question.way().size(),
                            question.source()));
        }
        return table.toString();
    }

    private static List<Question> read() {
        try (var file = TheMinisterIsAnsweredInTwoClicksTest.class.getResourceAsStream("/features/minister.csv")) {
            assertThat(file).isNotNull();
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1))
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Question::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
