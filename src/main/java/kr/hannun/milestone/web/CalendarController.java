package kr.hannun.milestone.web;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import kr.hannun.shared.Sha256;
import kr.hannun.shell.QueryParameters;
import kr.hannun.shell.Visit;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** 마일스톤 달력: what the page of milestones tells, for calendars, with the same choice in the same address. */
@Controller
class CalendarController {

    private final MilestonesPage milestones;

    CalendarController(MilestonesPage milestones) {
        this.milestones = milestones;
    }

    @GetMapping("/programs/{program}/milestones.ics")
    @QueryParameters({"state", "team"})
    ResponseEntity<byte[]> calendar(Visit visit) {
        String site = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        byte[] content = milestones.calendar(visit, site).getBytes(StandardCharsets.UTF_8);
        return ResponseEntity.ok()
                .eTag(HexFormat.of().formatHex(Sha256.digest().digest(content)))
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, file(visit).toString())
                .body(content);
    }

    private static ContentDisposition file(Visit visit) {
        String name = visit.texts()
                .say("milestone.calendar.file", visit.day().on().toString().replace("-", ""));
        return ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
    }
}
