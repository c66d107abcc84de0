package kr.hannun.foundationmodel;

import java.util.Locale;
import kr.hannun.shell.Absence;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What a model is on a day. */
public enum ModelState {
    /** No source of that day speaks of it, or its team was not yet in the programme. */
    UNHEARD("unknown", null),
    /** 발표 전: it was presented or released only after the day. */
    NOT_YET("planned", null),
    /** 발표: it had been shown, its weights were not out. */
    PRESENTED("active", null),
    /** 공개: others could have it. */
    RELEASED("done", ModelStatus.RELEASED),
    /** 기존: it was there. */
    EXISTING("done", ModelStatus.EXISTING),
    /** 계획: it was a goal. */
    PLANNED("planned", ModelStatus.PLANNED),
    /** 취소: the goal had been given up. */
    CANCELLED("cancelled", ModelStatus.CANCELLED),
    /** 명칭 변경: it had been delivered under another name. */
    RENAMED("active", ModelStatus.RENAMED);

    private final String symbol;
    private final @Nullable ModelStatus status;

    ModelState(String symbol, @Nullable ModelStatus status) {
        this.symbol = symbol;
        this.status = status;
    }

    /** The state that is a status of the bundle. */
    static ModelState of(ModelStatus status) {
        return valueOf(status.name());
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }

    /** What it is called: the bundle's word for a status, the module's for what only a day brings about. */
    public String word(Texts texts, Words.Labels labels) {
        return status == null
                ? texts.say("foundationmodel.state." + code())
                : texts.say(labels.of("models.status", status.code()));
    }

    /** Its name in addresses and messages. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Which nothing stands where no day is known: of a goal nobody has reported one, or there can be none. */
    public Absence undated() {
        return switch (this) {
            case PLANNED -> Absence.NO_REPORT;
            case CANCELLED, RENAMED -> Absence.NOT_APPLICABLE;
            case UNHEARD, NOT_YET, PRESENTED, RELEASED, EXISTING -> Absence.UNKNOWN;
        };
    }

    /** Whether the model was there on the day for others to see. */
    public boolean isDelivered() {
        return this == PRESENTED || this == RELEASED;
    }

    /** Whether it was no more than a goal, kept or not. */
    public boolean isGoal() {
        return this == PLANNED || this == CANCELLED || this == RENAMED;
    }
}
