/** Programmes with their phases, planned and actual, what happened in them and what was said about them. */
@ApplicationModule(
        displayName = "Program",
        allowedDependencies = {"shared", "fact", "audit", "shell", "search", "vocabulary", "source", "organization"})
@NullMarked
package kr.hannun.program;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
