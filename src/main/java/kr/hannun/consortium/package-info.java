/** Teams in a programme with their own dates, who belongs to them on which day, and who bid for a place. */
@ApplicationModule(
        displayName = "Consortium",
        allowedDependencies = {
            "shared",
            "fact",
            "audit",
            "shell",
            "search",
            "vocabulary",
            "source",
            "organization",
            "program"
        })
@NullMarked
package kr.hannun.consortium;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
