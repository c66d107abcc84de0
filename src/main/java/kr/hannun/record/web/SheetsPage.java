package kr.hannun.record.web;

import java.util.List;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.record.SentSheets;
import kr.hannun.shared.Actor;
import kr.hannun.sheet.Limits;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The page on which kinds of facts are taken away as sheets and sent back. */
@Component
class SheetsPage {

    private final SentSheets sheets;
    private final FactBook book;
    private final RecordFrame frames;

    SheetsPage(SentSheets sheets, FactBook book, RecordFrame frames) {
        this.sheets = sheets;
        this.book = book;
        this.frames = frames;
    }

    /** The page. */
    public record Sheets(
            Frame frame, Form form, List<Kind> kinds, List<Sent> mine, String action, int megabytes, int lines) {}

    /** A kind of fact with its sheets. */
    public record Kind(String name, int count, String xlsx, String csv) {}

    /** A sheet that was sent and of which nothing was made yet. */
    public record Sent(Link file, String kind, int rows, String sentAt) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Sheets page(Visit visit, Actor actor, Form form) {
        actor.mustKeep();
        CellWords words = frames.words(visit, List.of());
        return new Sheets(
                RecordFrame.frame(
                        visit, List.of(RecordFrame.desk(visit)), visit.texts().say("record.sheets")),
                form,
                book.kinds().stream().map(kind -> kind(visit, words, kind)).toList(),
                sheets.list(visit.head(), actor).stream()
                        .map(sent -> new Sent(
                                Link.to(visit.link("record/sheets/" + sent.id()), sent.fileName()),
                                words.kind(sent.sheet().kind()),
                                sent.sheet().rows().size(),
                                visit.texts().moment(sent.sentAt())))
                        .toList(),
                visit.link("record/sheets"),
                Limits.BYTES / 1024 / 1024,
                Limits.LINES);
    }

    private Kind kind(Visit visit, CellWords words, FactKind kind) {
        return new Kind(
                words.kind(kind.name()),
                book.all(visit.head(), kind.name()).size(),
                visit.link("facts/" + kind.name() + ".xlsx"),
                visit.link("facts/" + kind.name() + ".csv"));
    }
}
