package kr.hannun.partnerlist;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.shared.Actor;
import kr.hannun.sheet.Clean;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts one line of a list right, says whom it means, or leaves it out. */
@Component
public class EditListLine {

    private final ListWriteCourse desk;
    private final ListLines lines;

    EditListLine(ListWriteCourse desk, ListLines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    /**
     * What a person made of a line. Two people may put different lines of one list right.
     *
     * @param before what stood in the cells when the page was shown, by their keys
     * @param cells what stands there now, by their keys; columns that are not named stay
     * @param organization the organisation it means; null where nobody said
     * @param fresh whether it is one that is not registered yet
     */
    public record Command(
            ListTarget target,
            int line,
            Map<String, String> before,
            Map<String, String> cells,
            @Nullable UUID organization,
            boolean fresh,
            boolean leftOut) {}

    /** Edits the line. */
    public Outcome edit(Actor actor, Command command) {
        return desk.takeDraft(actor, command.target(), "line", (team, list) -> edit(command, list));
    }

    private Outcome edit(Command command, PartnerImport list) {
        List<ListLine> all = lines.of(list.id());
        Optional<ListLine> found =
                all.stream().filter(line -> line.number() == command.line()).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Missing();
        }
        ListLine line = found.get();
        for (Map.Entry<String, String> cell : command.before().entrySet()) {
            if (!line.text(ListColumn.ofKey(cell.getKey())).equals(cell.getValue())) {
                return new Outcome.Stale();
            }
        }
        lines.edit(list.id(), edited(line, command));
        list.lookOver();
        return new Outcome.Done(command.target().place());
    }

    private static ListLine edited(ListLine line, Command command) {
        Map<ListColumn, String> cells = new EnumMap<>(ListColumn.class);
        cells.putAll(line.cells());
        command.cells().forEach((key, text) -> {
            String clean = Clean.cut(Clean.text(text));
            if (clean.isEmpty()) {
                cells.remove(ListColumn.ofKey(key));
            } else {
                cells.put(ListColumn.ofKey(key), clean);
            }
        });
        return new ListLine(
                line.number(), cells, line.remarks(), true, command.leftOut(), decision(command), false, null);
    }

    private static ListLine.@Nullable Decision decision(Command command) {
        if (command.fresh()) {
            return new ListLine.Decision.Fresh();
        }
        UUID organization = command.organization();
        return organization == null ? null : new ListLine.Decision.Known(organization);
    }
}
