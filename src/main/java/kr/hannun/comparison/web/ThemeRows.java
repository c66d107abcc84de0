package kr.hannun.comparison.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Nothing;

/** The rows about strategy themes: what each team claims under each. */
class ThemeRows {

    private final Side side;

    ThemeRows(Side side) {
        this.side = side;
    }

    Group group() {
        Map<String, LocalizedText> themes = new LinkedHashMap<>();
        side.facts().claims().forEach(claim -> themes.putIfAbsent(claim.themeCode(), claim.themeName()));
        List<Row> rows = new ArrayList<>();
        themes.forEach((code, name) -> rows.add(side.row(side.texts().say(name), null, team -> claims(team, code))));
        return new Group("themes", side.say("group.themes"), rows);
    }

    private Cell claims(TeamRow team, String theme) {
        return Cell.of(
                side.facts().claims().stream()
                        .filter(claim -> claim.themeCode().equals(theme)
                                && claim.teamCode().equals(team.code())
                                && claim.citation().isStatedBy(side.on()))
                        .map(claim -> Line.of(side.texts().say(claim.claim()), side.mark(claim.citation())))
                        .toList(),
                Nothing.UNKNOWN);
    }
}
