/** Rounds of evaluation as they were published: the criteria they went by, their results, and what they decided. */
@ApplicationModule(
        displayName = "Evaluation",
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
            "consortium"
        })
@NullMarked
package kr.hannun.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
