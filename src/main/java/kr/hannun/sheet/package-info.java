/** Tables that come as files: text and workbooks as programs and people leave them, read cell by cell at a cost that is bounded. */
@ApplicationModule(
        displayName = "Sheet",
        allowedDependencies = {"shared", "shell"})
@NullMarked
package kr.hannun.sheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
