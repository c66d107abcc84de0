package kr.hannun.allocation;

import java.util.UUID;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;

/**
 * The finding a form is about, as the form showed it.
 *
 * @param finding its name
 * @param version how many answers it had
 * @param grounds the print of what it rested on
 * @param once the form's own identity
 */
public record FindingTarget(ProgramId program, Slug slug, String finding, long version, String grounds, UUID once) {}
