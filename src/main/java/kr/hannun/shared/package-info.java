/** The ground: a handful of value types every module speaks. Nothing here knows a domain's behaviour. */
@ApplicationModule(
        displayName = "Shared",
        allowedDependencies = {})
@NullMarked
package kr.hannun.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
