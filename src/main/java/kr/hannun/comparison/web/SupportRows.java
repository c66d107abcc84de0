package kr.hannun.comparison.web;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.allocation.SupportRow;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Nothing;
import org.jspecify.annotations.Nullable;

/** The rows about what a team was given, a row for each kind of support that any of the teams has. */
class SupportRows {

    private static final String KIND = "support.kind";

    private final Side side;

    SupportRows(Side side) {
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
        return Cell.of(rows(team, kind).stream().map(this::line).toList(), Nothing.UNKNOWN);
    }

    private List<SupportRow> rows(TeamRow team, String kind) {
        return side.facts().support().stream()
                .filter(row -> team.slug().equals(row.team()) && row.kind().equals(kind) && row.isKnownOn(side.on()))
                .toList();
    }

    private Line line(SupportRow row) {
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
        BigDecimal quantity = row.quantity();
        String unit = row.unit();
        return quantity == null || unit == null
                ? null
                : side.say("amount", side.texts().number(quantity), side.label("support.unit", unit));
    }
}
