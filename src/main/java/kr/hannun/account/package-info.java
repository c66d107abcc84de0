/** People: their accounts and roles, how they sign in, their sessions, and who may do what. */
@ApplicationModule(
        displayName = "Account",
        allowedDependencies = {"shared", "audit", "shell", "organization"})
@NullMarked
package kr.hannun.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
