package kr.hannun.program.web;

import java.util.List;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** The list of programmes. */
class ProgramListPage {

    private ProgramListPage() {}

    /** The page. */
    public record Page(PlainFrame frame, List<ProgramRow> programs) {}

    /** One programme. */
    public record ProgramRow(Link link, @Nullable When announced) {}

    static Page of(PlainFrame frame, Texts texts, List<ProgramQueries.Listed> programs) {
        return new Page(
                frame, programs.stream().map(program -> row(texts, program)).toList());
    }

    private static ProgramRow row(Texts texts, ProgramQueries.Listed program) {
        String href = "/programs/" + program.slug() + (texts.isKorean() ? "" : "?lang=en");
        PartialDate announced = program.announcedOn();
        return new ProgramRow(Link.to(href, texts.say(program.name())), texts.whenOrNull(announced));
    }
}
