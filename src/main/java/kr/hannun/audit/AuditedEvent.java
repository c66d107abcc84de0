package kr.hannun.audit;

import java.util.Map;
import kr.hannun.shared.ProgramId;

/** Something that happened in a programme and belongs into its history; published inside the transaction that did it. */
public interface AuditedEvent {

    /** Whose history it belongs to. */
    ProgramId program();

    /** Who did it, by account name, or the part of the system that acted on its own. */
    String actor();

    /** What was done, to what, and why: short texts in a fixed order, as they shall be read later. */
    Map<String, String> detail();
}
