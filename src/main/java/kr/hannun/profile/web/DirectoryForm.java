package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.consortium.Roster;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What the list of organisations can be narrowed by, and what the visit asks for. */
class DirectoryForm {

    private static final int LONGEST_TEXT = 100;

    private DirectoryForm() {}

    /**
     * The form above the list.
     *
     * @param action where it leads
     * @param carried what it carries along: day, language, page size and heading
     * @param text what was looked for
     * @param headings the index: a link for every heading under which there is somebody
     * @param all the list without any condition, or null where none was set
     */
    public record Form(
            String action,
            Map<String, String> carried,
            String text,
            List<Choice> kinds,
            List<Choice> teams,
            List<Link> headings,
            @Nullable String all) {}

    /** Something to choose. */
    public record Choice(String value, String text, boolean chosen) {}

    static Form of(Visit visit, Words.Labels labels, Roster roster, OrganizationQueries.Headings headings) {
        String text = text(visit);
        return new Form(
                visit.path(),
                carried(visit),
                text == null ? "" : text,
                kinds(visit, labels),
                teams(visit, roster),
                headings(visit, headings),
                isFiltered(visit) ? visit.link("organizations") : null);
    }

    private static List<Choice> kinds(Visit visit, Words.Labels labels) {
        return labels.codes("organizations.kind").stream()
                .map(kind -> new Choice(
                        kind,
                        visit.texts().say(labels.of("organizations.kind", kind)),
                        kind.equals(visit.asked("kind"))))
                .toList();
    }

    private static List<Choice> teams(Visit visit, Roster roster) {
        LocalDate day = visit.day().on();
        Texts texts = visit.texts();
        return roster.begunBy(day).stream()
                .map(team -> {
                    String name = texts.say(team.shortName());
                    return new Choice(
                            team.slug(),
                            team.isActiveOn(day) ? name : texts.say("profile.filter.team-left", name),
                            team.slug().equals(visit.asked("team")));
                })
                .toList();
    }

    private static List<Link> headings(Visit visit, OrganizationQueries.Headings present) {
        Visit start = PageChoice.fromTheStart(visit);
        String asked = asked(visit, "heading");
        List<Link> headings = new ArrayList<>();
        headings.add(new Link(start.with("heading", null), visit.texts().say("profile.heading.all"), asked == null));
        present.in(visit.language()).stream()
                .map(heading -> new Link(start.with("heading", heading), heading, heading.equals(asked)))
                .forEach(headings::add);
        return headings;
    }

    private static Map<String, String> carried(Visit visit) {
        Map<String, String> carried = new LinkedHashMap<>(visit.carriedFields());
        for (String parameter : List.of("heading", "size")) {
            String asked = asked(visit, parameter);
            if (asked != null) {
                carried.put(parameter, asked);
            }
        }
        return carried;
    }

    private static boolean isFiltered(Visit visit) {
        return List.of("q", "kind", "team", "heading").stream().anyMatch(each -> asked(visit, each) != null);
    }

    /** The name looked for, or null. */
    static @Nullable String text(Visit visit) {
        String text = asked(visit, "q");
        return text == null || text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    /** A condition that was set, or null. */
    static @Nullable String asked(Visit visit, String parameter) {
        String asked = visit.asked(parameter);
        return asked == null || asked.isEmpty() ? null : asked;
    }
}
