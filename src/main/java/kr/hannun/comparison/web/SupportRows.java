package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.Amounts;
import kr.hannun.allocation.Sharing;
import kr.hannun.allocation.Stretch;
import kr.hannun.allocation.SupportRow;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.FootnoteRef;
import org.jspecify.annotations.Nullable;

/** The rows about what a team was given, a row for each kind of support that any of the teams has. */
class SupportRows {

    private static final String KIND = "support.kind";

    private final ComparisonInput side;

    SupportRows(ComparisonInput side) {
        this.side = side;
    }

    Group group() {
        return new Group(
                "support",
                side.say("group.support"),
                side.facts().labels().codes(KIND).stream()
                        .filter(kind -> side.teams().stream()
                                .anyMatch(team -> !rows(team, kind).isEmpty()))
                        .map(kind -> side.row(side.label(KIND, kind), null, team -> cell(team, kind)))
                        .toList());
    }

    private Cell cell(TeamRow team, String kind) {
        List<Line> lines =
                new ArrayList<>(rows(team, kind).stream().map(this::line).toList());
        pots(team, kind)
                .forEach(pot -> lines.add(shared(pot, side.notes().derived(pot.code(), List.of(pot.citation())))));
        return Cell.of(lines, Absence.UNKNOWN);
    }

    /** What the programme holds for all of its teams and this one does not name itself; the amount is nobody's own. */
    private List<SupportRow> pots(TeamRow team, String kind) {
        List<SupportRow> own = rows(team, kind);
        return side.facts().support().stream()
                .filter(pot -> pot.team() == null && pot.kind().equals(kind) && pot.isKnownOn(side.on()))
                .filter(pot -> side.facts().support().stream()
                        .anyMatch(row -> row.isKnownOn(side.on()) && isShared(row) && Sharing.isPotOf(pot, row)))
                .filter(pot -> own.stream().noneMatch(row -> Sharing.isPotOf(pot, row)))
                .filter(pot -> pot.stretchKnownOn(side.on())
                        .filter(time -> time.overlap(stretch(team)).isPresent())
                        .isPresent())
                .toList();
    }

    private boolean isShared(SupportRow row) {
        return Sharing.of(row, side.facts().support()) == Sharing.POOL;
    }

    private static Stretch stretch(TeamRow team) {
        LocalDate last = team.lastDay();
        return new Stretch(PartialDate.of(team.active().from()), last == null ? null : PartialDate.of(last));
    }

    private Line shared(SupportRow row, @Nullable FootnoteRef mark) {
        String amount = quantity(row);
        String what = side.texts().say(row.description());
        return new Line(
                null,
                null,
                side.texts().say("allocation.sharing.POOL"),
                amount == null ? what : side.texts().say("comparison.quantity", what, amount),
                mark);
    }

    private List<SupportRow> rows(TeamRow team, String kind) {
        return side.facts().support().stream()
                .filter(row -> team.slug().equals(row.team()) && row.kind().equals(kind) && row.isKnownOn(side.on()))
                .toList();
    }

    private Line line(SupportRow row) {
        if (isShared(row)) {
            return shared(row, side.mark(row.citation()));
        }
        String what = side.texts().say(row.description());
        String quantity = quantity(row);
        return new Line(
                null,
                null,
                quantity == null ? what : quantity,
                quantity == null ? null : what,
                side.mark(row.citation()));
    }

    private @Nullable String quantity(SupportRow row) {
        return row.quantity() == null || row.unit() == null
                ? null
                : new Amounts(side.texts(), side.facts().labels()).said(row);
    }
}
