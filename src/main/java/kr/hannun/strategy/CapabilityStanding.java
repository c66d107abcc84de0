package kr.hannun.strategy;

import java.util.Locale;

/** How well a capability is shown; the four are never mixed. */
public enum CapabilityStanding {
    /** 표명: the team says so. */
    CLAIMED,
    /** 계획: a time or stage is set for it. */
    PLANNED,
    /** 보유: somebody says that the team has it already. */
    HELD,
    /** 실증: a result shows it. */
    DEMONSTRATED;

    /** The code the bundle, the labels and the sprite know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The standing of a bundle's code. */
    public static CapabilityStanding ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
