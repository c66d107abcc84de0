/** Who may do what: today everybody reads what is published and nobody writes; sign-in comes to stand here. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "audit", "shell"})
@NullMarked
package kr.hannun.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
