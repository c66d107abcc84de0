package kr.hannun.shell;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/**
 * Everything around the content of a page: names, navigation, breadcrumb, stamps, sources and the settings of the look.
 *
 * @param lang the language of the page
 * @param title the page's own name, its h1
 * @param windowTitle what the browser's tab says
 * @param printLine what stands at the foot of every printed sheet
 * @param crumbs where the reader is (현재 위치)
 * @param nav the main menu
 * @param help the links at the foot
 * @param download the record as files
 * @param languages both languages, this page in each
 * @param program the programme's name
 * @param home the programme's first page
 * @param displayHref the settings of the look
 * @param searchHref the search
 * @param dayField what stands in the field of the day
 * @param dayAction where that field leads
 * @param dayCarried what the field's form carries along
 * @param on the day of the page
 * @param back whether that day has passed, so that what came later is left out
 * @param widened the month or year that was asked for, or null
 * @param announced whether the programme existed on that day
 * @param newest the newest report, or null
 * @param newestAge its age in days on the page's day
 * @param notes the sources used on this page
 * @param door the way in, or who is in and the way out
 * @param display the look
 * @param wide whether the page prints across
 * @param recorded by when what the page shows had been recorded
 */
public record Frame(
        String lang,
        String title,
        String windowTitle,
        String printLine,
        List<Link> crumbs,
        List<Link> nav,
        List<Link> help,
        Link download,
        List<Link> languages,
        String program,
        String home,
        String displayHref,
        String searchHref,
        String dayField,
        String dayAction,
        Map<String, List<String>> dayCarried,
        When on,
        boolean back,
        @Nullable When widened,
        boolean announced,
        @Nullable When newest,
        long newestAge,
        List<Footnote> notes,
        AccountMenu door,
        Display display,
        boolean wide,
        Recorded recorded) {

    private static final String MODELS = "models";
    private static final List<String> NAV = List.of(
            "", "comparison", "teams", "organizations", MODELS, "themes", "milestones", "support", "rounds", "sources");
    private static final List<String> HELP = List.of("disagreements", "history", "changes", "glossary");

    /** The frame of a page that stands directly in the menu. */
    public static Frame of(Visit visit, String section, String title, List<Footnote> notes) {
        return of(visit, section, List.of(), title, notes, false);
    }

    /** The frame of a page below a section of the menu; {@code between} are the crumbs between programme and page. */
    public static Frame of(
            Visit visit, String section, List<Link> between, String title, List<Footnote> notes, boolean wide) {
        Texts texts = visit.texts();
        String program = texts.say(visit.program().name());
        PartialDate newest = visit.newestReport();
        PartialDate asked = visit.day().asked();
        When on = texts.when(visit.day().on());
        Recorded recorded = Recorded.of(visit);
        return new Frame(
                texts.language().getLanguage(),
                title,
                String.join(" | ", title, program, texts.say("shell.brand")),
                texts.say(
                        "shell.print-line",
                        program,
                        title,
                        on.text(),
                        recorded.by().text()),
                crumbs(visit, program, between, title),
                menu(visit, sections(visit, section), section),
                help(visit, section),
                Link.to(visit.link("record.zip"), texts.say("shell.nav.download")),
                List.of(language(visit, "ko"), language(visit, "en")),
                program,
                visit.link(""),
                displayHref(visit),
                visit.link("search"),
                asked == null ? on.text() : texts.when(asked).text(),
                visit.path(),
                carried(visit),
                on,
                visit.day().on().isBefore(visit.day().today()),
                visit.day().isWidened() ? texts.whenOrNull(asked) : null,
                visit.isAnnounced(),
                texts.whenOrNull(newest),
                newest == null
                        ? 0
                        : ChronoUnit.DAYS.between(newest.last(), visit.day().on()),
                notes,
                visit.door(),
                visit.display(),
                wide,
                recorded);
    }

    private static List<Link> crumbs(Visit visit, String program, List<Link> between, String title) {
        List<Link> crumbs = new ArrayList<>();
        crumbs.add(Link.to(
                "/programs" + (visit.texts().isKorean() ? "" : "?lang=en"),
                visit.texts().say("shell.programs")));
        crumbs.add(Link.to(visit.link(""), program));
        crumbs.addAll(between);
        crumbs.add(new Link("", title, true));
        return crumbs;
    }

    /** What stands at the foot; for those who keep the record also the way to put right what stands on the page. */
    private static List<Link> help(Visit visit, String section) {
        List<Link> help = new ArrayList<>(menu(visit, HELP, section));
        if (visit.is(Actor.Role.COORDINATOR) || visit.is(Actor.Role.ADMIN)) {
            String page = visit.path().replaceFirst("^/programs/[^/]+/?", "");
            help.add(Link.to(visit.link("record"), visit.texts().say("shell.nav.record")));
            help.add(Link.to(
                    visit.link("record/page?of=" + URLEncoder.encode(page, StandardCharsets.UTF_8)),
                    visit.texts().say("shell.nav.record-page")));
        }
        return help;
    }

    /** The sections of the menu; models only where there are any, as not every programme makes them. */
    private static List<String> sections(Visit visit, String current) {
        return NAV.stream()
                .filter(section -> !section.equals(MODELS)
                        || section.equals(current)
                        || visit.program().withModels())
                .toList();
    }

    private static List<Link> menu(Visit visit, List<String> sections, String current) {
        return sections.stream()
                .map(section -> new Link(
                        visit.link(section),
                        visit.texts().say("shell.nav." + (section.isEmpty() ? "overview" : section)),
                        section.equals(current)))
                .toList();
    }

    private static Link language(Visit visit, String language) {
        return new Link(
                visit.with("lang", language.equals("ko") ? null : language),
                visit.texts().say("shell.language." + language),
                language.equals(visit.texts().language().getLanguage()));
    }

    private static String displayHref(Visit visit) {
        String back = UriUtils.encode(visit.with("on", visit.asked("on")), StandardCharsets.UTF_8);
        return "/display?back=" + back + (visit.texts().isKorean() ? "" : "&lang=en");
    }

    private static Map<String, List<String>> carried(Visit visit) {
        Map<String, List<String>> carried = new LinkedHashMap<>(visit.query());
        carried.remove("on");
        return carried;
    }
}
