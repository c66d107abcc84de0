/** What a programme and its teams mean to reach, how the plans moved, and how each milestone stood on a day. */
@ApplicationModule(
        displayName = "Milestone",
        allowedDependencies = {
            "shared",
            "fact",
            "audit",
            "shell",
            "search",
            "vocabulary",
            "source",
            "program",
            "consortium"
        })
@NullMarked
package kr.hannun.milestone;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
