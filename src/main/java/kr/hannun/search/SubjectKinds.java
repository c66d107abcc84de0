package kr.hannun.search;

import java.util.List;
import kr.hannun.shell.Texts;

/** The kinds of subjects, in the order in which pages group them; every module may list further ones. */
public final class SubjectKinds {

    /** The known kinds: what people ask for first comes first, other names come last. */
    public static final List<String> IN_ORDER = List.of(
            "team",
            "organization",
            "model",
            "program",
            "phase",
            "round",
            "milestone",
            "support",
            "theme",
            "claim",
            "capability",
            "benchmark",
            "membership",
            "application",
            "criterion",
            "result",
            "event",
            "opinion",
            "disagreement",
            "source",
            "term",
            "plan",
            "count",
            "dimension",
            "value",
            "alias",
            "model-alias",
            "former-name",
            "exit",
            "exit_reason",
            "status",
            "title",
            "strategy",
            "outcome",
            "rank",
            "decision",
            "field",
            "remark");

    private SubjectKinds() {}

    /** Statements about a subject that is listed itself, and remarks beside one: cited, but not looked for. */
    public static final List<String> BESIDE = List.of(
            "exit", "exit_reason", "status", "title", "strategy", "outcome", "rank", "decision", "field", "remark");

    /** What a kind is called; a kind nobody has named yet goes by a general word. */
    public static String label(Texts texts, String kind) {
        String label = texts.sayIfKnown("search.kind." + kind);
        return label == null ? texts.say("search.kind-other") : label;
    }
}
