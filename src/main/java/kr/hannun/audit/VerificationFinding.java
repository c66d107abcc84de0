package kr.hannun.audit;

/**
 * Something wrong in a chain.
 *
 * @param program whose chain, by its name in addresses
 * @param seq the entry it is about: the exact one, or the first of those it can be
 * @param korean what is wrong, one sentence
 * @param english the same in English
 */
public record VerificationFinding(String program, long seq, String korean, String english) {

    @Override
    public String toString() {
        return program + " " + korean + " (" + english + ")";
    }
}
