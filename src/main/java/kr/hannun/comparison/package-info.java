/** The first page and the side-by-side pages: composes what the other modules answer, owns no table. */
@ApplicationModule(
        displayName = "Comparison",
        allowedDependencies = {
            "shared",
            "audit",
            "shell",
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
package kr.hannun.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
