package kr.hannun.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventDetails;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.TakeLines;
import kr.hannun.shared.Actor;
import org.jspecify.annotations.Nullable;

/** What the history tells of an entry that was taken, or taken back. */
final class EntryDetails {

    /** Before the name of its kind, the field of a change that tells of a fact as a whole. */
    private static final String KIND = "kind.";

    private EntryDetails() {}

    /** What the history tells of lines that are not taken yet, or not any more. */
    static EventDetails of(Actor actor, EntryTarget target, String why, String document, List<TakeLines.Taken> taken) {
        return of(actor, target, why, document, taken, Map.of());
    }

    /**
     * What the history tells of these lines: each fact by what it is called, and whose history it belongs to.
     *
     * @param names what listed facts are called, by their codes
     */
    static EventDetails of(
            Actor actor,
            EntryTarget target,
            String why,
            String document,
            List<TakeLines.Taken> taken,
            Map<String, String> names) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("why", why);
        detail.put("source", document);
        detail.put("entry", Integer.toString(target.number()));
        detail.put("added", Integer.toString(taken.size()));
        List<String> concerns = taken.stream()
                .flatMap(each -> Stream.concat(
                        Stream.of(each.subject()),
                        each.line().cells().entrySet().stream()
                                .filter(cell -> cell.getKey().equals("team_id")
                                        || cell.getKey().endsWith("org_id"))
                                .map(Map.Entry::getValue)))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        return new EventDetails(target.program(), actor.key(), detail, concerns, changes(taken, names));
    }

    /** Each fact by what it is called; where one was put right, what its columns said before and say now; who says so is no change. */
    private static List<Change> changes(List<TakeLines.Taken> taken, Map<String, String> names) {
        List<Change> changes = new ArrayList<>();
        for (TakeLines.Taken each : taken) {
            FactLine line = each.line();
            if (line.kind().equals("statements")) {
                continue;
            }
            if (line.kind().equals("revisions")) {
                changes.add(new Change("revised", line.cells().get("earlier_id"), line.code()));
                continue;
            }
            String kind = KIND + line.kind();
            String fact = called(
                    names.getOrDefault(each.subject(), FactBook.title(line).ko()), line.code());
            switch (line.act()) {
                case ADD, RETURN -> changes.add(new Change(kind, null, fact));
                case WITHDRAW -> changes.add(new Change(kind, fact, null));
                case CORRECT -> {
                    changes.add(new Change(kind, fact, fact));
                    changes.addAll(corrected(each.before(), line.cells(), Set.of()));
                }
                case REVISE -> {
                    changes.add(new Change(kind, fact, fact));
                    changes.addAll(corrected(each.before(), line.cells(), FactKind.CITING));
                }
            }
        }
        return changes;
    }

    private static String called(String name, @Nullable String code) {
        return code == null || code.equals(name) ? name : name + " (" + code + ")";
    }

    /** What is otherwise; a fact that is said anew keeps who said it first, so that is no change. */
    private static List<Change> corrected(
            Map<String, String> before, Map<String, String> after, Collection<String> kept) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(column -> !kept.contains(column) && !Objects.equals(before.get(column), after.get(column)))
                .map(column -> new Change(column, before.get(column), after.get(column)))
                .toList();
    }
}
