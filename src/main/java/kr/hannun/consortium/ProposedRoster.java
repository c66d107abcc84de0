package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shared.Problem;
import org.jspecify.annotations.Nullable;

/** An edit on paper: what the team's composition would be, and what is in the way of it. */
final class ProposedRoster {

    private final TeamComposition lineup;
    private final @Nullable MemberOrganization newcomer;
    private final Justification grounds;
    private final LocalDate today;
    private final List<MembershipRecord> after;
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable TeamTerms terms;
    private @Nullable String opened;

    private ProposedRoster(
            TeamComposition lineup, @Nullable MemberOrganization newcomer, Justification grounds, LocalDate today) {
        this.lineup = lineup;
        this.newcomer = newcomer;
        this.grounds = grounds;
        this.today = today;
        this.after = new ArrayList<>(lineup.stints());
        this.terms = lineup.terms();
    }

    /** The edit sketched, and where nothing else is in the way, checked against what holds for every team. */
    static ProposedRoster of(
            TeamComposition lineup, @Nullable MemberOrganization newcomer, Edit edit, LocalDate today) {
        ProposedRoster draft = new ProposedRoster(lineup, newcomer, edit.grounds(), today);
        edit.sketch(draft);
        if (draft.problems.isEmpty() && draft.terms != null) {
            RosterRules.check(draft, edit.dayField());
        }
        if (edit.grounds().handling() == Procedure.REQUESTED && edit.requirement(draft) != Requirement.APPROVAL) {
            draft.refuse("handling", "needs-no-approval");
        }
        draft.problems.addAll(edit.grounds().problems(edit.effective(today), edit.dayField(), today));
        return draft;
    }

    TeamComposition lineup() {
        return lineup;
    }

    List<MembershipRecord> after() {
        return after;
    }

    /** The team's own part as it would be, or null where there would be no team. */
    @Nullable
    TeamTerms terms() {
        return terms;
    }

    /** Makes the team something else. */
    void become(TeamTerms changed) {
        terms = changed;
    }

    /** Adds what was said of the team's size, or says it instead of what had its code. */
    void say(SaidCount count) {
        become(lineup.terms().with(count));
        opened = count.code();
    }

    /** Takes the team away with all that was said of it. */
    void dissolve() {
        terms = null;
        after.clear();
    }

    /** Whether the team's own part is touched. */
    boolean isTouched() {
        return !lineup.terms().equals(terms);
    }

    /** The days on which the team would take part. */
    Period active() {
        return (terms == null ? lineup.terms() : terms).active();
    }

    LocalDate today() {
        return today;
    }

    List<Problem> problems() {
        return problems;
    }

    /** The code of the record that was opened last, or null where none was. */
    @Nullable
    String opened() {
        return opened;
    }

    /** The organisation that comes in; the desk has looked it up. */
    MemberOrganization newcomer() {
        return Objects.requireNonNull(newcomer, "An edit that names an organisation brings it");
    }

    /** The record with this code as it was before the edit. */
    Optional<MembershipRecord> before(String code) {
        return lineup.stint(code);
    }

    /** The records the edit changes, adds or takes away, as they were and as they would be. */
    List<Touched> touched() {
        List<Touched> touched = new ArrayList<>();
        for (MembershipRecord was : lineup.stints()) {
            MembershipRecord is = after.stream()
                    .filter(stint -> stint.code().equals(was.code()))
                    .findFirst()
                    .orElse(null);
            if (!was.equals(is)) {
                touched.add(new Touched(was, is));
            }
        }
        after.stream()
                .filter(stint -> lineup.stint(stint.code()).isEmpty())
                .forEach(stint -> touched.add(new Touched(null, stint)));
        return touched;
    }

    void refuse(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, "consortium.problem." + key, arguments));
    }

    /** Notes a date that is still to come, which only a request may speak of. */
    void mustHaveCome(String field, @Nullable PartialDate date) {
        if (date != null
                && grounds.handling() != Procedure.REQUESTED
                && date.first().isAfter(today)) {
            refuse(field, "in-the-future");
        }
    }

    /** Opens a record on these days. */
    MembershipRecord open(
            MemberOrganization party,
            Role role,
            @Nullable LocalizedText field,
            PartialDate from,
            @Nullable PartialDate until,
            Period active) {
        long opening = after.stream()
                .filter(stint -> lineup.stint(stint.code()).isEmpty())
                .count();
        String code = MembershipRecord.code(lineup.nextMember() + Math.toIntExact(opening));
        MembershipRecord stint = new MembershipRecord(code, party, role, field, from, until, active);
        after.add(stint);
        opened = code;
        return stint;
    }

    /** Writes a record anew. */
    void rewrite(MembershipRecord stint, UnaryOperator<MembershipRecord> change) {
        after.replaceAll(each -> each.code().equals(stint.code()) ? change.apply(each) : each);
    }

    /** Strikes a record out. */
    void strike(MembershipRecord stint) {
        after.removeIf(each -> each.code().equals(stint.code()));
    }

    /**
     * The days that a first and a last day mean within the team's own, or null with the reason noted. What is said by the
     * month or year may reach beyond the team; what is said by the day may not.
     */
    @Nullable
    Period days(PartialDate from, @Nullable PartialDate until) {
        LocalDate last = until == null ? null : until.last();
        if (last != null && last.isBefore(from.first())) {
            refuse("until", "ends-before-start", from, Objects.requireNonNull(until));
            return null;
        }
        Period team = active();
        LocalDate first = isLoose(from) && from.first().isBefore(team.from()) ? team.from() : from.first();
        LocalDate end = last == null ? team.until() : last.plusDays(1);
        LocalDate teamEnd = team.until();
        if (until != null && teamEnd != null && isLoose(until) && end != null && end.isAfter(teamEnd)) {
            end = teamEnd;
        }
        if (end != null && !end.isAfter(first)) {
            if (teamEnd == null) {
                refuse("from", "before-team", lineup.name(), team.from());
            } else {
                refuse("from", "outside-team", lineup.name(), team.from(), teamEnd.minusDays(1));
            }
            return null;
        }
        return new Period(first, end);
    }

    private static boolean isLoose(PartialDate date) {
        return date.precision() != PartialDate.Precision.DAY;
    }

    /** A record before and after the edit; null where there was or would be none. */
    record Touched(
            @Nullable MembershipRecord before, @Nullable MembershipRecord after) {

        /** The one of both that is there, the later one first. */
        MembershipRecord either() {
            return Objects.requireNonNull(after == null ? before : after);
        }

        /** The first day on which something is different. */
        LocalDate since() {
            MembershipRecord was = before;
            MembershipRecord is = after;
            if (was == null
                    || is == null
                    || !was.active().from().equals(is.active().from())
                    || !sameSaying(was, is)) {
                LocalDate one = either().active().from();
                return was != null && was.active().from().isBefore(one)
                        ? was.active().from()
                        : one;
            }
            LocalDate end = earliestEnd(was);
            LocalDate other = earliestEnd(is);
            return end.isBefore(other) ? end : other;
        }

        /** The first day on which the record can be over. */
        private static LocalDate earliestEnd(MembershipRecord stint) {
            PartialDate stated = stint.statedUntil();
            LocalDate end = stint.active().until();
            if (stated == null) {
                return end == null ? LocalDate.MAX : end;
            }
            return stated.first().plusDays(1);
        }

        private static boolean sameSaying(MembershipRecord was, MembershipRecord is) {
            return was.role() == is.role()
                    && Objects.equals(was.field(), is.field())
                    && was.statedFrom().equals(is.statedFrom());
        }
    }
}
