package kr.hannun.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Run;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.strategy.KnownElsewhere;
import kr.hannun.strategy.StrategyQueries;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import kr.hannun.strategy.StrategyQueries.Theme;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the themes of all teams side by side in one view of the database. */
@Component
class ThemeMatrix {

    private static final String THEME = "theme";

    private final StrategyQueries strategies;
    private final SourceRegister sources;
    private final Words words;

    ThemeMatrix(StrategyQueries strategies, SourceRegister sources, Words words) {
        this.strategies = strategies;
        this.sources = sources;
        this.words = words;
    }

    /** The page; {@code clear} leads to all themes, or is null where none was chosen. */
    public record Page(
            Frame frame,
            String lede,
            Link capabilities,
            String action,
            Map<String, String> carried,
            List<Choice> choices,
            @Nullable Link clear,
            List<Columns.Column> columns,
            List<Row> rows) {}

    /** A theme to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    /** A theme, how many teams say something, and the claims of each team. */
    public record Row(Link theme, String spread, List<Run<Cell>> cells) {}

    /** What one team says under one theme, or what is known elsewhere. */
    public record Cell(List<Claim> claims) {}

    /** One claim. */
    public record Claim(String text, @Nullable FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        SourceRegister.Notes notes = sources.notes(visit);
        Columns columns = new Columns(visit, words.labels(visit.head()), strategies.teams(visit.head()));
        List<ClaimRow> all = strategies.claims(visit.head());
        List<ClaimRow> claims = all.stream()
                .filter(claim -> columns.holds(claim.teamCode(), claim.citation()))
                .toList();
        List<Theme> themes = strategies.themes(visit.head());
        Set<String> asked = Set.copyOf(visit.query().getOrDefault(THEME, List.of()));
        List<Theme> chosen =
                themes.stream().filter(theme -> asked.contains(theme.slug())).toList();
        KnownElsewhere elsewhere = new KnownElsewhere(
                texts, visit.day().on(), words.labels(visit.head()), strategies.elsewhere(visit.head()));
        List<Row> rows = (chosen.isEmpty() ? themes : chosen)
                .stream()
                        .map(theme -> row(visit, theme, claims, columns, elsewhere, notes))
                        .toList();
        return new Page(
                Frame.of(visit, "themes", List.of(), texts.say("shell.nav.themes"), notes.list(), true),
                texts.say("strategy.themes.lede", themes.size(), columns.teams().size(), claims.size()),
                Link.to(visit.link("capabilities"), texts.say("strategy.capabilities")),
                visit.path(),
                visit.carriedFields(),
                themes.stream()
                        .map(theme -> new Choice(theme.slug(), texts.say(theme.name()), chosen.contains(theme)))
                        .toList(),
                chosen.isEmpty() ? null : Link.to(visit.link("themes"), texts.say("strategy.clear")),
                columns.heads(),
                columns.teams().isEmpty() ? List.of() : rows);
    }

    private static Row row(
            Visit visit,
            Theme theme,
            List<ClaimRow> claims,
            Columns columns,
            KnownElsewhere elsewhere,
            SourceRegister.Notes notes) {
        List<ClaimRow> ofTheme = claims.stream()
                .filter(claim -> claim.themeCode().equals(theme.code()))
                .toList();
        List<Cell> cells = new ArrayList<>();
        for (TeamRow team : columns.teams()) {
            List<Claim> ofTeam = ofTheme.stream()
                    .filter(claim -> claim.teamCode().equals(team.code()))
                    .map(claim -> new Claim(visit.texts().say(claim.claim()), notes.mark(claim.citation())))
                    .toList();
            cells.add(new Cell(ofTeam.isEmpty() ? known(team, theme, elsewhere, notes) : ofTeam));
        }
        return new Row(
                Link.to(visit.link("themes/" + theme.slug()), visit.texts().say(theme.name())),
                columns.spread(
                        ofTheme.stream().map(ClaimRow::teamCode).distinct().toList()),
                Run.of(cells, cell -> cell.claims().isEmpty()));
    }

    /** What other tables know of a team that says nothing under the theme. */
    static List<Claim> known(TeamRow team, Theme theme, KnownElsewhere elsewhere, SourceRegister.Notes notes) {
        return elsewhere.ofTheme(team, theme.slug(), theme.name()).stream()
                .map(fact -> new Claim(fact.text(), notes.derived(theme.code(), fact.citations())))
                .toList();
    }
}
