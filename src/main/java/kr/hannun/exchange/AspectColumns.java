package kr.hannun.exchange;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.source.Aspect;

/** Which columns of a kind make the statements that can have sources of their own. */
final class AspectColumns {

    private static final Map<String, Map<Aspect, List<String>>> KINDS = Map.of(
            "consortia",
                    ordered(
                            Aspect.EXIT, "exited_on",
                            Aspect.EXIT_REASON, "exit_reason",
                            Aspect.STATUS, "status status_as_of",
                            Aspect.TITLE, "official_project_title_ko official_project_title_en",
                            Aspect.STRATEGY, "headline_strategy_ko headline_strategy_en"),
            "memberships", ordered(Aspect.EXIT, "valid_to", Aspect.FIELD, "field_of_work_ko field_of_work_en"),
            "applications", ordered(Aspect.OUTCOME, "outcome", Aspect.RANK, "rank"),
            "evaluation_results", ordered(Aspect.RANK, "rank", Aspect.DECISION, "decision"));

    private AspectColumns() {}

    /** The statements that rows of a kind make, each with its columns; none where a row says all it says as one. */
    static Map<Aspect, List<String>> ofKind(String kind) {
        return KINDS.getOrDefault(kind, Map.of());
    }

    /** The columns that make a statement in rows of this kind; none where they do not make it. */
    static List<String> of(String kind, Aspect aspect) {
        return ofKind(kind).getOrDefault(aspect, List.of());
    }

    /** The same by the statement's code. */
    static List<String> of(String kind, String aspect) {
        return Arrays.stream(Aspect.values())
                .filter(each -> each.code().equals(aspect))
                .findFirst()
                .map(each -> of(kind, each))
                .orElse(List.of());
    }

    /** The kinds whose rows make a statement. */
    static List<String> kindsOf(Aspect aspect) {
        return KINDS.entrySet().stream()
                .filter(kind -> kind.getValue().containsKey(aspect))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Map<Aspect, List<String>> ordered(Object... pairs) {
        Map<Aspect, List<String>> ordered = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            ordered.put((Aspect) pairs[i], List.of(((String) pairs[i + 1]).split(" ", -1)));
        }
        return ordered;
    }
}
