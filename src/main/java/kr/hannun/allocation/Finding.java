package kr.hannun.allocation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something a rule found: a question to be answered by a person, never a verdict.
 *
 * @param organization whom it is about besides the teams, or null
 * @param teams one team, or the two that are compared
 * @param kind of the support, code of {@code support.kind}
 * @param rows the lines on the one side
 * @param against the lines on the other side; none where the other side is no line
 * @param overlap when, as precisely as it can be said
 * @param ownUse whether the other side is only what the organisation provides to itself
 */
public record Finding(
        @Nullable Party organization,
        List<Party> teams,
        String kind,
        List<SupportRow> rows,
        List<SupportRow> against,
        Stretch overlap,
        boolean ownUse) {}
