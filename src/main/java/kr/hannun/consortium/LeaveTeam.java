package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets a team leave the programme, and its members with it. */
@Component
public class LeaveTeam {

    private final TeamWriteCourse desk;

    LeaveTeam(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /** An exit; {@code last} is the team's last day. */
    public record Command(Target target, PartialDate last, Departure departure, Justification grounds) implements Edit {

        @Override
        public PartialDate effective(LocalDate today) {
            return last;
        }

        @Override
        public String dayField() {
            return "until";
        }

        @Override
        public @Nullable String decision() {
            return departure.decision();
        }

        @Override
        public Map<String, String> kept() {
            Map<String, String> kept = new LinkedHashMap<>(departure.kept());
            kept.put("last", last.text());
            return kept;
        }

        @Override
        public String shownAt(ProposedRoster draft) {
            return "";
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            return ChangeKind.EXIT;
        }

        @Override
        public Requirement requirement(ProposedRoster draft) {
            return Requirement.SECOND;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            TeamComposition team = draft.lineup();
            LocalDate end = last.last().plusDays(1);
            Optional<MembershipRecord> later = team.stints().stream()
                    .filter(stint -> !stint.active().from().isBefore(end))
                    .findFirst();
            if (last.precision() != PartialDate.Precision.DAY) {
                draft.refuse("until", "needs-a-day");
            } else if (team.active().until() != null) {
                draft.refuse("until", "team-left-already", team.name());
            } else if (!end.isAfter(team.active().from())) {
                draft.refuse("until", "before-team", team.name(), team.active().from());
            } else if (later.isPresent()) {
                draft.refuse(
                        "until",
                        "joins-later",
                        later.get().party().name(),
                        later.get().active().from());
            } else {
                draft.become(team.terms().on(new Period(team.active().from(), end), departure));
                team.stints().stream()
                        .filter(stint -> !stint.isOverBy(end))
                        .forEach(stint -> draft.rewrite(stint, each -> each.withTeamUntil(end)));
            }
        }
    }

    /** Ends the team's time in the programme, or lets the exit wait for the second person. */
    public Outcome leave(Actor actor, Command command) {
        return desk.edit(actor, command);
    }

    /** The same by a decision that others took together, as in an evaluation; those who call it answer for who may decide. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Outcome decided(Actor actor, Command command) {
        return desk.decided(actor, command);
    }

    /** What stands against an exit, said before anybody tries it; nothing where nothing does. */
    public List<Problem> problems(Command command) {
        return desk.problems(command);
    }
}
