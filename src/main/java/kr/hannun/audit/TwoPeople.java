package kr.hannun.audit;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import kr.hannun.shared.Actor;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Says whether an act takes two people here; an office may waive that for some ({@code hannun.one-person}). */
@Component
public class TwoPeople {

    private final Set<TwoPersonAct> waived;

    TwoPeople(@Value("${hannun.one-person:}") Set<TwoPersonAct> waived) {
        this.waived = Set.copyOf(waived);
        Set<TwoPersonAct> fixed = EnumSet.allOf(TwoPersonAct.class);
        fixed.removeIf(act -> act.isWaivable() || !waived.contains(act));
        if (!fixed.isEmpty()) {
            throw new IllegalStateException("HANNUN_ONE_PERSON: 두 사람이 해야 하는 일입니다 (always takes two people): " + fixed);
        }
    }

    /** Whether the act takes two people. */
    public boolean areNeeded(TwoPersonAct act) {
        return !waived.contains(act);
    }

    /** Whether whoever does it now is the one who proposed it, where another is needed. */
    public boolean isSecondMissing(TwoPersonAct act, String proposedBy, Actor second) {
        return areNeeded(act) && proposedBy.equals(second.key());
    }

    /** The same, where the account of whoever proposed it is known. */
    public boolean isSecondMissing(TwoPersonAct act, UUID proposedBy, Actor second) {
        return areNeeded(act) && proposedBy.equals(second.account());
    }
}
