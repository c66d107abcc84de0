package kr.hannun.evaluation.web;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** What the parts of a round's page are drawn with: the reader's visit, the page's sources, the words, the anchors given. */
final class RoundPageContext {

    private static final String RESULTS = "evaluation_results.";

    private final Visit visit;
    private final SourceRegister.Notes notes;
    private final Words.Labels labels;
    private final Set<String> anchored = new HashSet<>();

    RoundPageContext(Visit visit, SourceRegister.Notes notes, Words.Labels labels) {
        this.visit = visit;
        this.notes = notes;
        this.labels = labels;
    }

    Visit visit() {
        return visit;
    }

    Texts texts() {
        return visit.texts();
    }

    LocalDate on() {
        return visit.day().on();
    }

    FootnoteRef mark(Citation citation) {
        return Objects.requireNonNull(notes.mark(citation));
    }

    /** What stands beside a fact on the day. */
    List<Remark> remarks(String about, @Nullable LocalizedText note, Citation citation) {
        return notes.remarks(about, note, citation);
    }

    /** What a code of the results is called. */
    String word(String column, String code) {
        return label(RESULTS + column, code);
    }

    String label(String column, String code) {
        return texts().say(labels.of(column, code));
    }

    /** The word for how sure a citation is. */
    String certainty(Citation citation) {
        Certainty certainty = citation.certainty();
        return texts().say("source.certainty." + (certainty == null ? Certainty.OFFICIAL : certainty).code());
    }

    /** The anchor of a result, for the first place on the page that shows it; null for every later one. */
    @Nullable
    String anchor(@Nullable PublishedRow row) {
        return row != null && anchored.add(row.code()) ? Subject.anchor(row.code()) : null;
    }

    /** The results that no place has shown yet. */
    List<PublishedRow> unshown(List<PublishedRow> rows) {
        return rows.stream().filter(row -> !anchored.contains(row.code())).toList();
    }
}
