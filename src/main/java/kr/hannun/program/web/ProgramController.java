package kr.hannun.program.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.Texts;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The door: the only programme, or the list of all. */
@Controller
class ProgramController {

    private static final int MOST = 200;

    private final ProgramQueries programs;
    private final MessageSource messages;

    ProgramController(ProgramQueries programs, MessageSource messages) {
        this.programs = programs;
        this.messages = messages;
    }

    @GetMapping("/")
    RedirectView door(Locale language) {
        List<ProgramQueries.Listed> listed = programs.list(2);
        String place = listed.size() == 1 ? "/programs/" + listed.getFirst().slug() : "/programs";
        return new RedirectView(place + (language.equals(Locale.ENGLISH) ? "?lang=en" : ""));
    }

    @GetMapping("/programs")
    ModelAndView list(HttpServletRequest request, Locale language) {
        Texts texts = new Texts(messages, language);
        PlainFrame frame =
                PlainFrame.of(texts, PlainFrame.display(request), texts.say("shell.programs"), request.getRequestURI());
        return new ModelAndView("program/list", Map.of("page", ProgramListPage.of(frame, texts, programs.list(MOST))));
    }
}
