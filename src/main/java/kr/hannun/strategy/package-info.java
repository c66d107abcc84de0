/** What teams say they will do, theme by theme, and what they have claimed, planned, hold or have demonstrated. */
@ApplicationModule(
        displayName = "Strategy",
        allowedDependencies = {
            "shared",
            "fact",
            "audit",
            "shell",
            "search",
            "vocabulary",
            "source",
            "organization",
            "program",
            "consortium",
            "foundationmodel",
            "allocation"
        })
@NullMarked
package kr.hannun.strategy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
