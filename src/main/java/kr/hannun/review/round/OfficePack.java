package kr.hannun.review.round;

import java.time.Instant;

/**
 * Rules that coordinators set themselves, in one version.
 *
 * @param code of the pack, the same in all its versions
 * @param version the first is 1; every saving is the next
 * @param madeBy who saved it
 */
public record OfficePack(String code, int version, RulePack rules, String madeBy, Instant madeAt) {

    /** The code by which a round says which version it was made from. */
    public String reference() {
        return code + "@" + version;
    }

    /** Its rules, called by this version. */
    public RulePack referred() {
        return rules.as(reference(), rules.name(), rules.asOf());
    }
}
