package kr.hannun.source;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Footnote;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where pages look up their sources: each page takes its own {@link Notes} and numbers what it uses. */
@Component
public class SourceRegister {

    private static final String OFFICIAL = "official";
    private static final String NEWEST = "newest";

    private final DocumentQueries reading;
    private final RevisionCache kept;
    private final RemarkQueries remarks;
    private final FormerQueries former;
    private final Words words;

    SourceRegister(
            DocumentQueries reading, RevisionCache kept, RemarkQueries remarks, FormerQueries former, Words words) {
        this.reading = reading;
        this.kept = kept;
        this.remarks = remarks;
        this.former = former;
        this.words = words;
    }

    /** Empty notes for one page. */
    public Notes notes(Visit visit) {
        Head head = visit.head();
        Formerly formerly = new Formerly(former.all(head), words.labels(head));
        return new Notes(visit, documents(head), remarks.all(head), formerly);
    }

    /** The programme's documents by code, in the order of their codes. */
    public Documents documents(Head head) {
        return kept.get(head, Documents.class, () -> reading.read(head));
    }

    /**
     * A document as pages read it.
     *
     * @param kind code of {@code sources.kind}
     * @param publishedOn the date it bears, or null
     * @param appearedOn that date, or where it bears none the earliest it can be
     * @param sameAs the code of the document that this one turned out to be, or null
     */
    public record Document(
            String code,
            String kind,
            @Nullable String title,
            LocalizedText label,
            @Nullable LocalizedText publisher,
            @Nullable String url,
            @Nullable String fileName,
            @Nullable PartialDate publishedOn,
            PartialDate appearedOn,
            @Nullable LocalizedText note,
            @Nullable String sameAs) {

        /** Whether it had appeared by the day. */
        public boolean hasAppearedBy(LocalDate day) {
            return appearedOn.hasBegunOn(day);
        }

        /** Whether the ministry or its agencies published it themselves. */
        public boolean isOfficial() {
            return kind.equals(OFFICIAL) && !isOfOffice();
        }

        /** Whether nothing is known of it but a number that somebody typed. */
        public boolean isOfOffice() {
            return url == null && publisher == null && kind.equals(OFFICIAL);
        }
    }

    /** The documents of a programme by code. */
    public record Documents(Map<String, Document> byCode) {

        /** The document with this code, or the one that it turned out to be. */
        public Document standing(String code) {
            Document document = Objects.requireNonNull(byCode.get(code), code);
            return document.sameAs() == null ? document : standing(document.sameAs());
        }

        /** Each document once, in the order of their codes. */
        public Stream<Document> each() {
            return byCode.values().stream().filter(document -> document.sameAs() == null);
        }
    }

    /** The sources of one page, numbered in the order in which the page first uses them. */
    public static final class Notes {

        private final Visit visit;
        private final Documents documents;
        private final RemarkQueries.Remarks remarks;
        private final Formerly formerly;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        private Notes(Visit visit, Documents documents, RemarkQueries.Remarks remarks, Formerly formerly) {
            this.visit = visit;
            this.documents = documents;
            this.remarks = remarks;
            this.formerly = formerly;
        }

        /**
         * The mark that ends a statement, or null for one without citation. On an earlier day it names the first document
         * that had appeared by then; where none had, it says so and names none.
         */
        public @Nullable FootnoteRef mark(@Nullable Citation said) {
            if (said == null) {
                return null;
            }
            Citation citation = said.on(day());
            return citation.sources().stream()
                    .map(this::document)
                    .filter(document -> document.hasAppearedBy(day()))
                    .findFirst()
                    .map(document -> mark(citation.about(), Weight.of(citation, document, day()), document))
                    .orElseGet(() -> aside("later", citation.about()));
        }

        /** The marks of everybody who had made the statement by the page's day, the main one first. */
        public List<FootnoteRef> each(Citation said) {
            Citation citation = said.on(day());
            return citation.sources().stream()
                    .map(this::document)
                    .distinct()
                    .filter(document -> document.hasAppearedBy(day()))
                    .map(document -> mark(citation.about(), Weight.of(citation, document, day()), document))
                    .toList();
        }

        /** The mark of a statement that must have a source; where none is recorded it says so. */
        public FootnoteRef mark(@Nullable Citation citation, String about) {
            FootnoteRef mark = mark(citation);
            return mark == null ? aside("none", about) : mark;
        }

        /** The mark of a sentence that rests on several statements. */
        public FootnoteRef mark(List<Citation> citations) {
            return citations.stream()
                    .map(this::mark)
                    .filter(Objects::nonNull)
                    .reduce(FootnoteRef::and)
                    .orElseThrow();
        }

        /** The mark of what no source says because everybody knows it. */
        public FootnoteRef general(String about) {
            return aside("general", about);
        }

