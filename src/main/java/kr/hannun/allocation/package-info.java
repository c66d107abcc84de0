/** What is given to whom: GPUs, data, talent, budget, titles; who supplies, who receives, and what may overlap. */
@ApplicationModule(
        displayName = "Allocation",
        allowedDependencies = {
            "shared",
            "fact",
            "audit",
            "shell",
            "search",
            "vocabulary",
            "source",
            "organization",
            "program",
            "consortium"
        })
@NullMarked
package kr.hannun.allocation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
