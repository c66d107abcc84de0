package kr.hannun.consortium;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kr.hannun.audit.Change;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/** An edit told field by field, before and after: first whose record it is, then what is different in it. */
final class Differences {

    private Differences() {}

    static List<Change> of(Draft draft) {
        List<Change> changes = new ArrayList<>();
        for (Draft.Touched touched : draft.touched()) {
            Stint was = touched.before();
            Stint is = touched.after();
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

    /** A record as it is when it is opened. */
    static List<Change> whole(Stint stint) {
        List<Change> changes = new ArrayList<>();
        add(changes, "member", null, name(stint));
        add(changes, "role", null, role(stint));
        add(changes, "field-of-work", null, ko(stint));
        add(changes, "field-of-work-en", null, en(stint));
        add(changes, "from", null, text(stint.statedFrom()));
        add(changes, "until", null, text(stint.statedUntil()));
        return changes;
    }

    private static void add(List<Change> changes, String field, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(field, before, after));
        }
    }

    private static @Nullable String name(@Nullable Stint stint) {
        return stint == null ? null : stint.party().name().ko() + " (" + stint.code() + ")";
    }

    private static @Nullable String role(@Nullable Stint stint) {
        return stint == null ? null : stint.role().code();
    }

    private static @Nullable String ko(@Nullable Stint stint) {
        LocalizedText field = stint == null ? null : stint.field();
        return field == null ? null : field.ko();
    }

    private static @Nullable String en(@Nullable Stint stint) {
        LocalizedText field = stint == null ? null : stint.field();
        return field == null || field.en().equals(field.ko()) ? null : field.en();
    }

    private static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}
