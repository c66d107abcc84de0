/** The frame of every page: who visits on which day in which language, navigation, components, error pages. */
@ApplicationModule(
        displayName = "Shell",
        allowedDependencies = {"shared", "audit"})
@NullMarked
package kr.hannun.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
