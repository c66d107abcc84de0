package kr.hannun.audit;

import java.time.Instant;
import java.util.List;

/**
 * What following the chains found.
 *
 * @param at when it began
 * @param chains how many were followed
 * @param entries how many entries they have
 * @param withheld how many of them an export kept from its reader, so that only their place could be judged
 * @param findings everything wrong, chain by chain
 */
public record Verification(Instant at, int chains, long entries, long withheld, List<VerificationFinding> findings) {

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return findings.isEmpty();
    }

    /** Of one programme's chain, by its name in addresses. */
    public List<VerificationFinding> of(String program) {
        return findings.stream()
                .filter(finding -> finding.program().equals(program))
                .toList();
    }
}
