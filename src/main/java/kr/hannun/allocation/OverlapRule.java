package kr.hannun.allocation;

import java.util.List;

/** A rule that looks for support that may be given twice; what it looks at and what it cannot see are part of it. */
public sealed interface OverlapRule permits SameKindTwice, SupplierReceives, PartnerInTwoTeams, SourcesDisagree {

    /** All rules, in the order to show. */
    static List<OverlapRule> all() {
        return List.of(new SameKindTwice(), new SupplierReceives(), new PartnerInTwoTeams(), new SourcesDisagree());
    }

    /** Its key: {@code allocation.rule.<key>.name}, {@code .looks} and {@code .limits} say it in words. */
    String key();

    /** Whether a finding asks about the support itself; else it asks only about what sources say of it. */
    default boolean asksAboutSupport() {
        return true;
    }

    /** What it finds, in the order of the ledger. */
    List<Finding> findings(Ledger ledger);
}
