package kr.hannun.history.web;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import kr.hannun.audit.Change;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Says in the reader's language what the trail keeps in codes; what nobody has worded is shown as it is kept. */
class TrailWording {

    private static final Pattern DATE = Pattern.compile("(19|2\\d)\\d\\d-\\d\\d(-\\d\\d)?");

    /** A fact that has no code yet, by the line that tells of it. */
    private static final Pattern LINE = Pattern.compile("@\\d+");

    /** The column of the bundle whose codes stand in a field. */
    private static final Map<String, String> CODED = Map.of(
            "role", "memberships.role",
            "joined-how", "consortia.joined_how",
            "joined_how", "consortia.joined_how",
            "exit-reason", "consortia.exit_reason",
            "exit_reason", "consortia.exit_reason",
            "status", "consortia.status",
            "counted", "consortium_counts.kind",
            "kind", "organizations.kind",
            "alias-kind", "organization_aliases.kind",
            "milestone-status", "milestones.status");

    private final Texts texts;
    private final Words.Labels labels;

    TrailWording(Texts texts, Words.Labels labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /** What happened. */
    String event(EntryRow entry) {
        return orRaw("history.event." + entry.event(), entry.event());
    }

    /**
     * A field before and after.
     *
     * @param same whether it did not change and only tells whose record follows
     */
    public record Line(
            String field, @Nullable String before, @Nullable String after, boolean same) {}

    Line line(Change change) {
        return new Line(
                field(change.field()),
                value(change.field(), change.before()),
                value(change.field(), change.after()),
                Objects.equals(change.before(), change.after()));
    }

    /** A field by its own word, or by that of the kind or the column it is in the bundle. */
    private String field(String field) {
        if (field.startsWith("kind.")) {
            return orRaw("exchange." + field, field);
        }
        String own = texts.sayIfKnown("history.field." + field);
        return own == null ? orRaw("exchange.cell." + field.replaceFirst("_(ko|en)$", ""), field) : own;
    }

    private @Nullable String value(String field, @Nullable String value) {
        if (value == null) {
            return null;
        }
        if (DATE.matcher(value).matches()) {
            return date(value);
        }
        if (LINE.matcher(value).matches()) {
            return texts.say("history.line", value.substring(1));
        }
        String own = texts.sayIfKnown("history.value." + field + "." + value);
        if (own != null) {
            return own;
        }
        String column = CODED.get(field);
        LocalizedText label = column == null
                ? null
                : labels.columns().getOrDefault(column, Map.of()).get(value.toLowerCase(Locale.ROOT));
        return label == null ? value : texts.say(label);
    }

    /** A date as precise as it was typed. */
    String date(String date) {
        return texts.when(new PartialDate(date)).text();
    }

    /** Who acted: a part of the system by its word, an account by what its holder is called, where the reader may know. */
    String actor(String key, Map<String, String> names) {
        String name = names.get(key);
        if (name != null) {
            return name;
        }
        return key.startsWith(Actors.ACCOUNT) ? texts.say("history.actor.account") : orRaw("history.actor." + key, key);
    }

    private String orRaw(String key, String raw) {
        String said = texts.sayIfKnown(key);
        return said == null ? raw : said;
    }
}
