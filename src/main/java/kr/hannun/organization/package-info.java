/** Organisations with their other names: each exists once, however many programmes know it. */
@ApplicationModule(
        displayName = "Organization",
        allowedDependencies = {"shared", "fact", "audit", "shell", "search", "vocabulary", "source"})
@NullMarked
package kr.hannun.organization;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
