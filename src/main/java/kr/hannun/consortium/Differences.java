package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** An edit told field by field, before and after: first whose record it is, then what is different in it. */
final class Differences {

    private Differences() {}

    static List<Change> of(ProposedRoster draft) {
        List<Change> changes = ofTeam(draft);
        for (ProposedRoster.Touched touched : draft.touched()) {
            MembershipRecord was = touched.before();
            MembershipRecord is = touched.after();
            if (saysTheSame(was, is)) {
                continue;
            }
            changes.add(new Change("member", name(was), name(is)));
            add(changes, "role", role(was), role(is));
            add(changes, "field-of-work", ko(was), ko(is));
            add(changes, "field-of-work-en", en(was), en(is));
            add(
                    changes,
                    "from",
                    text(was == null ? null : was.statedFrom()),
                    text(is == null ? null : is.statedFrom()));
            add(
                    changes,
                    "until",
                    text(was == null ? null : was.statedUntil()),
                    text(is == null ? null : is.statedUntil()));
        }
        return changes;
    }

    /** The team's own part: what it is called, how it came and left, what was said of its size. */
    static List<Change> ofTeam(ProposedRoster draft) {
        List<Change> changes = new ArrayList<>();
        TeamTerms was = draft.lineup().isPlanned() ? null : draft.lineup().terms();
        TeamTerms is = draft.terms();
        if (is != null && is.equals(was)) {
            return changes;
        }
        add(changes, "team", text(was, TeamTerms::name), text(is, TeamTerms::name));
        add(changes, "project-title", text(was, TeamTerms::projectTitle), text(is, TeamTerms::projectTitle));
        add(changes, "strategy", text(was, TeamTerms::headlineStrategy), text(is, TeamTerms::headlineStrategy));
        add(changes, "first-day", firstDay(was), firstDay(is));
        add(changes, "joined-how", was == null ? null : was.joinedHow(), is == null ? null : is.joinedHow());
        add(changes, "last-day", lastDay(was), lastDay(is));
        add(changes, "exit-reason", left(was, Departure::reason), left(is, Departure::reason));
        add(changes, "status", left(was, Departure::status), left(is, Departure::status));
        add(changes, "rule", left(was, Departure::rule), left(is, Departure::rule));
        add(changes, "follow-up", left(was, Departure::followUp), left(is, Departure::followUp));
        add(changes, "decision", left(was, Departure::decision), left(is, Departure::decision));
        counts(changes, was, is);
        return changes;
    }

    private static void counts(List<Change> changes, @Nullable TeamTerms was, @Nullable TeamTerms is) {
        List<SaidCount> before = was == null ? List.of() : was.counts();
        List<SaidCount> after = is == null ? List.of() : is.counts();
        Stream.concat(before.stream(), after.stream())
                .map(SaidCount::code)
                .distinct()
                .forEach(code -> {
                    SaidCount one = was == null ? null : was.count(code).orElse(null);
                    SaidCount other = is == null ? null : is.count(code).orElse(null);
                    if (!Objects.equals(one, other)) {
                        changes.add(new Change(
                                "counted", one == null ? null : one.kind(), other == null ? null : other.kind()));
                        add(changes, "number", said(one, SaidCount::number), said(other, SaidCount::number));
                        add(
                                changes,
                                "with-lead",
                                said(one, SaidCount::includesLead),
                                said(other, SaidCount::includesLead));
                        add(changes, "as-of", said(one, SaidCount::asOf), said(other, SaidCount::asOf));
                        add(changes, "note", said(one, SaidCount::note), said(other, SaidCount::note));
                    }
                });
    }

    private static @Nullable String said(@Nullable SaidCount count, Function<SaidCount, @Nullable Object> what) {
        Object said = count == null ? null : what.apply(count);
        return switch (said) {
            case null -> null;
            case LocalizedText both -> both.ko();
            case PartialDate date -> date.text();
            default -> said.toString();
        };
    }

    private static @Nullable String text(@Nullable TeamTerms terms, Function<TeamTerms, @Nullable LocalizedText> what) {
        LocalizedText text = terms == null ? null : what.apply(terms);
        return text == null ? null : text.ko();
    }

    private static @Nullable String left(@Nullable TeamTerms terms, Function<Departure, @Nullable String> what) {
        Departure departure = terms == null ? null : terms.departure();
        return departure == null ? null : what.apply(departure);
    }

    private static @Nullable String firstDay(@Nullable TeamTerms terms) {
        return terms == null ? null : terms.active().from().toString();
    }

    private static @Nullable String lastDay(@Nullable TeamTerms terms) {
        LocalDate last = terms == null ? null : terms.lastDay();
        return last == null ? null : last.toString();
    }

    /** Whether a record only goes with its team, and says nothing else itself. */
    private static boolean saysTheSame(@Nullable MembershipRecord was, @Nullable MembershipRecord is) {
        return was != null && is != null && was.equals(is.on(was.active()));
    }

    private static void add(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static @Nullable String name(@Nullable MembershipRecord stint) {
        return stint == null ? null : stint.party().name().ko() + " (" + stint.code() + ")";
    }

    private static @Nullable String role(@Nullable MembershipRecord stint) {
        return stint == null ? null : stint.role().code();
    }

    private static @Nullable String ko(@Nullable MembershipRecord stint) {
        LocalizedText field = stint == null ? null : stint.field();
        return field == null ? null : field.ko();
    }

    private static @Nullable String en(@Nullable MembershipRecord stint) {
        LocalizedText field = stint == null ? null : stint.field();
        return field == null || field.en().equals(field.ko()) ? null : field.en();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
