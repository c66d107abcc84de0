package kr.hannun.proof;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import kr.hannun.testing.Caller;
import kr.hannun.testing.Wire.Answer;

/** One request no form would send. */
record BadRequest(Caller by, String method, String target, List<String> headers, String body) {

    private static final int SHOWN = 300;

    /** What is wrong with the answer, if anything is. */
    Optional<String> fault() {
        Answer answer = by.send(method, target, headers, body.getBytes(StandardCharsets.ISO_8859_1));
        return answer.status() < 500 && isAPage(answer)
                ? Optional.empty()
                : Optional.of(
                        "%d to %s: %s %s %s".formatted(answer.status(), by.name(), method, cut(target), cut(body)));
    }

    /** A refusal is a page of the house, not the server's bare one. */
    private static boolean isAPage(Answer answer) {
        return !answer.body().contains("Apache Tomcat") && !answer.body().contains("HTTP Status ");
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…" + text.length();
    }
}
