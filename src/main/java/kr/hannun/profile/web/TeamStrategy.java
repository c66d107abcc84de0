package kr.hannun.profile.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.search.Subject;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.strategy.StrategyQueries.ClaimRow;
import org.jspecify.annotations.Nullable;

/** What a team claims under each theme, and what it claims, plans, holds and has demonstrated in each dimension. */
class TeamStrategy {

    private TeamStrategy() {}

    /** The claims and capabilities stated by the day; later ones are left out. */
    public record Section(List<Theme> themes, List<Dimension> dimensions) {}

    /** A theme with the team's claims. */
    public record Theme(Link theme, List<Said> claims) {}

    /** A dimension with the values of the team. */
    public record Dimension(Link dimension, List<Said> values) {}

    /** Something said; {@code symbol} and {@code standing} tell how well it is shown, or are null for a claim. */
    public record Said(
            @Nullable String symbol,
            @Nullable String standing,
            String text,
            @Nullable FootnoteRef mark) {}

    static Section of(Visit visit, TeamFacts facts, SourceRegister.Notes notes) {
        List<ClaimRow> claims = facts.claims().stream()
                .filter(claim -> claim.teamCode().equals(facts.team().code()))
                .toList();
        List<CapabilityRow> capabilities = facts.capabilities().stream()
                .filter(row -> row.teamCode().equals(facts.team().code()))
                .toList();
        return new Section(themes(visit, claims, notes), dimensions(visit, facts, capabilities, notes));
    }

    private static List<Theme> themes(Visit visit, List<ClaimRow> claims, SourceRegister.Notes notes) {
        Texts texts = visit.texts();
        Map<String, Theme> themes = new LinkedHashMap<>();
        for (ClaimRow claim : claims) {
            if (stated(visit, claim.citation())) {
                themes.computeIfAbsent(
                                claim.themeCode(),
                                code -> new Theme(
                                        Link.to(
                                                visit.link("themes/" + claim.themeSlug()),
                                                texts.say(claim.themeName())),
                                        new ArrayList<>()))
                        .claims()
                        .add(new Said(null, null, texts.say(claim.claim()), notes.mark(claim.citation())));
            }
        }
        return List.copyOf(themes.values());
    }

    private static List<Dimension> dimensions(
            Visit visit, TeamFacts facts, List<CapabilityRow> capabilities, SourceRegister.Notes notes) {
        Texts texts = visit.texts();
        Map<String, Dimension> dimensions = new LinkedHashMap<>();
        for (CapabilityRow row : capabilities) {
            if (stated(visit, row.citation())) {
                String standing = row.standing().code();
                dimensions
                        .computeIfAbsent(
                                row.dimension(),
                                code -> new Dimension(
                                        Link.to(
                                                visit.link("capabilities#" + anchor(code)),
                                                texts.say(facts.dimensions().label(code))),
                                        new ArrayList<>()))
                        .values()
                        .add(new Said(
                                "c-" + standing,
                                texts.say(facts.labels().of("team_capabilities.status", standing)),
                                texts.say(facts.dimensions().label(row.dimension(), row.value())),
                                notes.mark(row.citation())));
            }
        }
        return List.copyOf(dimensions.values());
    }

    private static String anchor(String dimension) {
        return Subject.anchor("dimension/" + dimension);
    }

    private static boolean stated(Visit visit, Citation citation) {
        return citation.isStatedBy(visit.day().on());
    }
}
