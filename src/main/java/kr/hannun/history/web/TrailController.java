package kr.hannun.history.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.Audience;
import kr.hannun.audit.ExportTrail;
import kr.hannun.shared.Actor;
import kr.hannun.shared.NotPermitted;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * 변경 기록: of a programme, a team, an organisation. Its pages are not kept, as they say when the chain was last verified and
 * what people are called today.
 */
@Controller
class TrailController {

    private final TrailList list;
    private final SubjectHistory histories;
    private final ExportTrail export;

    TrailController(TrailList list, SubjectHistory histories, ExportTrail export) {
        this.list = list;
        this.histories = histories;
        this.export = export;
    }

    @GetMapping("/programs/{program}/trail")
    @QueryParameters("before")
    ModelAndView list(Visit visit, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return new ModelAndView("history/trail", Map.of("page", list.page(visit)));
    }

    @GetMapping("/programs/{program}/teams/{slug}/history")
    @QueryParameters({"page", "size"})
    ModelAndView team(Visit visit, @PathVariable String slug, HttpServletResponse response) {
        return page(histories.ofTeam(visit, slug), response);
    }

    @GetMapping("/programs/{program}/organizations/{organization}/history")
    @QueryParameters({"page", "size"})
    ModelAndView organization(Visit visit, @PathVariable String organization, HttpServletResponse response) {
        return page(histories.ofOrganization(visit, organization), response);
    }

    private static ModelAndView page(Optional<SubjectHistory.Page> page, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return page.map(found -> new ModelAndView("history/subject", Map.of("page", found)))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** The record as a file that can be verified without the database; its head is its last line. */
    @GetMapping("/programs/{program}/trail.csv")
    void download(Visit visit, Actor actor, HttpServletResponse response) throws IOException {
        if (!Audience.OFFICE.includes(actor.roles())) {
            throw new NotPermitted();
        }
        response.setContentType("text/csv");
        response.setCharacterEncoding(StandardCharsets.UTF_8);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("%s-%d.csv"
                                .formatted(visit.head().slug(), visit.head().seq()))
                        .build()
                        .toString());
        export.export(visit.head(), actor.roles(), response.getWriter());
    }
}
