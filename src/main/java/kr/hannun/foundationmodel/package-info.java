/** The models of the teams: what they start from, deliver and aim at, under which names, and what was measured. */
@ApplicationModule(
        displayName = "Foundation model",
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
package kr.hannun.foundationmodel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
