/**
 * Rounds of evaluation held here: the rules they are opened with, who reviews whom, the reviews, and what came of them. In rooms,
 * each standing on those below it alone: {@code calculation}; {@code round}; {@code writing} and {@code result}; {@code panel} and
 * {@code course}; {@code change}; and above all {@code web}.
 */
@ApplicationModule(
        displayName = "Review",
        allowedDependencies = {
            "shared",
            "audit",
            "shell",
            "source",
            "vocabulary",
            "account",
            "organization",
            "program",
            "consortium",
            "milestone",
            "evaluation"
        })
@NullMarked
package kr.hannun.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
