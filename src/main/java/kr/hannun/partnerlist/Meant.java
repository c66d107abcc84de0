package kr.hannun.partnerlist;

import java.util.List;
import kr.hannun.organization.NameBook;
import kr.hannun.shared.LocalizedText;
import kr.hannun.sheet.SheetRemark;
import org.jspecify.annotations.Nullable;

/**
 * Whom the name of a line means.
 *
 * @param known the organisation, or null where it is a new one or nobody knows yet
 * @param alike those among which a person has to choose, or has chosen
 * @param isOpen whether a person still has to say it
 * @param said how the name was read
 */
record Meant(NameBook.@Nullable Known known, List<NameBook.Known> alike, boolean isOpen, List<SheetRemark> said) {

    /** No organisation, as no name is given. */
    static final Meant NOBODY = new Meant(null, List.of(), false, List.of());

    /** Whom the name means; what a person said about it counts before what was found. */
    static Meant of(String name, LineReading.Vocabulary words, ListLine.@Nullable Decision decision) {
        return found(name, words).decided(decision);
    }

    private static Meant found(String name, LineReading.Vocabulary words) {
        List<SheetRemark> doubts = doubts(name, words.roles());
        return switch (words.book().match(name)) {
            case NameBook.Match.Sure sure -> new Meant(sure.organization(), List.of(), false, how(name, sure));
            case NameBook.Match.Doubtful doubtful -> new Meant(null, doubtful.alike(), true, doubts);
            case NameBook.Match.Nobody nobody -> new Meant(null, List.of(), !doubts.isEmpty(), doubts);
        };
    }

    /** Why it may be no name at all. */
    private static List<SheetRemark> doubts(String name, CodeWords roles) {
        if (FootLine.isLike(name)) {
            return List.of(SheetRemark.of(Judged.NO_NAME + "note"));
        }
        if (roles.code(name).isPresent()) {
            return List.of(SheetRemark.of(Judged.NO_NAME + "role", name));
        }
        return ListColumn.of(name).isPresent() ? List.of(SheetRemark.of(Judged.NO_NAME + "heading")) : List.of();
    }

    private static List<SheetRemark> how(String name, NameBook.Match.Sure sure) {
        LocalizedText own = sure.organization().name();
        if (sure.spelledOtherwise()) {
            return List.of(SheetRemark.of("spelled-otherwise", own.ko(), own.en()));
        }
        return name.equalsIgnoreCase(own.ko()) || name.equalsIgnoreCase(own.en())
                ? List.of()
                : List.of(SheetRemark.of("another-name", own.ko(), own.en()));
    }

    private Meant decided(ListLine.@Nullable Decision decision) {
        return switch (decision) {
            case null -> this;
            case ListLine.Decision.Fresh fresh -> isOpen ? new Meant(null, alike, false, List.of()) : this;
            case ListLine.Decision.Known one ->
                alike.stream()
                        .filter(each -> each.id().value().equals(one.organization()))
                        .findFirst()
                        .map(chosen -> new Meant(chosen, alike, false, List.of()))
                        .orElse(this);
        };
    }
}
