package kr.hannun.record.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.exchange.LineFault;
import kr.hannun.record.CompareSheet;
import kr.hannun.record.ComparedRow;
import kr.hannun.record.ComparedRow.Course;
import kr.hannun.record.EnterSheet;
import kr.hannun.record.SentSheets;
import kr.hannun.record.SheetComparison;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** A sheet that came back beside the record: what it would add, change and take out, and what somebody else changed meanwhile. */
@Component
class SheetPage {

    private final SentSheets sheets;
    private final CompareSheet comparing;
    private final RecordHomePage desk;
    private final RecordFrame frames;

    SheetPage(SentSheets sheets, CompareSheet comparing, RecordHomePage desk, RecordFrame frames) {
        this.sheets = sheets;
        this.comparing = comparing;
        this.desk = desk;
        this.frames = frames;
    }

    /**
     * The page.
     *
     * @param version where the history stands, so that nothing is made of a comparison that is out of date
     * @param said what is to be said of the file as a whole
     * @param elsewhere what would be wrong elsewhere in the record
     */
    public record Sheet(
            Frame frame,
            Form form,
            String kind,
            String file,
            String taken,
            String sent,
            long version,
            boolean same,
            Counts counts,
            List<String> said,
            List<String> elsewhere,
            Rows rows,
            DocumentFields document,
            String action,
            String discard,
            String again) {}

    /** How many rows, and how many cells of those that change. */
    public record Counts(
            int rows,
            int added,
            int changed,
            int cells,
            int missing,
            int same,
            int others,
            int unreadable,
            int ofTwo,
            int faulty) {}

    /**
     * The rows by what becomes of them; those of two people are shown in three columns.
     *
     * @param rest how many are taken together without being shown
     */
    public record Rows(
            List<SheetRows.Row> unreadable,
            List<SheetRows.Row> ofTwo,
            List<SheetRows.Row> changed,
            List<SheetRows.Row> added,
            List<SheetRows.Missing> missing,
            List<Link> same,
            int rest,
            boolean withRest) {}

    /** The sheet beside the record as it stands; nothing where the person has no such sheet. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<SheetComparison> compared(Visit visit, Actor actor, UUID sheet) {
        actor.mustKeep();
        return sheets.find(visit.head(), actor, sheet)
                .map(sent -> comparing.compare(visit.head(), sent.sheet(), sent.seq()));
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Sheet> page(Visit visit, Actor actor, UUID id, Form form) {
        actor.mustKeep();
        return sheets.find(visit.head(), actor, id).map(sent -> page(visit, sent, form));
    }

    private Sheet page(Visit visit, SentSheets.Sent sent, Form form) {
        Texts texts = visit.texts();
        SheetComparison comparison = comparing.compare(visit.head(), sent.sheet(), sent.seq());
        SheetRows rows = new SheetRows(visit, frames.words(visit, List.of()), sent.sheet(), comparison, form);
        SheetRowPages shown = new SheetRowPages(comparison);
        String place = "record/sheets/" + sent.id();
        return new Sheet(
                RecordFrame.frame(
                        visit,
                        List.of(
                                RecordFrame.desk(visit),
                                Link.to(visit.link("record/sheets"), texts.say("record.sheets"))),
                        texts.say("record.sheet.title")),
                form,
                rows.words().kind(comparison.kind().name()),
                sent.fileName(),
                taken(visit, sent),
                texts.moment(sent.sentAt()),
                visit.head().seq(),
                comparison.isSame(),
                counts(comparison),
                said(texts, sent, comparison, rows),
                comparison.faults(0).stream()
                        .map(fault -> elsewhere(texts, fault))
                        .distinct()
                        .toList(),
                new Rows(
                        rows.of(shown.unreadable()),
                        rows.of(shown.ofTwo()),
                        rows.of(shown.changed()),
                        rows.of(shown.added()),
                        shown.missing().stream().map(rows::missing).toList(),
                        shown.same().stream()
                                .map(row -> SheetRows.link(visit, comparison.kind(), row))
                                .toList(),
                        shown.rest().size(),
                        form.typed().all(EnterSheet.USE).contains(SheetForm.REST)),
                desk.document(visit, form),
                visit.link(place + "/entry"),
                visit.link(place + "/discarding"),
                visit.link("record/sheets"));
    }

    private static String taken(Visit visit, SentSheets.Sent sent) {
        return sent.told()
                ? visit.texts().say("record.sheet.taken", String.valueOf(sent.seq()))
                : visit.texts().say("record.sheet.untold");
    }

    private static Counts counts(SheetComparison comparison) {
        List<ComparedRow> changed = Stream.concat(
                        comparison.of(Course.CHANGED).stream(), comparison.of(Course.GONE).stream())
                .toList();
        return new Counts(
                comparison.rows().size(),
                comparison.of(Course.ADDED).size(),
                changed.size(),
                changed.stream().mapToInt(row -> row.changed().size()).sum(),
                comparison.missing().size(),
                comparison.of(Course.SAME).size(),
                comparison.of(Course.OTHERS).size(),
                comparison.of(Course.UNREADABLE).size(),
                (int) comparison.rows().stream().filter(ComparedRow::isOfTwo).count(),
                (int) comparison.faults().stream()
                        .mapToInt(LineFault::line)
                        .filter(line -> line > 0)
                        .distinct()
                        .count());
    }

    private static List<String> said(Texts texts, SentSheets.Sent sent, SheetComparison comparison, SheetRows rows) {
        List<String> said = new ArrayList<>();
        if (!sent.sheet().unread().isEmpty()) {
            said.add(texts.say(
                    "record.sheet.said.unread", String.join(", ", sent.sheet().unread())));
        }
        List<String> lacking = comparison.kind().columns().stream()
                .filter(column -> !sent.sheet().places().containsKey(column.name()))
                .map(rows.words()::label)
                .toList();
        if (!lacking.isEmpty()) {
            said.add(texts.say("record.sheet.said.lacking", String.join(", ", lacking)));
        }
        if (comparison.later() > 0) {
            said.add(texts.say("record.sheet.said.later", comparison.later()));
        }
        said.addAll(rows.odd());
        return said;
    }

    private static String elsewhere(Texts texts, LineFault fault) {
        return texts.say("record.problem.elsewhere", String.valueOf(fault.fact()), texts.say(fault.text()));
    }
}
