package kr.hannun.record;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Csv;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Hands the facts of one kind out as a sheet that can be sent back: the columns of its file, and where the history stood. */
@Component
public class WriteSheet {

    private final FactBook book;
    private final Words words;
    private final MessageSource messages;
    private final Clock clock;

    WriteSheet(FactBook book, Words words, MessageSource messages, Clock clock) {
        this.book = book;
        this.words = words;
        this.messages = messages;
        this.clock = clock;
    }

    /** What the file is called, without its ending: the kind, the day, and the number of the history's last entry. */
    public String name(Head head, FactKind kind, Texts texts) {
        String word = new ColumnWords(texts)
                .kind(kind.name())
                .replaceAll("\\(.*\\)", "")
                .strip();
        return word.replaceAll("[^\\p{L}\\p{N}]+", "-")
                + "_"
                + clock.instant()
                        .atZone(clock.getZone())
                        .toLocalDate()
                        .toString()
                        .replace("-", "")
                + SheetMark.ending(head);
    }

    /** The sheet as text, which carries its mark in its name alone. */
    public byte[] csv(Head head, FactKind kind) {
        List<String> columns = kind.columns().stream().map(Column::name).toList();
        Csv csv = new Csv(columns);
        book.all(head, kind.name())
                .forEach(fact -> csv.row(columns.stream()
                        .map(column -> fact.cells().getOrDefault(column, ""))
                        .toArray(String[]::new)));
        return csv.bytes();
    }

    /** The sheet as a workbook; the caller closes the stream. */
    public void xlsx(Head head, FactKind kind, LocalizedText program, Texts texts, OutputStream out)
            throws IOException {
        List<Map<String, String>> facts =
                book.all(head, kind.name()).stream().map(FactBook.Fact::cells).toList();
        Choices choices = Choices.of(head, kind, words.labels(head), book, texts);
        new FactWorkbook(kind, texts, other(texts), choices)
                .write(
                        facts,
                        List.of(
                                new FactWorkbook.About(texts.say("record.sheet.about.program"), texts.say(program)),
                                new FactWorkbook.About(
                                        texts.say("record.fact.kind"), new ColumnWords(texts).kind(kind.name())),
                                new FactWorkbook.About(
                                        texts.say("record.sheet.about.taken"), texts.moment(clock.instant())),
                                new FactWorkbook.About(
                                        texts.say("record.sheet.about.head"),
                                        SheetMark.of(head, kind.name()).text()),
                                new FactWorkbook.About(
                                        texts.say("record.sheet.about.how"), texts.say("record.sheet.about.how.text")),
                                new FactWorkbook.About(
                                        texts.say("record.sheet.about.license"), texts.say("shell.license"))),
                        out);
    }

    private Texts other(Texts texts) {
        return new Texts(messages, texts.isKorean() ? Locale.ENGLISH : Locale.KOREAN);
    }
}
