package kr.hannun.program.web;

import java.util.List;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import org.jspecify.annotations.Nullable;

/** The list of programmes. */
class ProgramListPage {

    private ProgramListPage() {}

    /**
     * The page.
     *
     * @param begin where another programme begins, for those who may begin one, or null
     */
    public record Page(
            PlainFrame frame,
            List<ProgramRow> programs,
            @Nullable String begin) {}

    /** One programme. */
    public record ProgramRow(Link link, @Nullable When announced) {}

    static Page of(SiteContext visit, List<ProgramQueries.Listed> programs) {
        Texts texts = visit.texts();
        Actor actor = visit.actor();
        return new Page(
                PlainFrame.of(visit, texts.say("shell.programs")),
                programs.stream().map(program -> row(texts, program)).toList(),
                actor != null && actor.is(Actor.Role.ADMIN) ? visit.link("/programs/new") : null);
    }

    private static ProgramRow row(Texts texts, ProgramQueries.Listed program) {
        String href = "/programs/" + program.slug() + (texts.isKorean() ? "" : "?lang=en");
        PartialDate announced = program.announcedOn();
        return new ProgramRow(Link.to(href, texts.say(program.name())), texts.whenOrNull(announced));
    }
}
