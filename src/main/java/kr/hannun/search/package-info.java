/** Everything with a name and a place in a programme: what can be found, cited or disagreed about. */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"shared", "audit", "shell"})
@NullMarked
package kr.hannun.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
