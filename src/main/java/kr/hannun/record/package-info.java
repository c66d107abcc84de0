/** The record is kept here: facts are entered from documents, put right and taken out, in acts that are taken as a whole. */
@ApplicationModule(
        displayName = "Record",
        allowedDependencies = {
            "shared",
            "audit",
            "shell",
            "sheet",
            "search",
            "vocabulary",
            "source",
            "program",
            "exchange"
        })
@NullMarked
package kr.hannun.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
