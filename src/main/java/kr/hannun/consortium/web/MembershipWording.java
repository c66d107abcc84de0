package kr.hannun.consortium.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Change;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Period;
import kr.hannun.shell.DayText;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Says records and their changes in the reader's language. */
class MembershipWording {

    private static final Set<String> DATES = Set.of("from", "until", "first-day", "last-day", "as-of");

    private final Texts texts;
    private final Words.Labels labels;
    private final Map<String, String> people;

    MembershipWording(Texts texts, Words.Labels labels) {
        this(texts, labels, Map.of());
    }

    /** One that also knows what people are called. */
    MembershipWording(Texts texts, Words.Labels labels, Map<String, String> people) {
        this.texts = texts;
        this.labels = labels;
        this.people = people;
    }

    /** Who wrote a change down, or decided it. */
    String who(@Nullable String actor) {
        String name = actor == null ? null : people.get(actor);
        return name == null ? texts.say("consortium.change.somebody") : name;
    }

    /** A record: what the member is, and on which days. */
    String stint(MembershipRecord stint) {
        return texts.say("consortium.edit.stint", role(stint.role().code()), days(stint));
    }

    String days(MembershipRecord stint) {
        PartialDate until = stint.statedUntil();
        LocalDate last = stint.lastDay();
        String end = until != null ? texts.when(until).text() : last == null ? null : day(last);
        return days(texts.when(stint.statedFrom()).text(), end);
    }

    String days(Period period) {
        LocalDate until = period.until();
        return days(day(period.from()), until == null ? null : day(until.minusDays(1)));
    }

    private String days(String from, @Nullable String until) {
        return until == null ? texts.say("consortium.days.open", from) : texts.say("consortium.days", from, until);
    }

    String day(LocalDate day) {
        return texts.when(day).text();
    }

    /** A moment to the minute. */
    String moment(Instant moment) {
        return texts.moment(moment);
    }

    /** A team's version as people count: the first is 1. */
    static long edition(TeamComposition team) {
        return team.version() + 1;
    }

    /** What was counted. */
    String counted(String kind) {
        return texts.say(labels.of("consortium_counts.kind", kind));
    }

    String role(String code) {
        return texts.say(labels.of("memberships.role", code));
    }

    /** What a change is about, such as 참여기관 추가: 엘리스그룹. */
    String what(ChangeRow change) {
        String kind = texts.say("consortium.kind." + change.kind().code());
        return change.about() == null ? kind : kind + ": " + texts.say(change.about());
    }

    /** One field before and after. */
    public record Line(
            String field, @Nullable String before, @Nullable String after) {}

    List<Line> lines(ChangeRow change) {
        return lines(change.changes());
    }

    /** What changed, field by field. */
    List<Line> lines(List<Change> changes) {
        return changes.stream().map(this::line).toList();
    }

    /** What was asked for, as far as the change has it. */
    List<Line> asked(ChangeRow change) {
        List<Line> asked = new ArrayList<>();
        if (change.role() != null) {
            asked.add(asked("role", role(change.role().code())));
        }
        if (change.formerLeadRole() != null) {
            asked.add(asked("former-lead", role(change.formerLeadRole().code())));
        }
        if (change.field() != null) {
            asked.add(asked("field-of-work", texts.say(change.field())));
        }
        if (change.until() != null) {
            asked.add(asked("until", texts.when(change.until()).text()));
        }
        return asked;
    }

    private Line asked(String field, String value) {
        return new Line(texts.say("history.field." + field), value, value);
    }

    private Line line(Change change) {
        return new Line(
                texts.say("history.field." + change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()));
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (DATES.contains(field)) {
            return DayText.read(value).map(date -> texts.when(date).text()).orElse(value);
        }
        return switch (field) {
            case "role" -> role(value);
            case "exit-reason" -> texts.say(labels.of("consortia.exit_reason", value));
            case "status" -> texts.say(labels.of("consortia.status", value));
            case "joined-how" -> texts.say(labels.of("consortia.joined_how", value));
            case "with-lead" -> texts.say("consortium.edit.lead." + (value.equals("true") ? "yes" : "no"));
            case "counted" -> counted(value);
            default -> value;
        };
    }
}
