package kr.hannun.foundationmodel;

import java.util.Locale;

/** How far a model has come, as its newest source says. */
public enum ModelStatus {
    /** 기존: it was there before, or is there without a release of its own being known. */
    EXISTING,
    /** 공개: others can have it. */
    RELEASED,
    /** 계획: a team has named it as a goal. */
    PLANNED,
    /** 취소: it will not be made. */
    CANCELLED,
    /** 명칭 변경: it was delivered under another name. */
    RENAMED;

    /** The code the bundle and the labels know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status of a bundle's code. */
    public static ModelStatus ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
