package kr.hannun.strategy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.consortium.TeamRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
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

/** Reads what every team says under one theme in one view of the database. */
@Component
class ThemeSheet {

    private final StrategyQueries strategies;
    private final SourceRegister sources;
    private final Words words;

    ThemeSheet(StrategyQueries strategies, SourceRegister sources, Words words) {
        this.strategies = strategies;
        this.sources = sources;
        this.words = words;
    }

    /** The page; the themes before and after it may be missing. */
    public record Page(
            Frame frame,
            String id,
            String lede,
            int count,
            List<Row> rows,
            @Nullable Link before,
            @Nullable Link after) {}

    /** One claim of a team, or that the team says nothing; {@code id} is null where it does not. */
    public record Row(@Nullable String id, Columns.Column team, boolean first, DisplayValue claim) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, String slug) {
        List<Theme> themes = strategies.themes(visit.head());
        return themes.stream()
                .filter(theme -> theme.slug().equals(slug))
                .findFirst()
                .map(theme -> page(visit, theme, themes));
    }

    private Page page(Visit visit, Theme theme, List<Theme> themes) {
        Texts texts = visit.texts();
        SourceRegister.Notes notes = sources.notes(visit);
        Columns columns = new Columns(visit, words.labels(visit.head()), strategies.teams(visit.head()));
        List<ClaimRow> all = strategies.claims(visit.head()).stream()
                .filter(claim -> claim.themeCode().equals(theme.code()))
                .toList();
        List<ClaimRow> claims = all.stream()
                .filter(claim -> columns.holds(claim.teamCode(), claim.citation()))
                .toList();
        KnownElsewhere elsewhere = new KnownElsewhere(
                texts, visit.day().on(), words.labels(visit.head()), strategies.elsewhere(visit.head()));
        List<Row> rows = rows(theme, claims, columns, elsewhere, texts, notes);
        int position = themes.indexOf(theme);
        return new Page(
                Frame.of(
                        visit,
                        "themes",
                        List.of(Link.to(visit.link("themes"), texts.say("shell.nav.themes"))),
                        texts.say(theme.name()),
                        notes.list(),
                        false),
                Subject.anchor(theme.code()),
                texts.say(
                        "strategy.theme.lede",
                        columns.teams().size(),
                        claims.stream().map(ClaimRow::teamCode).distinct().count(),
                        claims.size()),
                claims.size(),
                rows,
                position == 0 ? null : link(visit, themes.get(position - 1)),
                position == themes.size() - 1 ? null : link(visit, themes.get(position + 1)));
    }

    private static List<Row> rows(
            Theme theme,
            List<ClaimRow> claims,
            Columns columns,
            KnownElsewhere elsewhere,
            Texts texts,
            SourceRegister.Notes notes) {
        List<Row> rows = new ArrayList<>();
        for (TeamRow team : columns.teams()) {
            Columns.Column head = columns.head(team);
            List<ClaimRow> ofTeam = claims.stream()
                    .filter(claim -> claim.teamCode().equals(team.code()))
                    .toList();
            if (ofTeam.isEmpty()) {
                addKnown(rows, head, ThemeMatrix.known(team, theme, elsewhere, notes));
            }
            for (ClaimRow claim : ofTeam) {
                DisplayValue text = DisplayValue.of(texts.say(claim.claim()), notes.mark(claim.citation()));
                rows.add(new Row(Subject.anchor(claim.code()), head, claim.equals(ofTeam.getFirst()), text));
            }
        }
        return rows;
    }

    private static void addKnown(List<Row> rows, Columns.Column head, List<ThemeMatrix.Claim> known) {
        if (known.isEmpty()) {
            rows.add(new Row(null, head, true, DisplayValue.nothing(Absence.UNKNOWN)));
        }
        for (ThemeMatrix.Claim fact : known) {
            rows.add(new Row(null, head, fact.equals(known.getFirst()), DisplayValue.of(fact.text(), fact.mark())));
        }
    }

    private static Link link(Visit visit, Theme theme) {
        return Link.to(visit.link("themes/" + theme.slug()), visit.texts().say(theme.name()));
    }
}
