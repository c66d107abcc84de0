/** Who says so: documents, citations with their certainty, and disagreements between sources. */
@ApplicationModule(
        displayName = "Source",
        allowedDependencies = {"shared", "fact", "audit", "shell", "search", "vocabulary"})
@NullMarked
package kr.hannun.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
