/** Where the data is kept: a PostgreSQL that is given from outside or, without one, an embedded one that lives in a folder. */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package kr.hannun.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
