package kr.hannun.source.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceQueries;
import kr.hannun.source.SourceRegister;
import kr.hannun.source.SourceRegister.Document;
import kr.hannun.source.SourceRegister.Documents;
import kr.hannun.source.SourceSearch;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** All sources that had appeared by the day, filtered and sorted as asked. */
@Component
class SourceList {

    private static final Comparator<Document> NEWEST_FIRST =
            Comparator.comparing(Document::publishedOn, Comparator.nullsLast(Comparator.<PartialDate>reverseOrder()));

    private final SourceRegister register;
    private final SourceQueries sources;
    private final Words words;

    SourceList(SourceRegister register, SourceQueries sources, Words words) {
        this.register = register;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param known how many sources had appeared by the day
     */
    public record Page(
            Frame frame,
            int known,
            Filter filter,
            String action,
            Map<String, String> carried,
            List<Choice> kinds,
            List<Choice> orders,
            List<SourceRow> rows,
            long total,
            List<Link> pages,
            List<Link> sizes,
            String everything) {}

    /** What a reader can choose in a field, and whether it is chosen. */
    public record Choice(String value, String text, boolean chosen) {}

    /** One source. */
    public record SourceRow(
            String code,
            Link link,
            @Nullable String title,
            String kind,
            DisplayValue publisher,
            @Nullable When published,
            String facts) {}

    /** What is asked for: a kind and a text the source contains, both empty for all, and the order. */
    public record Filter(String kind, String text, boolean newestFirst) {

        static Filter of(Visit visit) {
            return new Filter(
                    orEmpty(visit.asked("kind")), orEmpty(visit.asked("q")), "newest".equals(visit.asked("sort")));
        }

        private static String orEmpty(@Nullable String asked) {
            return asked == null ? "" : asked;
        }

        /** The documents that fit and had appeared by the day, in the order asked for. */
        List<Document> of(Documents documents, LocalDate day) {
            Stream<Document> fitting = new SourceSearch(documents)
                    .fitting(text).stream()
                            .filter(document -> document.hasAppearedBy(day))
                            .filter(document -> kind.isEmpty() || kind.equals(document.kind()));
            return (newestFirst ? fitting.sorted(NEWEST_FIRST) : fitting).toList();
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        SourceQueries.Uses uses = sources.uses(visit.head());
        LocalDate day = visit.day().on();
        Documents documents = register.documents(visit.head());
        List<Document> known =
                documents.each().filter(document -> document.hasAppearedBy(day)).toList();
        Filter filter = Filter.of(visit);
        List<Document> fitting = filter.of(documents, day);
        Paging paging = Paging.of(visit, fitting.size());
        return new Page(
                Frame.of(visit, "sources", texts.say("shell.nav.sources"), List.of()),
                known.size(),
                filter,
                visit.path(),
                visit.carriedFields(),
                kinds(texts, labels, filter, known),
                orders(texts, filter),
                paging.cut(fitting).stream()
                        .map(document -> row(visit, labels, uses, document))
                        .toList(),
                fitting.size(),
                paging.pages(visit),
                paging.sizes(visit),
                visit.link("sources"));
    }

    private static List<Choice> kinds(Texts texts, Words.Labels labels, Filter filter, List<Document> known) {
        Stream<String> used = known.stream().map(Document::kind);
        Stream<Choice> each = Stream.concat(labels.codes("sources.kind").stream(), used)
                .distinct()
                .map(code -> new Choice(code, texts.say(labels.of("sources.kind", code)), code.equals(filter.kind())));
        return Stream.concat(
                        Stream.of(new Choice(
                                "",
                                texts.say("source.every-kind"),
                                filter.kind().isEmpty())),
                        each)
                .toList();
    }

    private static List<Choice> orders(Texts texts, Filter filter) {
        return List.of(
                new Choice("", texts.say("source.by-code"), !filter.newestFirst()),
                new Choice("newest", texts.say("source.newest-first"), filter.newestFirst()));
    }

    private static SourceRow row(Visit visit, Words.Labels labels, SourceQueries.Uses uses, Document document) {
        Texts texts = visit.texts();
        return new SourceRow(
                document.code(),
                Link.to(visit.link("sources/" + document.code()), texts.say(document.label())),
                document.title(),
                texts.say(labels.of("sources.kind", document.kind())),
                DisplayValue.of(texts.sayOrNull(document.publisher()), Absence.UNKNOWN, null),
                texts.whenOrNull(document.publishedOn()),
                texts.number(uses.of(document.code(), visit.day().on())));
    }
}
