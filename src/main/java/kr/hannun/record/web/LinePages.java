package kr.hannun.record.web;

import java.util.List;
import java.util.stream.Stream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.exchange.JudgeLines;
import kr.hannun.exchange.LineFault;
import kr.hannun.exchange.TakeLines;
import kr.hannun.record.EntryQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The form of one line, whatever its kind. */
@Component
class LinePages {

    private final JudgeLines judge;
    private final RecordFrame frames;

    LinePages(JudgeLines judge, RecordFrame frames) {
        this.judge = judge;
        this.frames = frames;
    }

    /** The form of one line. */
    public record LinePage(
            Frame frame,
            Form form,
            FactKind kind,
            String act,
            String lede,
            long version,
            List<List<Inputs.Input>> rows,
            List<List<Inputs.Input>> grounds,
            String action,
            String back) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public LinePage line(Visit visit, Actor actor, EntryQueries.View view, FactLine line, String action, Form form) {
        actor.mustKeep();
        FactKind kind = frames.kind(line.kind());
        String place = "record/" + view.entry().number();
        List<FactLine> others = view.lines().stream()
                .map(TakeLines.Taken::line)
                .filter(other -> other.number() != line.number())
                .toList();
        CellWords cells = frames.words(visit, others);
        List<List<Inputs.Input>> rows = new Inputs(cells, frames.sources(visit, others), kind, form, line.act()).rows();
        List<String> citing = kind.columns().stream()
                .filter(FactKind::citing)
                .map(Column::name)
                .toList();
        Link entry = Link.to(
                visit.link(place),
                visit.texts().say("record.entry", view.entry().number()));
        return new LinePage(
                RecordFrame.frame(
                        visit,
                        List.of(RecordFrame.desk(visit), entry),
                        visit.texts()
                                .say(
                                        "record.line.title",
                                        visit.texts()
                                                .say("record.writing."
                                                        + line.act().code()),
                                        cells.kind(line.kind()))),
                form,
                kind,
                line.act().code(),
                visit.texts().say("record.line.lede." + line.act().code()),
                view.entry().version(),
                rows.stream().filter(row -> !isOf(row, citing)).toList(),
                kind.name().equals("sources")
                        ? List.of()
                        : rows.stream().filter(row -> isOf(row, citing)).toList(),
                visit.link(action),
                visit.link(place));
    }

    private static boolean isOf(List<Inputs.Input> row, List<String> columns) {
        return columns.contains(row.getFirst().field().name());
    }

    /** What is wrong with a line besides what cannot be read. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public List<LineFault> faults(Visit visit, List<FactLine> others, FactLine line) {
        return judge.judge(
                visit.head(),
                Stream.concat(others.stream().filter(other -> other.number() != line.number()), Stream.of(line))
                        .toList());
    }
}
