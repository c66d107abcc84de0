package kr.hannun.vocabulary;

import kr.hannun.fact.FactTable;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps a programme's words: the labels of its coded values and its glossary. */
@Configuration(proxyBeanMethods = false)
class VocabularyFacts {

    /** Coded values with their labels, in the order to show; they are no facts by themselves. */
    @Bean
    FactTable codesTable() {
        return FactTable.of("codes", "code_label")
                .as("table", "sheet")
                .as("column", "column_name")
                .inOrder();
    }

    /** Terms and what they mean. */
    @Bean
    FactTable glossaryTable() {
        return FactTable.of("glossary", "glossary_term")
                .series("GL-", 2)
                .listed(Listing.named("term", "term").on("glossary"));
    }
}
