package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Templates are laid out in one way: {@code mvn test -Dtest=TemplatesAreLaidOutTest -Dhannun.layout=write} lays them out anew. */
class TemplatesAreLaidOutTest {

    private static final Path RESOURCES = Path.of("src/main/resources");

    static List<Path> templates() throws IOException {
        return files("templates", ".html");
    }

    static List<Path> stylesAndScripts() throws IOException {
        return Stream.concat(files("static", ".css").stream(), files("static", ".js").stream())
                .toList();
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void eachInTheSameWay(Path template) throws Exception {
        String written = Files.readString(template);
        String laidOut = TemplateLayout.of(written);
        if ("write".equals(System.getProperty("hannun.layout"))) {
            Files.writeString(template, laidOut);
        } else {
            assertThat(written).isEqualTo(laidOut);
        }
        assertThat(TemplateLayout.of(laidOut)).isEqualTo(laidOut);
        assertThat(asOneLine(TemplateSpace.without(laidOut))).isEqualTo(asOneLine(TemplateSpace.without(written)));
    }

    @Test
    void aLineBreakIsNoSpaceAndASpaceOnItsLineIs() throws Exception {
        assertThat(TemplateSpace.without("<p>\n  <b>가</b>\n  <i>나</i> <u>다\n    라</u>\n</p>\n"))
                .isEqualTo("<p><b>가</b><i>나</i> <u>다 라</u></p>");
    }

    @Test
    void whatIsTooLongGoesOnBelow() {
        String name = "가".repeat(55);
        assertThat(TemplateLayout.of("<p title=\"%1$s\" lang=\"%1$s\">%1$s <b>나</b></p>".formatted(name)))
                .isEqualTo("""
                        <p title="%1$s"
                            lang="%1$s">
                          %1$s <b>나</b>
                        </p>
                        """.formatted(name));
    }

    @ParameterizedTest
    @MethodSource("stylesAndScripts")
    void stylesAndScriptsKeepWithinALine(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).allMatch(line -> line.length() <= 120);
    }

    private static String asOneLine(String template) {
        return template.replaceAll(",\\s+", ",");
    }
}
