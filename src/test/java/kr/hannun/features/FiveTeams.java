package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactBook.Fact;
import kr.hannun.shared.Slug;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What the article says of five teams, with two milestones of each, is typed into an empty programme; the pages then say the same
 * of them as those of the shipped programme.
 */
public abstract class FiveTeams {

    private static final String ARTICLE = "S001";
    private static final String CALL = "S047";
    private static final String COMPARISON = "/comparison?row=team&row=models&row=themes&row=milestones";

    private final String slug;

    @Autowired
    Site site;

    @Autowired
    FactBook book;

    @Autowired
    Trail trail;

    /** Types them into a programme with this address. */
    protected FiveTeams(String slug) {
        this.slug = slug;
    }

    /** Whoever types. */
    protected abstract Hands hands();

    private Head shipped;
    private List<Fact> teams;
    private List<Fact> partners;
    private List<Fact> bases;
    private List<Fact> compared;

    private void type() {
        choose();
        Keeper keeper = new Keeper(hands(), slug, book, trail, shipped);
        keeper.found(find("sources", CALL));
        keeper.begin(find("sources", ARTICLE));
        List<Fact> all = Stream.of(teams, partners, bases, compared)
                .flatMap(List::stream)
                .toList();
        all.forEach(keeper::type);
        said(all).forEach(keeper::type);
        facts("organization_aliases", alias -> keeper.hasTyped("organizations", cell(alias, "org_id")))
                .forEach(keeper::type);
        keeper.confirm();
    }

    private void choose() {
        shipped = trail.head(new Slug("sovereign-ai-foundation-model")).orElseThrow();
        teams = facts("consortia", team -> cell(team, "joined_on").equals("2025-08-04"));
        partners = ofTeams("memberships", this::isOfTheArticle);
        bases = ofTeams("models", this::isOfTheArticle);
        compared = Stream.of(
                        ofTeams("models", model -> cell(model, "program_role").equals("stage_1_submission")),
                        ofTeams("team_themes", this::isOfTheArticle),
                        teams.stream().flatMap(this::twoMilestones).toList())
                .flatMap(List::stream)
                .toList();
    }

    @Test
    protected void typed_line_by_line_they_read_as_in_the_data_set() {
        type();
        Stream.of("ko", "en").forEach(language -> {
            theComparisonSaysTheSame(language);
            partners.forEach(partner -> theRowIsTheSame(
                    "/teams/" + cell(find("consortia", cell(partner, "team_id")), "slug") + "?lang=" + language,
                    find("organizations", cell(partner, "org_id")),
                    language));
            bases.forEach(base -> theRowIsTheSame("/models?lang=" + language, base, language));
        });
    }

    private void theComparisonSaysTheSame(String language) {
        String chosen =
                teams.stream().map(team -> "&team=" + cell(team, "slug")).collect(Collectors.joining());
        TableTexts here = told("/programs/" + slug + COMPARISON + chosen + "&lang=" + language);
        TableTexts there = told(Site.PROGRAM + COMPARISON + chosen + "&lang=" + language);
        assertThat(here.heads()).hasSize(5).isEqualTo(there.heads());
        assertThat(texts(language))
                .hasSizeGreaterThan(50)
                .allSatisfy(text -> assertThat(here.places(text)).isNotEmpty().isEqualTo(there.places(text)));
    }

    /** What the comparison says in words of its own, fact by fact. */
    private List<String> texts(String language) {
        return Stream.concat(teams.stream(), compared.stream())
                .flatMap(fact -> Stream.of("headline_strategy_", "official_project_title_", "claim_", "title_", "name_")
                        .filter(column -> !(fact.kind().equals("consortia") && column.equals("name_")))
                        .map(column -> cell(fact, column + language)))
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private void theRowIsTheSame(String place, Fact fact, String language) {
        String name = cell(fact, "name_" + language);
        assertThat(told("/programs/" + slug + place).of(name))
                .as(place + " " + name)
                .isPresent()
                .isEqualTo(told(Site.PROGRAM + place).of(name));
    }

    private TableTexts told(String address) {
        return TableTexts.by(site.open(address, 200));
    }

    private Stream<Fact> twoMilestones(Fact team) {
        return facts("milestones", milestone -> cell(milestone, "team_id").equals(team.key())).stream()
                .limit(2);
    }

    /** Who says each part of these facts. */
    private List<Fact> said(List<Fact> facts) {
        Set<String> keys = facts.stream().map(Fact::key).collect(Collectors.toSet());
        return facts("statements", statement -> keys.contains(cell(statement, "entity_id")));
    }

    private boolean isOfTheArticle(Fact fact) {
        return Stream.of(cell(fact, "source_id"), cell(fact, "also_source_ids"))
                .flatMap(cell -> Stream.of(cell.split(";")))
                .anyMatch(ARTICLE::equals);
    }

    private List<Fact> ofTeams(String kind, Predicate<Fact> which) {
        Set<String> five = teams.stream().map(Fact::key).collect(Collectors.toSet());
        return facts(kind, fact -> five.contains(cell(fact, "team_id")) && which.test(fact));
    }

    private List<Fact> facts(String kind, Predicate<Fact> which) {
        return book.all(shipped, kind).stream().filter(which).toList();
    }

    private Fact find(String kind, String key) {
        return book.find(shipped, kind, key).orElseThrow();
    }

    private static String cell(Fact fact, String column) {
        return Objects.requireNonNullElse(fact.cells().get(column), "");
    }
}
