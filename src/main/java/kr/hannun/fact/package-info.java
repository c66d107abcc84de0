/** How the rows of the record stand in tables: what each kind of fact is called, where it stands and how it is read back. */
@ApplicationModule(
        displayName = "Fact",
        allowedDependencies = {"shared"})
@NullMarked
package kr.hannun.fact;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
