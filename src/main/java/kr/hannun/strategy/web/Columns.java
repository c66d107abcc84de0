package kr.hannun.strategy.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Citation;
import kr.hannun.vocabulary.Words;

/** The teams that stand side by side on the page's day, in announcement order. */
final class Columns {

    private final Visit visit;
    private final Words.Labels labels;
    private final List<TeamRow> teams;
    private final Set<String> codes;

    Columns(Visit visit, Words.Labels labels, List<TeamRow> all) {
        this.visit = visit;
        this.labels = labels;
        this.teams = visit.isAnnounced()
                ? all.stream().filter(team -> team.hasBegunBy(visit.day().on())).toList()
                : List.of();
        this.codes = teams.stream().map(TeamRow::code).collect(Collectors.toSet());
    }

    /** The head of a column: the team and whether it is still in. */
    public record Column(Link team, String standing) {}

    List<TeamRow> teams() {
        return teams;
    }

    List<Column> heads() {
        return teams.stream().map(this::head).toList();
    }

    Column head(TeamRow team) {
        Texts texts = visit.texts();
        Link link = Link.to(visit.link("teams/" + team.slug()), texts.say(team.name()));
        LocalDate last = team.lastDay();
        return new Column(
                link,
                last == null || team.isActiveOn(visit.day().on())
                        ? texts.say("strategy.in")
                        : texts.say(labels.of("consortia.status", team.status())) + " "
                                + texts.tight(PartialDate.of(last)).text());
    }

    /** Whether a statement about the team belongs on the page of this day. */
    boolean holds(String team, Citation citation) {
        return codes.contains(team) && citation.isStatedBy(visit.day().on());
    }

    /** How many of the teams say something, in words: all, none, only this one, or a number. */
    String spread(List<String> speaking) {
        Texts texts = visit.texts();
        int count = speaking.size();
        if (count == 0) {
            return texts.say("strategy.spread.none");
        }
        if (count == teams.size() && count > 1) {
            return texts.say("strategy.spread.all", count);
        }
        return count == 1
                ? texts.say("strategy.spread.one", name(speaking.getFirst()))
                : texts.say("strategy.spread.some", count);
    }

    /** What the team is called. */
    String name(String code) {
        return teams.stream()
                .filter(team -> team.code().equals(code))
                .map(team -> visit.texts().say(team.name()))
                .findFirst()
                .orElseThrow();
    }
}
