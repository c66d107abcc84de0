package kr.hannun.account.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.account.AccessLog;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Csv;
import kr.hannun.shell.Form;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** 접속기록: who looked at or changed what is personal. */
@Controller
class AccessLogController {

    private static final int MOST_IN_A_FILE = 100_000;

    private final AccessLog log;

    AccessLogController(AccessLog log) {
        this.log = log;
    }

    /** The list. */
    public record Page(
            PlainFrame frame,
            String account,
            List<Row> rows,
            long total,
            List<Link> pages,
            List<Link> sizes,
            Form form,
            String download) {}

    /** One access. */
    public record Row(
            String account,
            String at,
            String place,
            String subject,
            String action,
            @Nullable String reason) {}

    @GetMapping("/access-log")
    ModelAndView show(SiteContext visit, Actor actor) {
        return page(visit, actor, Form.fresh(SubmittedFields.nothing(), visit.texts()), HttpStatus.OK);
    }

    /** A file for 엑셀; what is taken away says why, and that is in the log too. */
    @PostMapping("/access-log/download")
    Object download(SiteContext visit, Actor actor, SubmittedFields typed) {
        actor.mustBe(Actor.Role.ADMIN);
        String reason = typed.text("reason");
        if (reason.isEmpty() || reason.length() > 500) {
            List<Problem> problems = List.of(Problem.of("reason", "account.log.reason.form"));
            return page(visit, actor, Form.refused(typed, problems, visit.texts()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Csv csv = new Csv(List.of("account", "at", "place", "subject", "action", "reason"));
        log.latest("", 0, MOST_IN_A_FILE)
                .forEach(line -> csv.row(
                        line.account(),
                        line.at().toString(),
                        line.place(),
                        line.subject(),
                        line.action(),
                        line.reason() == null ? "" : line.reason()));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("access-log.csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(csv.bytes());
    }

    private ModelAndView page(SiteContext visit, Actor actor, Form form, HttpStatus status) {
        actor.mustBe(Actor.Role.ADMIN);
        Texts texts = visit.texts();
        String asked = visit.asked("account");
        String account = asked == null ? "" : asked.strip().toLowerCase(Locale.ROOT);
        Paging paging = Paging.of(visit, log.count(account));
        Page page = new Page(
                PlainFrame.of(visit, texts.say("account.log.title")),
                account,
                log.latest(account, paging.before(), paging.size()).stream()
                        .map(line -> new Row(
                                line.account(),
                                texts.moment(line.at()),
                                line.place(),
                                line.subject(),
                                Actions.of(texts, line.action()),
                                line.reason()))
                        .toList(),
                paging.total(),
                paging.pages(visit),
                paging.sizes(visit),
                form,
                visit.link("/access-log/download"));
        return new ModelAndView("account/log", Map.of("page", page), status);
    }
}
