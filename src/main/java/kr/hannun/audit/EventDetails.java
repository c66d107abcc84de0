package kr.hannun.audit;

import java.util.List;
import java.util.Map;
import kr.hannun.shared.ProgramId;

/**
 * What is told of an event.
 *
 * @param program whose history it belongs to
 * @param actor who did it, by {@code Actor.key()}
 * @param detail short texts by name
 * @param concerns the codes of the subjects whose history it is part of
 * @param changes what was changed, field by field
 */
public record EventDetails(
        ProgramId program, String actor, Map<String, String> detail, List<String> concerns, List<Change> changes) {}
