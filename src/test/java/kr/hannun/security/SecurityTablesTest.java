package kr.hannun.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** That the tables say what the tests prove, and hide nothing. */
class SecurityTablesTest {

    private static List<Proof> tags = List.of();

    @BeforeAll
    static void read_the_tags() throws IOException {
        tags = Proofs.inSources();
    }

    @ParameterizedTest
    @CsvSource({"ASVS, 253", "KISA, 49"})
    void every_requirement_of_the_standard_is_listed_once(Standard standard, int count) {
        assertThat(standard.requirements())
                .hasSize(count)
                .extracting(SecurityRequirement::id)
                .doesNotHaveDuplicates();
    }

    @Test
    void every_tag_names_a_requirement_that_is_there_and_applies() {
        Map<String, SecurityRequirement> known = Arrays.stream(Standard.values())
                .flatMap(standard -> standard.requirements().stream())
                .collect(Collectors.toMap(SecurityRequirement::id, Function.identity()));
        assertThat(tags)
                .isNotEmpty()
                .allSatisfy(tag -> assertThat(known.get(tag.requirement()))
                        .as(tag.toString())
                        .isNotNull()
                        .matches(SecurityRequirement::applies, "applies"));
    }

    @Test
    void every_tag_stands_on_a_test_that_runs() {
        assertThat(tags).allMatch(Proof::runs);
    }

    @ParameterizedTest
    @EnumSource
    void what_no_test_proves_is_said_in_words(Standard standard) {
        Table table = Table.of(standard, tags);
        assertThat(table.requirements())
                .filteredOn(requirement -> table.proofs(requirement).isEmpty())
                .allSatisfy(requirement ->
                        assertThat(requirement.remark()).as(requirement.id()).isNotBlank());
    }

    @ParameterizedTest
    @EnumSource
    void the_page_is_the_one_the_tags_make(Standard standard) throws IOException {
        String page = Table.of(standard, tags).page();
        String name = standard.file() + ".md";
        Files.writeString(Files.createDirectories(Path.of("target", "security")).resolve(name), page);
        assertThat(Files.readString(Path.of("docs", "security", name))).isEqualTo(page);
    }
}
