package kr.hannun.consortium;

import java.util.Locale;

/** What an organisation is in a team. */
public enum Role {
    /** 주관기관: answers for the team; exactly one on every day. */
    LEAD,
    /** 참여기관: carries out part of the work. */
    PARTICIPANT,
    /** 수요기관: will use what is made. */
    DEMAND,
    /** 협력: works along without being announced as a participant. */
    COLLABORATOR,
    /** 지지: stated its willingness to help. */
    SUPPORTER;

    /** Whether it counts as an institution of the team. */
    public boolean isInstitution() {
        return this == LEAD || this == PARTICIPANT;
    }

    /** The code the bundle and the labels know it by. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of a bundle's code. */
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
