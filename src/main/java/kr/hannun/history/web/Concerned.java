package kr.hannun.history.web;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.search.SubjectQueries.Called;
import kr.hannun.search.SubjectQueries.Hit;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * The teams and organisations an entry concerns.
 *
 * @param first those that are named
 * @param rest how many there are besides
 */
record Concerned(List<Hit> first, int rest) {

    private static final int MOST = 6;
    private static final Pattern PLACES = Pattern.compile("(teams|organizations)/[^/#]+");

    static Concerned of(EntryRow entry, Called about) {
        List<Hit> all = entry.concerns().stream()
                .map(code -> about.at(code, entry.recordedAt()))
                .filter(Objects::nonNull)
                .filter(hit -> PLACES.matcher(hit.place()).matches())
                .toList();
        return new Concerned(all.stream().limit(MOST).toList(), Math.max(0, all.size() - MOST));
    }

    /** The codes of everything these entries concern. */
    static Set<String> codes(List<EntryRow> entries) {
        return entries.stream().flatMap(row -> row.concerns().stream()).collect(Collectors.toSet());
    }

    /** Each by name, with the way to its page or to what lies below it. */
    List<Link> links(Visit visit, String below) {
        return first.stream()
                .map(hit ->
                        Link.to(visit.link(hit.place() + below), visit.texts().say(hit.name())))
                .toList();
    }

    /** How many there are besides, in words, or null. */
    @Nullable
    String said(Texts texts) {
        return rest > 0 ? texts.say("history.rest.subjects", rest) : null;
    }
}
