package kr.hannun.comparison.web;

import java.util.Comparator;
import java.util.List;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the first page in one view of the database. */
@Component
class Overview {

    private static final int LATEST = 6;

    private final ProgramQueries programs;
    private final SourceRegister sources;

    Overview(ProgramQueries programs, SourceRegister sources) {
        this.programs = programs;
        this.sources = sources;
    }

    /** The page. */
    public record Page(Frame frame, List<EventRow> latest) {}

    /** Something that changed lately. */
    public record EventRow(
            When when, String title, @Nullable Mark mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        SourceRegister.Notes notes = sources.notes(visit);
        List<EventRow> latest = programs.course(visit.head()).events().stream()
                .filter(event -> event.happenedOn().hasBegunOn(visit.day().on()))
                .sorted(Comparator.comparing(ProgramQueries.EventRow::happenedOn)
                        .reversed())
                .limit(LATEST)
                .map(event -> new EventRow(
                        texts.when(event.happenedOn()), texts.say(event.title()), notes.mark(event.citation())))
                .toList();
        return new Page(Frame.of(visit, "", texts.say("shell.nav.overview"), notes.list()), latest);
    }
}
