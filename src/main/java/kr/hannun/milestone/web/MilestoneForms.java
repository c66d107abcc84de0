package kr.hannun.milestone.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.milestone.MilestoneQueries;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneTarget;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Certainty;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourcePick;
import kr.hannun.source.SourceRegister;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages on which milestones are worked on have in common. */
@Component
class MilestoneForms {

    private final MilestoneQueries milestones;
    private final SourceRegister sources;

    MilestoneForms(MilestoneQueries milestones, SourceRegister sources) {
        this.milestones = milestones;
        this.sources = sources;
    }

    /**
     * What every form shows.
     *
     * @param stale whether somebody else worked on the milestone after the form was shown
     * @param sources the field in which the source is named
     */
    public record Common(
            Frame frame,
            Form form,
            boolean stale,
            SourcePick sources,
            List<Option> certainties,
            String action,
            String back) {}

    /** The milestone with this code, or 404. */
    MilestoneRow milestone(Visit visit, String code) {
        return milestones.find(visit.head(), code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What surrounds the form at this place, of a new milestone or of one that is there. */
    Common common(Visit visit, Optional<MilestoneRow> milestone, String title, String place, Form form) {
        Texts texts = visit.texts();
        String back = milestone.map(MilestoneRow::place).orElse("milestones");
        return new Common(
                frame(visit, milestone, title),
                form,
                form.stale(),
                Grounds.pick(visit, form, documents(visit)),
                Certainty.ofDocuments().stream()
                        .map(each -> new Option(each.code(), texts.say("source.certainty." + each.code())))
                        .toList(),
                visit.link(place),
                visit.link(back));
    }

    static Frame frame(Visit visit, Optional<MilestoneRow> milestone, String title) {
        Texts texts = visit.texts();
        Link list = Link.to(visit.link("milestones"), texts.say("shell.nav.milestones"));
        List<Link> between = milestone
                .map(row -> List.of(list, Link.to(visit.link(row.place()), texts.say(row.title()))))
                .orElseGet(() -> List.of(list));
        return Frame.of(visit, "milestones", between, texts.say(title), List.of(), false);
    }

    /** The documents the programme knows. */
    SourceRegister.Documents documents(Visit visit) {
        return sources.documents(visit.head());
    }

    /** What a form begins with: the milestone's version, and what was not said otherwise is official. */
    static SubmittedFields beginning(MilestoneRow milestone) {
        return SubmittedFields.with(Map.of("version", String.valueOf(milestone.version()), "certainty", "official"));
    }

    /** What came of a form, on the milestone as it stands now. */
    static Form onNow(Form form, MilestoneRow milestone) {
        return form.stale() ? form.with(Map.of("version", String.valueOf(milestone.version()))) : form;
    }

    /** Which milestone the form is about, as it showed it. */
    static MilestoneTarget target(Visit visit, SubmittedFields typed, String code) {
        return new MilestoneTarget(visit.head().program(), code, typed.version(), typed.identity());
    }

    /** A page with the status of its form. */
    static ModelAndView show(String template, Object page, Form form) {
        return FormAnswer.page("milestone/" + template, page, form);
    }
}
