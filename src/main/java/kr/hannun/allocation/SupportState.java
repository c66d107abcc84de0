package kr.hannun.allocation;

/** Where a support stands on a day, as far as its period was said. */
public enum SupportState {
    /** 예정: it begins later. */
    PLANNED("planned"),
    /** 진행 중: the day lies between its beginning and its end. */
    RUNNING("active"),
    /** 시작됨: it has begun and nobody said when it ends. */
    BEGUN("active"),
    /** 시작 보고 없음: the time has come at which it was to begin, and all who speak of it had spoken before. */
    NO_REPORT("noreport"),
    /** 끝남: its end has passed. */
    ENDED("out"),
    /** 팀 나감: nobody said when it ends and its team has left the programme. */
    TEAM_LEFT("out"),
    /** 미상: nobody said when it began. */
    UNKNOWN("unknown");

    private final String symbol;

    SupportState(String symbol) {
        this.symbol = symbol;
    }

    /** The name of its mark in the sprite. */
    public String symbol() {
        return symbol;
    }
}
