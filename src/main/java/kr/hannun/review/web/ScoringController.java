package kr.hannun.review.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.DatabaseRefusals;
import kr.hannun.milestone.EvidenceDownload;
import kr.hannun.milestone.EvidenceQueries;
import kr.hannun.milestone.EvidenceRow;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.ReviewedMilestones;
import kr.hannun.review.writing.ReviewAssignment;
import kr.hannun.review.writing.WriteReview;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** 평가 쓰기: one review from its first mark to the last draft. */
@Controller
class ScoringController {

    private static final String ROUND = "/programs/{program}/reviews/{round}";
    private static final String TEAM = ROUND + "/mine/{team}";

    private final OwnReviews own;
    private final ScoringPages pages;
    private final WriteReview writing;
    private final ReviewedMilestones milestones;
    private final EvidenceQueries evidence;

    ScoringController(
            OwnReviews own,
            ScoringPages pages,
            WriteReview writing,
            ReviewedMilestones milestones,
            EvidenceQueries evidence) {
        this.own = own;
        this.pages = pages;
        this.writing = writing;
        this.milestones = milestones;
        this.evidence = evidence;
    }

    @GetMapping(TEAM)
    ModelAndView write(
            Visit visit, Actor actor, @PathVariable("round") String slug, @PathVariable("team") String team) {
        return own.read(visit, slug, round -> {
            List<ReviewAssignment> all = own.all(round, actor);
            ReviewAssignment work = OwnReviews.of(all, team);
            return work.isSubmitted() || work.struck()
                    ? FormAnswer.seeOther(visit.link(place(round, team) + "/submission"))
                    : scoring(pages.scoring(visit, round, work, all, milestones.of(round, work.team())), HttpStatus.OK);
        });
    }

    @PostMapping(TEAM)
    ModelAndView save(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        ReviewRound round = own.round(visit, slug);
        List<ReviewAssignment> all = own.all(round, actor);
        ReviewAssignment work = OwnReviews.of(all, team);
        String next = typed.text("next").equals("check") ? "/submission#version" : "";
        return switch (save(actor, round, work, typed)) {
            case WriteReview.Saved saved -> FormAnswer.seeOther(visit.link(place(round, team) + next));
            case WriteReview.Stale stale ->
                scoring(
                        pages.stale(visit, round, stale.now(), all, milestones.of(round, work.team()), typed),
                        HttpStatus.CONFLICT);
            case WriteReview.HandedIn handedIn -> FormAnswer.seeOther(visit.link(place(round, team) + "/submission"));
            case WriteReview.Closed closed ->
                scoring(
                        pages.over(visit, round, work, all, milestones.of(round, work.team()), typed),
                        HttpStatus.CONFLICT);
        };
    }

    /** The same for the page's script: the new version, and a line about how it stands. */
    @PostMapping(TEAM + "/draft")
    ResponseEntity<Map<String, String>> draft(
            Visit visit,
            Actor actor,
            SubmittedFields typed,
            @PathVariable("round") String slug,
            @PathVariable("team") String team) {
        ReviewRound round = own.round(visit, slug);
        ReviewAssignment work = own.work(round, actor, team);
        return switch (save(actor, round, work, typed)) {
            case WriteReview.Saved saved ->
                ResponseEntity.ok(
                        Map.of("version", String.valueOf(saved.version()), "state", pages.saved(visit, saved.at())));
            case WriteReview.Stale stale -> refused(visit, "review.stale");
            case WriteReview.HandedIn handedIn -> refused(visit, "review.handed-in");
            case WriteReview.Closed closed -> refused(visit, "review.not-open");
        };
    }

    /** Only what was written on this person's own page is saved: the seal tells, whoever is signed in by then. */
    private WriteReview.Saving save(Actor actor, ReviewRound round, ReviewAssignment work, SubmittedFields typed) {
        if (!work.seal().equals(typed.text("seal"))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        try {
            return writing.save(
                    actor, round, work.team().slug(), typed.version(), ScoringForm.text(typed, round, work));
        } catch (DataIntegrityViolationException settled) {
            if (!DatabaseRefusals.name(settled).equals(Optional.of("review_stands_after_close"))) {
                throw settled;
            }
            return new WriteReview.Closed();
        }
    }

    private static ResponseEntity<Map<String, String>> refused(Visit visit, String key) {
        return ResponseEntity.status(HttpStatus.CONFLICT)
                .body(Map.of("state", visit.texts().say(key)));
    }

    /** A file of the evidence under review, as a download. */
    @GetMapping(TEAM + "/evidence/{milestone}/{number}")
    ResponseEntity<byte[]> download(
            Visit visit,
            Actor actor,
            @PathVariable("round") String slug,
            @PathVariable("team") String team,
            @PathVariable("milestone") String milestone,
            @PathVariable("number") String number) {
        return own.read(visit, slug, round -> file(round, own.work(round, actor, team), milestone, number));
    }

    private ResponseEntity<byte[]> file(ReviewRound round, ReviewAssignment work, String milestone, String number) {
        EvidenceRow piece = milestones.of(round, work.team()).stream()
                .filter(each -> each.milestone().code().equals(milestone))
                .flatMap(each -> each.evidence().stream())
                .filter(each -> String.valueOf(each.number()).equals(number))
                .findFirst()
                .orElseThrow(FormAnswer::missing);
        EvidenceRow.StoredFile file = piece.file();
        if (file == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return evidence.content(piece)
                .map(content -> EvidenceDownload.of(file, content))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.GONE));
    }

    private static ModelAndView scoring(ScoringPages.ScoringPage page, HttpStatus status) {
        return new ModelAndView("review/write", Map.of("page", page), status);
    }

    private static String place(ReviewRound round, String team) {
        return RoundPages.place(round, "mine/" + team);
    }
}
