/** The words of a programme: labels of coded values and the glossary. */
@ApplicationModule(
        displayName = "Vocabulary",
        allowedDependencies = {"shared", "fact", "audit", "shell", "search"})
@NullMarked
package kr.hannun.vocabulary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
