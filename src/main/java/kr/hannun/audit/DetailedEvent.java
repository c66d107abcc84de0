package kr.hannun.audit;

import java.util.List;
import java.util.Map;
import kr.hannun.shared.ProgramId;

/** An event that carries what is told of it. */
public interface DetailedEvent extends AuditedEvent {

    /** What is told of it. */
    EventDetails told();

    @Override
    default ProgramId program() {
        return told().program();
    }

    @Override
    default String actor() {
        return told().actor();
    }

    @Override
    default Map<String, String> detail() {
        return told().detail();
    }

    @Override
    default List<String> concerns() {
        return told().concerns();
    }

    @Override
    default List<Change> changes() {
        return told().changes();
    }
}
