package kr.hannun.account;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.EventCode;
import kr.hannun.shared.ProgramId;
import org.jspecify.annotations.Nullable;

/** A line of the access log's own chain. */
sealed interface AccessLogEvent extends AuditedEvent {

    /** The chain of the access log; {@code access_log} is what it says in columns. */
    ProgramId CHAIN = new ProgramId(UUID.fromString("00000000-0000-7000-8000-000000000002"));

    @Override
    default ProgramId program() {
        return CHAIN;
    }

    /** Somebody looked at or changed what is personal. */
    @EventCode("AccessNoted")
    record AccessNoted(
            String actor,
            String place,
            String subject,
            String action,
            @Nullable String reason) implements AccessLogEvent {

        @Override
        public Map<String, String> detail() {
            Map<String, String> detail = new LinkedHashMap<>();
            detail.put("place", place);
            detail.put("subject", subject);
            detail.put("action", action);
            if (reason != null) {
                detail.put("reason", reason);
            }
            return detail;
        }
    }

    /** Lines past their term were let go, the last of them with this number and seal. */
    @EventCode("AccessLogCut")
    record AccessLogCut(long upTo, String hash, long entries, String before) implements AccessLogEvent {

        @Override
        public String actor() {
            return "system/retention";
        }

        @Override
        public Map<String, String> detail() {
            return Map.of(
                    "upTo", Long.toString(upTo), "hash", hash, "entries", Long.toString(entries), "before", before);
        }
    }
}
