package kr.hannun.source.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.search.SubjectKinds;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceQueries;
import kr.hannun.source.SourceQueries.FactRow;
import kr.hannun.source.SourceRegister;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one source, and every fact that cites it. */
@Component
class SourceSheet {

    private final SourceRegister register;
    private final SourceQueries sources;
    private final Words words;

    SourceSheet(SourceRegister register, SourceQueries sources, Words words) {
        this.register = register;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param later whether the source appeared after the day
     * @param sameAs the document that this one turned out to be, or null
     */
    public record Page(
            Frame frame,
            boolean later,
            String code,
            DisplayValue title,
            String kind,
            DisplayValue publisher,
            @Nullable When published,
            @Nullable String url,
            @Nullable String fileName,
            @Nullable String note,
            @Nullable Link sameAs,
            long total,
            List<KindOfFacts> kinds,
            List<Link> pages,
            List<Link> sizes) {}

    /** The facts of one kind on this page, and how many there are in all. */
    public record KindOfFacts(String kind, int total, List<Fact> facts) {}

    /**
     * A fact.
     *
     * @param main whether this is its main source
     * @param certainty the word for how sure it is, or null where nobody graded it
     * @param style the underline that goes with the word
     * @param others its other sources
     */
    public record Fact(
            Link link,
            @Nullable String context,
            boolean main,
            @Nullable String certainty,
            String style,
            List<FootnoteRef> others) {}

    /** The sheet of the source with this code, where there is one. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, String code) {
        Document document = register.documents(visit.head()).byCode().get(code);
        return Optional.ofNullable(document).map(found -> page(visit, found));
    }

    private Page page(Visit visit, Document document) {
        Texts texts = visit.texts();
        if (!document.hasAppearedBy(visit.day().on())) {
            return later(visit, document.code());
        }
        SourceRegister.Notes notes = register.notes(visit);
        Paging paging = Paging.of(
                visit,
                sources.uses(visit.head()).of(document.code(), visit.day().on()));
        List<KindOfFacts> kinds = kinds(
                visit,
                notes,
                document.code(),
                sources.facts(visit.head(), document.code(), visit.day().on(), paging.before(), paging.size()));
        Link list = Link.to(visit.link("sources"), texts.say("shell.nav.sources"));
        return new Page(
                Frame.of(visit, "sources", List.of(list), texts.say(document.label()), notes.list(), false),
                false,
                document.code(),
                DisplayValue.of(document.title(), Absence.UNKNOWN, null),
                texts.say(words.labels(visit.head()).of("sources.kind", document.kind())),
                DisplayValue.of(texts.sayOrNull(document.publisher()), Absence.UNKNOWN, null),
                texts.whenOrNull(document.publishedOn()),
                document.url(),
                document.fileName(),
                texts.sayOrNull(document.note()),
                sameAs(visit, document),
                paging.total(),
                kinds,
                paging.pages(visit),
                paging.sizes(visit));
    }

    private @Nullable Link sameAs(Visit visit, Document document) {
        if (document.sameAs() == null) {
            return null;
        }
        Document standing = register.documents(visit.head()).standing(document.code());
        return Link.to(
                visit.link("sources/" + standing.code()),
                standing.code() + " " + visit.texts().say(standing.label()));
    }

    /** What an earlier day says of a document that appeared after it: that it did. */
    private static Page later(Visit visit, String code) {
        Texts texts = visit.texts();
        Link list = Link.to(visit.link("sources"), texts.say("shell.nav.sources"));
        return new Page(
                Frame.of(visit, "sources", List.of(list), code, List.of(), false),
                true,
                code,
                DisplayValue.nothing(Absence.UNKNOWN),
                texts.say(Absence.UNKNOWN.key()),
                DisplayValue.nothing(Absence.UNKNOWN),
                null,
                null,
                null,
                null,
                null,
                0,
                List.of(),
                List.of(),
                List.of());
    }

    private static List<KindOfFacts> kinds(
            Visit visit, SourceRegister.Notes notes, String source, List<FactRow> facts) {
        Map<String, KindOfFacts> kinds = new LinkedHashMap<>();
        for (FactRow fact : facts) {
            kinds.computeIfAbsent(
                            fact.kind(),
                            kind -> new KindOfFacts(
                                    SubjectKinds.label(visit.texts(), kind), fact.ofKind(), new ArrayList<>()))
                    .facts()
                    .add(fact(visit, notes, source, fact));
        }
        return List.copyOf(kinds.values());
    }

    private static Fact fact(Visit visit, SourceRegister.Notes notes, String source, FactRow fact) {
        Texts texts = visit.texts();
        Citation citation = fact.citation();
        Certainty certainty = citation.certainty();
        return new Fact(
                Link.to(visit.link(fact.place()), texts.say(fact.name())),
                texts.sayOrNull(fact.context()),
                citation.sources().getFirst().equals(source),
                certainty == null ? null : texts.say("source.certainty." + certainty.code()),
                certainty == null ? "" : certainty.style(),
                notes.each(citation).stream()
                        .filter(other -> !source.equals(other.source()))
                        .toList());
    }
}
