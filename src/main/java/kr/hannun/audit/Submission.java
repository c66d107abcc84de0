package kr.hannun.audit;

import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.shared.ProgramId;

/**
 * A form that was sent.
 *
 * @param actor who sent it
 * @param role the role it takes to send it
 * @param program the programme it writes into
 * @param once its own identity, drawn when it was shown
 */
public record Submission(Actor actor, Actor.Role role, ProgramId program, UUID once) {}
