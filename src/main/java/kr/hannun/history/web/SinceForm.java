package kr.hannun.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The form on which a reader chooses since when and of whom.
 *
 * @param carried what the form carries along
 * @param problem what is wrong with the day, or null
 * @param team the slug of the team that is chosen; empty for the whole programme
 */
public record SinceForm(
        String action,
        Map<String, String> carried,
        String since,
        @Nullable String problem,
        List<Option> teams,
        String team) {

    private static final List<Integer> SPANS = List.of(7, 30, 90);

    static SinceForm of(Visit visit, Since since, List<TeamRow> teams, Optional<TeamRow> team) {
        Texts texts = visit.texts();
        List<Option> options = new ArrayList<>();
        options.add(new Option("", texts.say("history.programme")));
        teams.forEach(each -> options.add(new Option(each.slug(), texts.say(each.name()))));
        return new SinceForm(
                visit.path(),
                new TreeMap<>(visit.carriedFields()),
                since.typed(),
                since.problem(),
                options,
                team.map(TeamRow::slug).orElse(""));
    }

    /** Other usual days, and for those who are signed in that of their last visit. */
    static List<Link> spans(Visit visit) {
        Texts texts = visit.texts();
        Visit first = visit.without("page");
        List<Link> spans = new ArrayList<>();
        SPANS.forEach(days -> spans.add(Link.to(
                first.with("since", visit.day().on().minusDays(days).toString()),
                texts.say("history.changes.days", days))));
        if (!visit.roles().isEmpty()) {
            spans.add(Link.to(visit.link("changes/since-last-visit"), texts.say("history.changes.last-visit")));
        }
        return spans;
    }
}
