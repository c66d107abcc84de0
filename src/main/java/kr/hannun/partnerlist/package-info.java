/** Lists of partners that come as files: read, matched with known organisations, looked over by a person, and made an entry. */
@ApplicationModule(
        displayName = "Partner list",
        allowedDependencies = {
            "shared",
            "audit",
            "shell",
            "sheet",
            "search",
            "vocabulary",
            "source",
            "organization",
            "program",
            "consortium",
            "exchange",
            "record"
        })
@NullMarked
package kr.hannun.partnerlist;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
