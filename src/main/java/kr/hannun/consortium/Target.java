package kr.hannun.consortium;

import java.util.UUID;
import kr.hannun.shared.ProgramId;

/**
 * Which team is edited, and on which of its versions.
 *
 * @param team its slug
 * @param version what the editor saw
 * @param once the identity of the form: sending it again has no further effect
 */
public record Target(ProgramId program, String team, long version, UUID once) {}
