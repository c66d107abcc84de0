package kr.hannun.consortium;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Why a team left and what goes with it; its last day stands in its own days.
 *
 * @param reason code of {@code consortia.exit_reason}
 * @param status code of {@code consortia.status} from then on
 * @param rule the rule it left by, in words, or null
 * @param followUp what is still to be done, or null
 * @param decision the code of the decision it rests on, or null where there is none
 */
public record Departure(
        String reason,
        String status,
        @Nullable String rule,
        @Nullable String followUp,
        @Nullable String decision) {

    /** As it is kept while it waits for the second person. */
    Map<String, String> kept() {
        Map<String, String> kept = new LinkedHashMap<>();
        kept.put("reason", reason);
        kept.put("status", status);
        put(kept, "rule", rule);
        put(kept, "followUp", followUp);
        put(kept, "decision", decision);
        return kept;
    }

    /** The departure that was kept. */
    static Departure of(Map<String, String> kept) {
        return new Departure(
                Objects.requireNonNull(kept.get("reason")),
                Objects.requireNonNull(kept.get("status")),
                kept.get("rule"),
                kept.get("followUp"),
                kept.get("decision"));
    }

    private static void put(Map<String, String> kept, String name, @Nullable String value) {
        if (value != null) {
            kept.put(name, value);
        }
    }
}
