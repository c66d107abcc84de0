package kr.hannun.source;

import java.sql.SQLException;
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
import kr.hannun.audit.KeptByHead;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ResultRow;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Note;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where pages look up their sources: each page takes its own {@link Notes} and numbers what it uses. */
@Component
public class SourceRegister {

    private final JdbcClient jdbc;
    private final KeptByHead kept;
    private final Words words;

    SourceRegister(JdbcClient jdbc, KeptByHead kept, Words words) {
        this.jdbc = jdbc;
        this.kept = kept;
        this.words = words;
    }

    /** Empty notes for one page. */
    public Notes notes(Visit visit) {
        return new Notes(visit, documents(visit.head()), words.labels(visit.head()));
    }

    /** The programme's documents by code, in the order of their codes. */
    public Documents documents(Head head) {
        return kept.get(head, Documents.class, () -> read(head));
    }

    private Documents read(Head head) {
        return new Documents(jdbc
                .sql(head.read(
                        "select code, kind, title, label_ko, label_en, publisher_ko, publisher_en, url, file_name,"
                                + " published_on, note_ko, note_en from {source_document}"
                                + " where program_id = :program order by code collate ko_list"))
                .param("program", head.program().value())
                .query((columns, number) -> document(new ResultRow(columns)))
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Document::code, document -> document, (first, second) -> first, LinkedHashMap::new)));
    }

    private static Document document(ResultRow row) throws SQLException {
        return new Document(
                row.text("code"),
                row.text("kind"),
                row.textOrNull("title"),
                row.localized("label"),
                row.localizedOrNull("publisher"),
                row.textOrNull("url"),
                row.textOrNull("file_name"),
                row.dateOrNull("published_on"),
                row.localizedOrNull("note"));
    }

    /** A document as pages read it; {@code kind} is a code of {@code sources.kind}. */
    public record Document(
            String code,
            String kind,
            @Nullable String title,
            LocalizedText label,
            @Nullable LocalizedText publisher,
            @Nullable String url,
            @Nullable String fileName,
            @Nullable PartialDate publishedOn,
            @Nullable LocalizedText note) {

        /** Whether it had appeared by the day; one without a date counts as always there. */
        public boolean hasAppearedBy(LocalDate day) {
            PartialDate published = publishedOn;
            return published == null || published.hasBegunOn(day);
        }
    }

    /** The documents of a programme by code. */
    public record Documents(Map<String, Document> byCode) {}

    /** The sources of one page, numbered in the order in which the page first uses them. */
    public static final class Notes {

        private final Visit visit;
        private final Documents documents;
        private final Words.Labels labels;
        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        private Notes(Visit visit, Documents documents, Words.Labels labels) {
            this.visit = visit;
            this.documents = documents;
            this.labels = labels;
        }

        /** The mark that ends a fact, or null for a fact without citation. */
        public @Nullable Mark mark(@Nullable Citation citation) {
            if (citation == null) {
                return null;
            }
            int number = number(citation.sources().getFirst());
            Certainty certainty = citation.certainty();
            boolean quiet = certainty == null || certainty == Certainty.OFFICIAL;
            return mark(number, quiet ? null : certainty, citation.sources().getFirst());
        }

        /** The mark of one source by its code, without a word of certainty. */
        public Mark mark(String source) {
            return mark(number(source), null, source);
        }

        /** The mark of the newest document the day can know of, or null. */
        public @Nullable Mark newest(LocalDate day) {
            return documents.byCode().values().stream()
                    .filter(document -> document.publishedOn() != null
                            && document.publishedOn().hasBegunOn(day))
                    .max(Comparator.comparing(Document::publishedOn))
                    .map(document -> mark(document.code()))
                    .orElse(null);
        }

        /** Notes of their own for what is composed but not printed on the page. */
        public Notes aside() {
            return new Notes(visit, documents, labels);
        }

        /** The mark of one of two sources that disagree. */
        public Mark conflicting(String source) {
            return mark(number(source), Certainty.CONFLICTING, source);
        }

        /** The list at the foot of the page: call it last, when every mark has been made. */
        public List<Note> list() {
            List<Note> notes = new ArrayList<>();
            numbers.forEach((code, number) -> notes.add(note(number, document(code))));
            return notes;
        }

        private int number(String code) {
            return numbers.computeIfAbsent(code, first -> numbers.size() + 1);
        }

        private Mark mark(int number, @Nullable Certainty certainty, String source) {
            Texts texts = visit.texts();
            String word = certainty == null ? null : texts.say("source.certainty." + certainty.code());
            String label = texts.say("source.mark", (word == null ? "" : word) + number, who(texts, document(source)));
            return new Mark(number, word, certainty == null ? "official" : certainty.style(), label);
        }

        private Note note(int number, Document document) {
            Texts texts = visit.texts();
            PartialDate published = document.publishedOn();
            String detail = Stream.of(
                            texts.sayOrNull(document.publisher()),
                            published == null
                                    ? texts.say("source.undated")
                                    : texts.when(published).text(),
                            texts.say(labels.of("sources.kind", document.kind())),
                            document.code())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(" · "));
            return new Note(
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
            return Objects.requireNonNull(documents.byCode().get(code), code);
        }
    }
}
