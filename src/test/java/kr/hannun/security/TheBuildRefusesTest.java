package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.testing.Proves;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the compiler is told to refuse, and what no file of the project holds. */
class TheBuildRefusesTest {

    private static final Path MAIN = Path.of("src", "main");
    private static final Path SPOTBUGS = MAIN.resolve("spotbugs");
    private static final List<Path> SETTINGS = Stream.of(
                    "src/main/resources/application.yml", "docker-compose.yml", "Dockerfile")
            .map(Path::of)
            .toList();
    private static final Pattern CONSOLE = Pattern.compile("System\\.(out|err)");
    /** Neither a text nor a constant where a pattern stands; what a found pattern or a list does with it is none of this. */
    private static final Pattern MADE_PATTERN = Pattern.compile(
            "(?:Pattern\\.compile|(?<!matcher\\(\\w{1,40}\\)|[A-Z]{2})\\.(?:split|replaceAll|replaceFirst))"
                    + "\\((?!\\s*(?:\"|[A-Z_]{2,}|\\w+ ->))");

    private static final Pattern NOTE = Pattern.compile("TODO|FIXME|XXX");
    private static final Pattern SECRET =
            Pattern.compile("(?i)(password|passwd|secret|token|api_?key|private_?key|credential)\\w*\\s*[=:]"
                    + "\\s*\"(?![a-z]+(-[a-z]+)*\")[^\"\\s\\\\${]{6,}\"");
    private static final Pattern SETTING =
            Pattern.compile("(?m)^\\s*[\\w.-]*(password|PASSWORD|secret|SECRET|token|TOKEN|key|KEY)[\\w.-]*"
                    + "\\s*[:=]\\s*(?!\\$\\{|\\S*policy)\\S+");
    private static final Pattern IN_COMMENT =
            Pattern.compile("(?i)(//|\\*|#|--).*(password|secret)\\s*[:=]\\s*[\"']?\\w{6,}|BEGIN [A-Z ]*PRIVATE KEY");

    @Proves({"ASVS 15.3.5", "KISA 3.2", "KISA 5.2", "KISA 5.4", "KISA 4.3"})
    @Test
    void whatever_the_compiler_or_error_prone_warns_of() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<arg>-Werror</arg>", "<arg>-Xlint:all", "-Xplugin:ErrorProne ")
                .doesNotContain("-Xep:NullAway:WARN", ":OFF", "-XepDisable", "<failOnWarning>false");
    }

    /** Whatever is no constant is reported where it becomes SQL or a format; {@code mvn -Psecurity process-classes}. */
    @Proves({"ASVS 1.2.4", "ASVS 1.3.10", "KISA 1.1", "KISA 1.17"})
    @Test
    void a_statement_or_a_format_that_is_put_together_from_what_was_typed() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>findsecbugs-plugin</artifactId>", "<threshold>Low</threshold>")
                .contains(
                        "spotbugs/sql.txt|SQL_INJECTION_SPRING_JDBC<",
                        "spotbugs/format.txt|FORMAT_STRING_MANIPULATION<")
                .doesNotContain("<maxAllowedViolations>", "<failOnError>false", "<omitVisitors>", "<onlyAnalyze>");
        assertThat(Files.readString(SPOTBUGS.resolve("sql.txt"))).contains("/JdbcClient.sql(");
        assertThat(Files.readString(SPOTBUGS.resolve("format.txt"))).contains("/String.formatted(");
        assertThat(Files.readString(Path.of(".ci", "run"))).contains("-Pbrowser,security verify");
    }

    @Test
    void a_finding_that_is_left_out_everywhere() throws IOException {
        assertThat(Jsoup.parse(Files.readString(SPOTBUGS.resolve("exclude.xml")), "", Parser.xmlParser())
                        .select("Match:not(:has(Class, Confidence))"))
                .flatExtracting(match -> match.select("Bug").eachAttr("pattern"))
                .containsExactly(
                        "EI_EXPOSE_REP,EI_EXPOSE_REP2",
                        "SPRING_ENDPOINT",
                        "SERVLET_PARAMETER,SERVLET_QUERY_STRING",
                        "CT_CONSTRUCTOR_THROW",
                        "VA_FORMAT_STRING_USES_NEWLINE");
    }

    @Proves("ASVS 15.1.2")
    @Test
    void a_library_from_elsewhere_or_one_that_is_not_listed() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml")))
                .contains("<artifactId>cyclonedx-maven-plugin</artifactId>", "<phase>prepare-package</phase>")
                .doesNotContain("<repositor", "<pluginRepositor", "<systemPath>");
    }

    @Proves({"KISA 5.1", "KISA 5.4"})
    @Test
    void a_null_that_is_followed_in_any_package() throws IOException {
        assertThat(Files.readString(Path.of("pom.xml"))).contains("-Xep:NullAway:ERROR");
        assertThat(files(MAIN.resolve("java"), "package-info.java"))
                .allMatch(file -> holds(file, text -> text.contains("@NullMarked")));
        assertThat(files(MAIN.resolve("java"), ".java"))
                .allMatch(file -> Files.exists(file.resolveSibling("package-info.java")));
    }

    @Proves({"ASVS 13.3.1", "ASVS 13.2.3", "KISA 2.6"})
    @Test
    void a_secret_in_the_source_or_in_a_setting() throws IOException {
        assertThat(holding(SECRET, files(MAIN, ".java"))).isEmpty();
        assertThat(holding(SETTING, SETTINGS)).isEmpty();
    }

    @Proves("KISA 2.13")
    @Test
    void a_secret_in_a_comment() throws IOException {
        assertThat(holding(IN_COMMENT, files(MAIN, ".java"))).isEmpty();
        assertThat(holding(IN_COMMENT, files(MAIN, ".sql"))).isEmpty();
    }

    @Proves({"KISA 6.2", "ASVS 15.2.3"})
    @Test
    void a_word_to_the_console_or_a_note_to_oneself() throws IOException {
        assertThat(holding(CONSOLE, files(MAIN, ".java")))
                .extracting(file -> file.getFileName().toString())
                .containsOnly("Hannun.java");
        assertThat(holding(NOTE, files(MAIN, ".java"))).isEmpty();
    }

    @Proves("ASVS 1.2.9")
    @Test
    void a_pattern_that_is_made_of_what_was_typed() throws IOException {
        assertThat(holding(MADE_PATTERN, files(MAIN, ".java"))).isEmpty();
    }

    private static List<Path> holding(Pattern what, List<Path> files) {
        return files.stream()
                .filter(file -> holds(file, text -> what.matcher(text).find()))
                .toList();
    }

    private static List<Path> files(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static boolean holds(Path file, Predicate<String> test) {
        try {
            return test.test(Files.readString(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
