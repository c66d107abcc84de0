/** The append-only, hash-chained history of each programme, and its head: the version of the world a reader sees. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared"})
@NullMarked
package kr.hannun.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
