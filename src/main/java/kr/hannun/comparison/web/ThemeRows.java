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
import kr.hannun.strategy.KnownElsewhere;
import kr.hannun.strategy.StrategyQueries.ClaimRow;

/** The rows about strategy themes: what each team claims under each. */
class ThemeRows {

    private final ComparisonInput side;
    private final KnownElsewhere elsewhere;

    ThemeRows(ComparisonInput side) {
        this.side = side;
        this.elsewhere = side.elsewhere();
    }

    Group group() {
        Map<String, ClaimRow> themes = new LinkedHashMap<>();
        side.facts().claims().forEach(claim -> themes.putIfAbsent(claim.themeCode(), claim));
        List<Row> rows = new ArrayList<>();
        themes.values()
                .forEach(theme ->
                        rows.add(side.row(side.texts().say(theme.themeName()), null, team -> claims(team, theme))));
        return new Group("themes", side.say("group.themes"), rows);
    }

    private Cell claims(TeamRow team, ClaimRow theme) {
        List<Line> lines = side.facts().claims().stream()
                .filter(claim -> claim.themeCode().equals(theme.themeCode())
                        && claim.teamCode().equals(team.code())
                        && claim.citation().isStatedBy(side.on()))
                .map(claim -> Line.of(side.texts().say(claim.claim()), side.mark(claim.citation())))
                .toList();
        return lines.isEmpty()
                ? side.known(theme.themeCode(), elsewhere.ofTheme(team, theme.themeSlug(), theme.themeName()))
                : new Cell(lines, null);
    }
}
