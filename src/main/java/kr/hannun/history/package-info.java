/** The record of changes (변경 기록): what the trail says of a programme, a team, an organisation; owns no table. */
@ApplicationModule(
        displayName = "History",
        allowedDependencies = {
            "shared",
            "audit",
            "shell",
            "search",
            "vocabulary",
            "source",
            "account",
            "organization",
            "program",
            "consortium"
        })
@NullMarked
package kr.hannun.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
