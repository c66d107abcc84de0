package kr.hannun.allocation;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Figure;
import kr.hannun.fact.Listing;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the record keeps what a programme gives, to whom and through whom. */
@Configuration(proxyBeanMethods = false)
class AllocationFacts {

    /** Each line of the ledger; an amount that was not stated is null, never zero. */
    @Bean
    FactTable supportLinesTable() {
        return FactTable.of("support", "support_grant")
                .series("SP-", 3)
                .pointing("team_id", "consortium_id", "consortia")
                .pointing("provider_org_id", "provider_id", "organizations")
                .as("valid_to", "valid_until")
                .listed(Listing.named("support", "description").on("support").foundBy(AllocationFacts::figures));
    }

    private static List<String> figures(Cells row) {
        String unit = row.textOrNull("unit");
        List<String> figures = new ArrayList<>(Figure.plain(row, "quantity"));
        figures.addAll("billion_krw".equals(unit) ? Figure.billions(row, "quantity", "원") : List.of());
        figures.addAll(Figure.counted(row, "quantity", "gpu".equals(unit) ? "장" : null));
        return figures;
    }
}
