package kr.hannun.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Heads as they were printed on a page or an export, whole or their first digits: each must be the seal of some entry. */
final class PrintedHeads {

    private static final int FEWEST_DIGITS = 8;

    private final List<String> wanted;
    private final List<String> missing;

    PrintedHeads(List<String> printed) {
        wanted = printed.stream()
                .map(head -> head.strip().toLowerCase(Locale.ROOT))
                .toList();
        missing = new ArrayList<>(wanted);
        for (String head : wanted) {
            if (head.length() < FEWEST_DIGITS || !head.matches("[0-9a-f]+")) {
                throw new IllegalArgumentException("Not a head of at least eight hexadecimal digits: " + head);
            }
        }
    }

    /** An entry has this seal. */
    void seen(String hash) {
        if (!missing.isEmpty()) {
            missing.removeIf(hash::startsWith);
        }
    }

    /** Those that are no entry's seal. */
    List<VerificationFinding> missing() {
        return missing.stream()
                .map(head -> new VerificationFinding(
                        "-", 0, "머리 " + head + "가 어느 기록에도 없습니다", "the head " + head + " is no entry's seal"))
                .toList();
    }
}
