package kr.hannun.milestone;

import java.util.UUID;
import kr.hannun.shared.ProgramId;

/**
 * Which milestone somebody works on.
 *
 * @param version of the milestone the form was shown at
 * @param once the form's own identity
 */
public record MilestoneTarget(ProgramId program, String code, long version, UUID once) {}
