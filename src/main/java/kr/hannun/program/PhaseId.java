package kr.hannun.program;

import java.util.UUID;
import kr.hannun.shared.TypedId;

/** The identity of a phase. */
public record PhaseId(UUID value) implements TypedId {}
