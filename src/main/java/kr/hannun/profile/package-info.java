/** The page of one organisation and of one team: composes what other modules answer, owns no table. */
@ApplicationModule(
        displayName = "Profile",
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
package kr.hannun.profile;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
