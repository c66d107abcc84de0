package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Corrects what is recorded of a team itself, its exit among it; nothing happened but that the record was wrong. */
@Component
public class CorrectTeam {

    private final TeamWriteCourse desk;

    CorrectTeam(TeamWriteCourse desk) {
        this.desk = desk;
    }

    /**
     * What is right.
     *
     * @param first the team's first day
     * @param last the last day, or null where the team did not leave
     * @param departure why it left; there is one if there is a last day
     */
    public record Right(
            LocalizedText name,
            @Nullable LocalizedText projectTitle,
            LocalizedText headlineStrategy,
            PartialDate first,
            String joinedHow,
            @Nullable PartialDate last,
            @Nullable Departure departure) {

        private Map<String, String> kept() {
            Map<String, String> kept = new LinkedHashMap<>();
            put(kept, "name", name);
            put(kept, "title", projectTitle);
            put(kept, "strategy", headlineStrategy);
            kept.put("first", first.text());
            kept.put("joinedHow", joinedHow);
            if (last != null && departure != null) {
                kept.put("last", last.text());
                kept.putAll(departure.kept());
            }
            return kept;
        }

        private static void put(Map<String, String> kept, String name, @Nullable LocalizedText text) {
            if (text != null) {
                kept.put(name, text.ko());
                kept.put(name + "En", text.en());
            }
        }

        /** What was kept. */
        static Right of(Map<String, String> kept) {
            String last = kept.get("last");
            return new Right(
                    Objects.requireNonNull(text(kept, "name")),
                    text(kept, "title"),
                    Objects.requireNonNull(text(kept, "strategy")),
                    new PartialDate(Objects.requireNonNull(kept.get("first"))),
                    Objects.requireNonNull(kept.get("joinedHow")),
                    last == null ? null : new PartialDate(last),
                    last == null ? null : Departure.of(kept));
        }

        private static @Nullable LocalizedText text(Map<String, String> kept, String name) {
            String korean = kept.get(name);
            return korean == null ? null : new LocalizedText(korean, Objects.requireNonNull(kept.get(name + "En")));
        }
    }

    /** A correction. */
    public record Command(Target target, Right right, Justification grounds) implements Edit {

        @Override
        public @Nullable String decision() {
            return right.departure() == null ? null : right.departure().decision();
        }

        @Override
        public Map<String, String> kept() {
            return right.kept();
        }

        @Override
        public String shownAt(ProposedRoster draft) {
            return "";
        }

        @Override
        public ChangeKind kind(ProposedRoster draft) {
            boolean stays = draft.lineup().terms().departure() != null && right.departure() == null;
            return stays ? ChangeKind.EXIT_WITHDRAWAL : ChangeKind.TEAM_CORRECTION;
        }

        /** What is only a name or a sentence is corrected by one; when and why a team came or left takes two. */
        @Override
        public Requirement requirement(ProposedRoster draft) {
            TeamTerms was = draft.lineup().terms();
            TeamTerms is = draft.terms();
            boolean same = is != null
                    && was.active().equals(is.active())
                    && was.joinedHow().equals(is.joinedHow())
                    && Objects.equals(was.departure(), is.departure());
            return same ? Requirement.NOTHING : Requirement.SECOND;
        }

        @Override
        public void sketch(ProposedRoster draft) {
            TeamTerms was = draft.lineup().terms();
            if (was.departure() == null && right.departure() != null) {
                draft.refuse("until", "exit-is-entered");
                return;
            }
            PartialDate last = right.last();
            if (right.first().precision() != PartialDate.Precision.DAY) {
                draft.refuse("from", "needs-a-day");
            } else if (last != null && last.precision() != PartialDate.Precision.DAY) {
                draft.refuse("until", "needs-a-day");
            } else if (last != null && last.first().isBefore(right.first().first())) {
                draft.refuse("until", "ends-before-start", right.first(), last);
            } else {
                correct(draft, was, last == null ? null : last.last().plusDays(1));
            }
        }

        private void correct(ProposedRoster draft, TeamTerms was, @Nullable LocalDate end) {
            draft.mustHaveCome("from", right.first());
            draft.mustHaveCome("until", right.last());
            LocalDate begin = right.first().first();
            TeamTerms is = new TeamTerms(
                    right.name(),
                    right.projectTitle(),
                    right.headlineStrategy(),
                    new Period(begin, end),
                    right.joinedHow(),
                    right.departure(),
                    was.counts());
            if (is.equals(was)) {
                draft.refuse("reason", "nothing-corrected");
            }
            draft.become(is);
            if (draft.problems().isEmpty()) {
                draft.lineup().stints().forEach(stint -> move(draft, stint, was.active(), is.active()));
            }
        }

        /** Whoever came or left with the team still does. */
        private static void move(ProposedRoster draft, MembershipRecord stint, Period was, Period is) {
            MembershipRecord moved = stint;
            if (stint.begins(was.from()) && !was.from().equals(is.from())) {
                moved = moved.withTeamFrom(is.from());
            }
            if (stint.goesWithTeam(was.until())) {
                moved = moved.withTeamUntil(is.until());
            }
            LocalDate until = moved.active().until();
            if (until != null && !until.isAfter(moved.active().from())) {
                draft.refuse("from", "after-its-end", stint.party().name(), until.minusDays(1));
                return;
            }
            MembershipRecord now = moved;
            draft.rewrite(stint, each -> now);
        }
    }

    /** Corrects the record, or lets the correction wait for the second person. */
    public Outcome correct(Actor actor, Command command) {
        return desk.edit(actor, command);
    }
}
