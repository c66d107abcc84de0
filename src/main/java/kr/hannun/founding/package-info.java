/** Programmes begin here: from a bundle that is judged before it is taken, or from a form. */
@ApplicationModule(
        displayName = "Founding",
        allowedDependencies = {"shared", "audit", "shell", "organization", "exchange"})
@NullMarked
package kr.hannun.founding;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
