package kr.hannun.search.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.search.SubjectKinds;
import kr.hannun.search.SubjectQueries;
import kr.hannun.search.SubjectQueries.Hit;
import kr.hannun.search.SubjectQueries.KindOfHits;
import kr.hannun.search.Wanted;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Answers a search: the best of every kind, or one kind in full. */
@Component
class SearchAnswer {

    private static final Set<String> KNOWN_BY_CODE = Set.of("source", "disagreement");
    private static final List<String> WAYS = List.of("teams", "organizations", "models", "sources", "glossary");

    private final SubjectQueries subjects;

    SearchAnswer(SubjectQueries subjects) {
        this.subjects = subjects;
    }

    /**
     * The page.
     *
     * @param wanted what was looked for
     * @param most how many characters are searched
     * @param total how many were found
     * @param kinds all kinds with how many of each; a link shows that kind alone
     * @param groups the kinds that are shown
     * @param pages of the one kind that is shown in full, else none
     * @param everyDay whether to say that the search does not mind the day
     * @param guesses what may have been meant where nothing was found
     * @param ways where else to look
     */
    public record Page(
            Frame frame,
            String action,
            Map<String, String> carried,
            Wanted wanted,
            int most,
            long total,
            List<Link> kinds,
            List<Group> groups,
            List<Link> pages,
            long ofKind,
            boolean everyDay,
            List<Link> guesses,
            List<Link> ways) {}

    /** The hits of one kind; {@code all} leads to the rest of them, where there is one. */
    public record Group(
            String kind,
            long total,
            List<HitRow> hits,
            @Nullable Link all) {}

    /** One hit; {@code context} tells it from others of its name. */
    public record HitRow(Link link, @Nullable String context) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        Wanted wanted = Wanted.of(visit.asked("q"));
        String kind = visit.asked("kind");
        List<KindOfHits> found = kind == null || kind.isEmpty()
                ? subjects.find(visit.head(), wanted)
                : subjects.find(visit.head(), wanted, kind, pageOf(visit));
        KindOfHits chosen = found.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElse(null);
        List<KindOfHits> shown = chosen == null ? found : List.of(chosen);
        long ofKind = chosen == null ? 0 : chosen.total();
        return new Page(
                Frame.of(visit, "search", texts.say("shell.search"), List.of()),
                visit.path(),
                visit.carriedFields(),
                wanted,
                Wanted.MOST,
                found.stream().mapToLong(KindOfHits::total).sum(),
                kinds(visit, found, chosen),
                shown.stream().map(each -> group(visit, each, chosen == null)).toList(),
                ofKind > SubjectQueries.MANY
                        ? new Paging(pageOf(visit), SubjectQueries.MANY, ofKind).pages(visit)
                        : List.of(),
                ofKind,
                visit.day().asked() != null,
                found.isEmpty() ? guesses(visit, wanted) : List.of(),
                WAYS.stream()
                        .map(section -> Link.to(visit.link(section), texts.say("shell.nav." + section)))
                        .toList());
    }

    private List<Link> guesses(Visit visit, Wanted wanted) {
        return subjects.guesses(visit.head(), wanted).stream()
                .map(hit -> Link.to(visit.link(hit.place()), visit.texts().say(hit.name())))
                .toList();
    }

    private static int pageOf(Visit visit) {
        return Paging.of(visit, Integer.MAX_VALUE).number();
    }

    private static List<Link> kinds(Visit visit, List<KindOfHits> found, @Nullable KindOfHits chosen) {
        Visit fromStart = visit.without("page");
        return found.stream()
                .map(each -> new Link(
                        fromStart.with("kind", each.kind()),
                        label(visit, each),
                        chosen != null && each.kind().equals(chosen.kind())))
                .toList();
    }

    private static String label(Visit visit, KindOfHits hits) {
        return SubjectKinds.label(visit.texts(), hits.kind()) + " "
                + visit.texts().number(hits.total());
    }

    private static Group group(Visit visit, KindOfHits found, boolean few) {
        boolean more = few && found.total() > found.hits().size();
        return new Group(
                SubjectKinds.label(visit.texts(), found.kind()),
                found.total(),
                found.hits().stream().map(hit -> row(visit, found.kind(), hit)).toList(),
                more
                        ? Link.to(
                                visit.without("page").with("kind", found.kind()),
                                visit.texts().say("search.all"))
                        : null);
    }

    private static HitRow row(Visit visit, String kind, Hit hit) {
        Texts texts = visit.texts();
        return new HitRow(
                Link.to(visit.link(hit.place()), texts.say(hit.name())),
                KNOWN_BY_CODE.contains(kind) ? hit.code() : texts.sayOrNull(hit.context()));
    }
}
