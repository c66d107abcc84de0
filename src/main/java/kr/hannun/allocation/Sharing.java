package kr.hannun.allocation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** Whose a support is, told from the shape of its row alone; what notes say in words is not judged. */
public enum Sharing {
    /** 공동: no team is named, so it is for the programme as a whole. */
    COMMON,
    /** 단독: it is for the team that is named. */
    EXCLUSIVE,
    /** 공동분 이용: a row without team has the same kind, quantity, unit and provider: the team uses that pot. */
    POOL,
    /** 자체: the team's own lead provides it. */
    OWN,
    /** Nothing is counted, so nothing can be shared out. */
    NONE;

    /** Whose this row is among the rows of its ledger. */
    public static Sharing of(SupportRow row, List<SupportRow> ledger) {
        if (row.unit() == null && row.quantity() == null) {
            return NONE;
        }
        if (row.team() == null) {
            return COMMON;
        }
        if (row.own()) {
            return OWN;
        }
        return ledger.stream().anyMatch(other -> isPotOf(other, row)) ? POOL : EXCLUSIVE;
    }

    /** Whether the one is the pot that the other is a part in: they say the same, and only the other names a team. */
    public static boolean isPotOf(SupportRow pot, SupportRow row) {
        BigDecimal size = pot.quantity();
        BigDecimal quantity = row.quantity();
        return pot.team() == null
                && size != null
                && quantity != null
                && size.compareTo(quantity) == 0
                && pot.kind().equals(row.kind())
                && Objects.equals(pot.unit(), row.unit())
                && pot.provider() != null
                && pot.provider().equals(row.provider());
    }
}