        /** The mark of a number that nobody stated: it was counted from this many records. */
        public FootnoteRef counted(String about, int records) {
            return aside("counted", about, records);
        }

        /** The mark of what nobody states of itself but what follows from these statements: a word that says so, and their sources. */
        public FootnoteRef derived(String about, List<Citation> from) {
            return from.stream()
                    .map(this::mark)
                    .filter(Objects::nonNull)
                    .reduce(aside("derived", about), FootnoteRef::and);
        }

        /** The mark of a statement that this one source makes. */
        public FootnoteRef mark(String about, @Nullable Certainty certainty, String source) {
            PartialDate appeared = document(source).appearedOn();
            Citation citation = new Citation(about, certainty, List.of(source), appeared.first(), appeared.last());
            return Objects.requireNonNull(mark(citation));
        }

        /** The mark of the newest document the day can know of, or null. */
        public @Nullable FootnoteRef newest(LocalDate day) {
            return documents
                    .each()
                    .filter(document -> document.publishedOn() != null
                            && document.publishedOn().hasBegunOn(day))
                    .max(Comparator.comparing(Document::publishedOn))
                    .map(document -> mark(NEWEST, Weight.PLAIN, document))
                    .orElse(null);
        }

        /** The mark of one of two sources that disagree about what has this code. */
        public FootnoteRef conflicting(String disagreement, String source) {
            return mark(disagreement, Weight.CONFLICTING, document(source));
        }

        /**
         * What stands beside a fact on the page's day: its own note, which draws on all that says the fact and is known once
         * all of it had appeared, the names it bore and what it said before, then the remarks that had been made by the day, each with its source.
         */
        public List<Remark> remarks(String about, @Nullable LocalizedText note, @Nullable Citation citation) {
            List<Remark> made = new ArrayList<>();
            if (note != null && (citation == null ? !visit.day().isEarlier() : citation.isCompleteBy(day()))) {
                made.add(new Remark(null, visit.texts().say(note), null));
            }
            made.addAll(formerly.of(about, visit.texts(), day(), this::mark));
            remarks.byFact().getOrDefault(about, List.of()).stream()
                    .filter(remark -> remark.isMadeBy(day()))
                    .forEach(remark -> made.add(new Remark(
                            Subject.anchor(remark.code()), visit.texts().say(remark.text()), mark(remark.citation()))));
            return made;
        }

        /** Notes of their own for what is composed but not printed on the page. */
        public Notes aside() {
            return new Notes(visit, documents, remarks, formerly);
        }

        /** A mark that was made aside, as it stands on this page. */
        public FootnoteRef taken(FootnoteRef made) {
            return made.all().stream()
                    .map(this::takenAlone)
                    .reduce(FootnoteRef::and)
                    .orElseThrow();
        }

        private FootnoteRef takenAlone(FootnoteRef made) {
            String source = made.source();
            return source == null ? made : mark(made.about(), made.certainty(), made.style(), document(source));
        }

        /** The list at the foot of the page: call it last, when every mark has been made. */
        public List<Footnote> list() {
            List<Footnote> notes = new ArrayList<>();
            numbers.forEach((code, number) -> notes.add(note(number, document(code))));
            return notes;
        }

        private FootnoteRef mark(String about, Weight weight, Document document) {
            String word = weight.key() == null ? null : visit.texts().say(weight.key());
            return mark(about, word, weight.style(), document);
        }

        private FootnoteRef mark(String about, @Nullable String word, String style, Document document) {
            Texts texts = visit.texts();
            int number = numbers.computeIfAbsent(document.code(), first -> numbers.size() + 1);
            String label = texts.say("source.mark", (word == null ? "" : word) + number, who(texts, document));
            return FootnoteRef.of(number, word, style, label, about, document.code());
        }

        private FootnoteRef aside(String why, String about, Object... arguments) {
            Texts texts = visit.texts();
            return FootnoteRef.aside(
                    texts.say("source.aside." + why), texts.say("source.aside." + why + ".so", arguments), about);
        }

        private LocalDate day() {
            return visit.day().on();
        }

        private Footnote note(int number, Document document) {
            Texts texts = visit.texts();
            PartialDate published = document.publishedOn();
            String detail = Stream.of(
                            texts.sayOrNull(document.publisher()),
                            published == null
                                    ? texts.say("source.undated")
                                    : texts.when(published).text(),
                            texts.say(formerly.labels().of("sources.kind", document.kind())),
                            document.code())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return new Footnote(
                    document.code(),
                    number,
                    texts.say(document.label()),
                    detail,
                    visit.link("sources/" + document.code()),
                    document.url());
        }

        private static String who(Texts texts, Document document) {
            LocalizedText publisher = document.publisher();
            return texts.say(publisher == null ? document.label() : publisher);
        }

        private Document document(String code) {
            return documents.standing(code);
        }
    }
}
