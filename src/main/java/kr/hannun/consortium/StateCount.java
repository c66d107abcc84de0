package kr.hannun.consortium;

import java.time.LocalDate;
import kr.hannun.audit.Outcome;
import kr.hannun.search.Subject;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Records how many members somebody said a team has, named or not. */
@Component
public class StateCount {

    private final TeamWriteCourse desk;

    StateCount(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /**
     * A stated size.
     *
     * @param kind code of {@code consortium_counts.kind}
     * @param includesLead whether the lead is counted in, or null where nobody said
     * @param asOf the day it speaks of, or null where nobody said
     */
    public record Said(
            String kind,
            int number,
            @Nullable Boolean includesLead,
            @Nullable PartialDate asOf,
            @Nullable LocalizedText note) {

        SaidCount as(String code) {
            return new SaidCount(code, kind, number, includesLead, asOf, note);
        }

        void check(ProposedRoster draft) {
            if (number < 0) {
                draft.refuse("number", "no-number");
            }
            draft.mustHaveCome("asOf", asOf);
        }
    }

    /** A statement; nothing that was stated before is touched. */
    public record Command(Target target, Said said, Justification grounds) implements Edit {

        @Override
        public PartialDate effective(LocalDate today) {
            return said.asOf() == null ? PartialDate.of(today) : said.asOf();
        }

        @Override
        public String dayField() {
            return "asOf";
        }

        @Override
        public String shownAt(ProposedRoster draft) {
            return draft.opened() == null ? "/members" : "#" + Subject.anchor(draft.opened());
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.COUNT;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.NOTHING;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            said.check(draft);
            draft.say(said.as(SaidCount.code(draft.lineup().nextCount())));
        }
    }

    /** Records it. */
    public Outcome state(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
