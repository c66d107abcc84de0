package kr.hannun.consortium;

import kr.hannun.audit.TwoPeople;
import kr.hannun.audit.TwoPersonAct;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Which changes of teams take a second person, and whether it is one. */
@Component
class SecondPerson {

    private final TwoPeople people;

    SecondPerson(TwoPeople people) {
        this.people = people;
    }

    /** Whether a change of which the rules ask this waits for another person here. */
    boolean isWaitedFor(Requirement requirement) {
        return requirement == Requirement.SECOND && people.areNeeded(TwoPersonAct.TEAM_STANDING);
    }

    /** Whether the change that waits would be confirmed by whoever asked for it. */
    boolean isMissing(MembershipChange change, Actor second) {
        TwoPersonAct act = change.requirement() == Requirement.SECOND
                ? TwoPersonAct.TEAM_STANDING
                : TwoPersonAct.MEMBERSHIP_APPROVAL;
        return people.isSecondMissing(act, change.recordedBy(), second);
    }
}
