package kr.hannun.shell.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shell.KeptForms;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainFrame;
import kr.hannun.shell.SiteContext;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Turns every failed request into a page that says what happened and what to do next, with the right status. */
@Controller
@ControllerAdvice
class Problems implements ErrorController {

    /** The request attribute with the kind of a problem that its status does not tell. */
    static final String KIND = Problems.class.getName();

    private static final List<Integer> EXPLAINED = List.of(400, 403, 404, 405, 409, 413, 414, 429, 503);

    private final MessageSource messages;
    private final DataSize largest;

    Problems(MessageSource messages, @Value("${hannun.largest-file}") DataSize largest) {
        this.messages = messages;
        this.largest = largest;
    }

    @ExceptionHandler
    ModelAndView noSuchProgram(NoSuchProgram wrong, HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "no-program");
    }

    @ExceptionHandler
    ModelAndView noSuchDay(NoSuchDay wrong, HttpServletRequest request) {
        Visit visit = wrong.visit();
        NoSuchDay.Kind kind = wrong.kind();
        Link today = Link.to(
                visit.with(kind.parameter(), null), visit.texts().say("shell.problem." + kind.problem() + ".today"));
        HttpStatus status = kind == NoSuchDay.Kind.NOTHING_KNOWN ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST;
        return page(request, status, kind.problem(), List.of(today), wrong.arguments());
    }

    @ExceptionHandler
    ModelAndView notPermitted(NotPermitted refused, HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, "403");
    }

    /** A file that is too large by itself, though the request as a whole was not. */
    @ExceptionHandler
    ModelAndView tooLarge(MaxUploadSizeExceededException refused, HttpServletRequest request) {
        return tooLarge(request);
    }

    @ExceptionHandler
    ModelAndView damaged(MultipartException refused, HttpServletRequest request) {
        return page(request, HttpStatus.BAD_REQUEST, "400");
    }

    /** What the server itself refused: an unknown address, a method that is not allowed, a failure of ours. */
    @RequestMapping("/error")
    ModelAndView error(HttpServletRequest request) {
        HttpStatus status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? Objects.requireNonNullElse(HttpStatus.resolve(code), HttpStatus.INTERNAL_SERVER_ERROR)
                : HttpStatus.NOT_FOUND;
        if (status.is5xxServerError() && request.getAttribute(FormKeeping.SENT) instanceof String check) {
            return uncertain(request, status, check);
        }
        if (request.getAttribute(KIND) instanceof String kind) {
            return page(request, status, kind);
        }
        return status == HttpStatus.CONTENT_TOO_LARGE ? tooLarge(request) : page(request, status, kind(status.value()));
    }

    /** Under which key the page of a status is worded. */
    static String kind(int status) {
        return EXPLAINED.contains(status) && status != HttpStatus.CONTENT_TOO_LARGE.value()
                ? String.valueOf(status)
                : "other";
    }

    /** A form was sent, and what became of it is not known: the failure may have come behind its commit. */
    private ModelAndView uncertain(HttpServletRequest request, HttpStatus status, String check) {
        SiteContext visit = SiteContext.of(messages, request, "/");
        Texts texts = visit.texts();
        List<Link> ways = new ArrayList<>();
        if (!check.isEmpty()) {
            ways.add(Link.to(visit.link(check), texts.say("shell.problem.uncertain.check")));
        }
        Actor actor = visit.actor();
        if (actor != null) {
            KeptForms.of(request, actor).stream()
                    .reduce((earlier, later) -> later)
                    .ifPresent(form -> ways.add(Link.to(form.page(), texts.say("shell.problem.uncertain.form"))));
        }
        var page = new ProblemPage.Page(
                PlainFrame.of(visit, texts.say("shell.problem.uncertain.title")),
                texts.say("shell.problem.uncertain.what"),
                texts.say("shell.problem.uncertain." + (check.isEmpty() ? "look" : "next")),
                ways);
        return new ModelAndView("shell/problem", Map.of("page", page), status);
    }

    private ModelAndView tooLarge(HttpServletRequest request) {
        return page(request, HttpStatus.CONTENT_TOO_LARGE, "413", List.of(), largest.toMegabytes());
    }

    private ModelAndView page(HttpServletRequest request, HttpStatus status, String kind) {
        return page(request, status, kind, List.of());
    }

    private ModelAndView page(
            HttpServletRequest request, HttpStatus status, String kind, List<Link> ways, Object... arguments) {
        SiteContext visit = SiteContext.of(messages, request, "/");
        Texts texts = visit.texts();
        PlainFrame frame = PlainFrame.of(visit, texts.say("shell.problem." + kind + ".title"));
        var page = new ProblemPage.Page(
                frame,
                texts.say("shell.problem." + kind + ".what", arguments),
                texts.say("shell.problem." + kind + ".next", arguments),
                ways);
        return new ModelAndView("shell/problem", Map.of("page", page), status);
    }
}
