package kr.hannun.audit;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.shared.ProgramId;

/** Something that happened in a programme and belongs into its history; published inside the transaction that did it. */
public interface AuditedEvent {

    /** The code under which it is kept. */
    default String code() {
        EventCode declared = getClass().getAnnotation(EventCode.class);
        return Objects.requireNonNull(declared, () -> getClass() + " declares no @EventCode")
                .value();
    }

    /** Whose history it belongs to. */
    ProgramId program();

    /** Who did it, by {@code Actor.key()}, or the part of the system that acted on its own. */
    String actor();

    /** What was done and why: short texts by name, such as {@code why}, {@code source}, {@code effective}. */
    Map<String, String> detail();

    /** The codes of the subjects whose history it is part of, such as a team's and an organisation's. */
    default List<String> concerns() {
        return List.of();
    }

    /** Who may read what it says; unless it is said to be for more, only those who run evaluations and edit. */
    default Audience audience() {
        return Audience.COORDINATORS;
    }

    /** What was changed, field by field. */
    default List<Change> changes() {
        return List.of();
    }
}
