/** Bundles of CSV files come in here: read, checked as a whole, and either taken or refused with every fault named. */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "fact",
            "audit",
            "search",
            "vocabulary",
            "source",
            "organization",
            "program",
            "consortium",
            "foundationmodel",
            "strategy",
            "allocation",
            "milestone",
            "evaluation"
        })
@NullMarked
package kr.hannun.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
