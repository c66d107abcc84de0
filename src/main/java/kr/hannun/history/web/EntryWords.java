package kr.hannun.history.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.audit.Change;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;

/** What a page tells of an entry: its dates, its fields before and after, and the source it rests on. */
record EntryWords(TrailWording wording, Texts texts, SourceRegister.Notes notes, SourceRegister.Documents documents) {

    private static final List<String> DATES = List.of("requested", "approved", "effective");

    /** A date and what it is. */
    public record Dated(String word, String date) {}

    /** When it was asked for, approved and counts, each with its word. */
    List<Dated> dates(EntryRow entry) {
        return DATES.stream()
                .filter(entry.detail()::containsKey)
                .map(date -> new Dated(
                        texts.say("history.date." + date),
                        wording.date(String.valueOf(entry.detail().get(date)))))
                .toList();
    }

    /** The first of these fields, and a line that says how many more there are. */
    List<TrailWording.Line> lines(List<Change> changes, int most) {
        List<TrailWording.Line> lines = new ArrayList<>();
        changes.stream().limit(most).forEach(change -> lines.add(wording.line(change)));
        if (changes.size() > most) {
            String rest = texts.say("history.rest.fields", changes.size() - most);
            lines.add(new TrailWording.Line(texts.say("history.rest"), null, rest, true));
        }
        return lines;
    }

    /** The mark of the document it rests on, or null where it names none that the programme knows. */
    @Nullable
    FootnoteRef mark(EntryRow entry) {
        String source = entry.detail().get("source");
        return source == null || !documents.byCode().containsKey(source)
                ? null
                : notes.mark("change", certainty(entry.detail().get("certainty")), source);
    }

    private static @Nullable Certainty certainty(@Nullable String code) {
        return Stream.of(Certainty.values())
                .filter(certainty -> certainty.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
