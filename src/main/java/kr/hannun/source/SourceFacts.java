package kr.hannun.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.FactRows;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Identified;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps documents, disagreements between them and dated remarks. */
@Configuration(proxyBeanMethods = false)
class SourceFacts {

    /** The documents that facts rest on. */
    @Bean
    FactTable documentsTable() {
        return FactTable.of("sources", "source_document")
                .series("S", 3)
                .pointing("same_as", "same_as_id", "sources")
                .listed(Listing.named("source", "label")
                        .atItsOwn("sources", "source_id")
                        .foundBy(row -> Stream.of(
                                        row.key(),
                                        row.textOrNull("title"),
                                        row.textOrNull("publisher_ko"),
                                        row.textOrNull("publisher_en"))
                                .filter(Objects::nonNull)
                                .toList()));
    }

    /** Every fact points to its documents. */
    @Bean
    Identified identifiedDocuments() {
        return new Identified("sources", "source_document");
    }

    /** Remarks, disagreements and events point to whatever is listed. */
    @Bean
    Identified identifiedSubjects() {
        return new Identified("subjects", "subject");
    }

    /** Where two sources disagree, so that no version is lost when a page uses the other; it is cited by both. */
    @Bean
    FactTable disagreementsTable() {
        return FactTable.of("conflicts", "disagreement")
                .series("CF-", 2)
                .pointing("entity_id", "about_id", "subjects")
                .pointing("source_a", "source_a_id", "sources")
                .pointing("source_b", "source_b_id", "sources")
                .citedBy("source_a", "source_b")
                .listed(Listing.named("disagreement", "topic")
                        .on("disagreements")
                        .foundBy(row -> List.of(row.key()))
                        .from((row, known) -> known.lastDayOf(List.of(row.text("source_a"), row.text("source_b")))));
    }

    /** What a source says beside a row, on another day than the row's own: a remark begins once all who make it had spoken. */
    @Bean
    FactTable remarksTable() {
        return FactTable.of("remarks", "remark")
                .series("RM-", 2)
                .pointing("entity_id", "about_id", "subjects")
                .listed(Listing.named("remark", "text").onThatOf("entity_id").from((row, known) -> {
                    List<String> sources = new ArrayList<>(row.list("also_source_ids"));
                    sources.add(row.text("source_id"));
                    return known.lastDayOf(sources);
                }));
    }

    /** What something was called until a day; it is listed on its page from the day after. */
    @Bean
    FactTable formerNamesTable() {
        return FactTable.of("former_names", "former_name")
                .series("FN-", 2)
                .pointing("entity_id", "about_id", "subjects")
                .listed(Listing.named("former-name", "name")
                        .onThatOf("entity_id")
                        .from((row, known) -> row.date("used_until").last().plusDays(1)));
    }

    /** What columns of a fact said until a day. */
    @Bean
    FactRows formerValueRows() {
        return new FactRows("former_values", """
                select v.code as former_value_id, s.code as entity_id, v.column_name as column, v.value,
                    cast(v.used_until as text) as used_until, c.sources[1] as source_id,
                    nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids, lower(c.certainty) as certainty
                from {former_value} v join {subject} s on s.id = v.about_id join {cited} c on c.id = v.citation_id
                where v.program_id = :program order by v.id""");
    }

    /** Which fact a later document says otherwise. */
    @Bean
    FactTable revisionsTable() {
        return FactTable.of("revisions", "revision")
                .as("entity_id", "code")
                .as("earlier_id", "earlier_code")
                .orderedBy("t.code");
    }

    /** Who says what rows say beside being there. */
    @Bean
    FactRows statementRows() {
        return new FactRows(
                "statements",
                """
                select regexp_replace(s.code, '/[a-z_]+$', '') as entity_id, s.kind as aspect, nullif(c.version, 1) as version,
                    c.sources[1] as source_id,
                    nullif(array_to_string(c.sources[2:], ';'), '') as also_source_ids, lower(c.certainty) as certainty
                from {subject} s join {cited} c on c.subject_id = s.id
                where s.program_id = :program and s.code like '%/' || s.kind and s.kind in ("""
                        + Arrays.stream(Aspect.values())
                                .map(aspect -> "'" + aspect.code() + "'")
                                .collect(Collectors.joining(", "))
                        + ") order by s.id, c.version");
    }
}
