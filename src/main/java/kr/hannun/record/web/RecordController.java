package kr.hannun.record.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactKind;
import kr.hannun.exchange.FactLine;
import kr.hannun.record.WriteEntry;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 자료에서 입력: the desk on which the record is kept, and where an entry begins. */
@Controller
class RecordController {

    private static final String SOURCES = "sources";
    private static final String KNOWN = "known";

    private final DeskPage pages;
    private final LinePages lines;
    private final RecordFrame frames;
    private final WriteEntry record;
    private final FactBook book;

    RecordController(DeskPage pages, LinePages lines, RecordFrame frames, WriteEntry record, FactBook book) {
        this.pages = pages;
        this.lines = lines;
        this.frames = frames;
        this.record = record;
        this.book = book;
    }

    @GetMapping("/programs/{program}/record")
    ModelAndView desk(Visit visit, Actor actor) {
        return new ModelAndView("record/desk", Map.of("page", pages.desk(visit, actor)));
    }

    @GetMapping("/programs/{program}/record/new")
    ModelAndView ask(Visit visit, Actor actor) {
        return form(visit, actor, Form.fresh(Typed.nothing(), visit.texts()));
    }

    @PostMapping("/programs/{program}/record")
    ModelAndView begin(Visit visit, Actor actor, Typed typed) {
        FactKind kind = frames.kind(SOURCES);
        LineForm form = new LineForm(kind, typed);
        Map<String, String> cells = form.cells();
        Optional<String> known = typed.given(KNOWN).or(() -> known(visit, cells));
        if (known.isPresent()) {
            return book.find(visit.head(), SOURCES, known.get()).isPresent()
                    ? begin(visit, actor, typed, known.get(), List.of())
                    : refused(visit, actor, typed, List.of(Problem.of(KNOWN, "record.problem.source-missing")));
        }
        if (cells.isEmpty()) {
            return refused(visit, actor, typed, List.of(Problem.of(KNOWN, "record.problem.source-missing")));
        }
        FactLine line = new FactLine(1, FactLine.Act.ADD, SOURCES, null, cells);
        List<Problem> problems = form.problems();
        if (problems.isEmpty()) {
            problems = LineForm.problems(line, lines.faults(visit, List.of(), line));
        }
        return problems.isEmpty()
                ? begin(visit, actor, typed, line.reference(), List.of(line))
                : refused(visit, actor, typed, problems);
    }

    /** A document that is a source already: by its address, or where it has none by its title, as titles are borne by several. */
    private Optional<String> known(Visit visit, Map<String, String> cells) {
        String by = cells.containsKey("url") ? "url" : "title";
        return book.all(visit.head(), SOURCES).stream()
                .filter(source -> isSame(source.cells(), cells, by))
                .map(FactBook.Fact::key)
                .findFirst();
    }

    private static boolean isSame(Map<String, String> known, Map<String, String> typed, String column) {
        String one = plain(known.getOrDefault(column, ""));
        return !one.isEmpty() && one.equals(plain(typed.getOrDefault(column, "")));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replaceFirst("^https?://(www\\.)?", "")
                .replaceFirst("/$", "")
                .replaceAll("\\s+", "");
    }

    private ModelAndView begin(Visit visit, Actor actor, Typed typed, String source, List<FactLine> first) {
        UUID once = typed.identity();
        return FormAnswer.of(
                visit,
                typed,
                record.begin(actor, visit.head(), once, source, first),
                again -> form(visit, actor, again));
    }

    private ModelAndView refused(Visit visit, Actor actor, Typed typed, List<Problem> problems) {
        return form(visit, actor, Form.refused(typed, problems, visit.texts()));
    }

    private ModelAndView form(Visit visit, Actor actor, Form form) {
        return FormAnswer.page("record/new", pages.beginning(visit, actor, form), form);
    }
}
