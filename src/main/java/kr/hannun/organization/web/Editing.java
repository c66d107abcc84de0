package kr.hannun.organization.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.FormAnswer;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourcePick;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/** What the pages on which organisations are edited have in common. */
@Component
class Editing {

    private final OrganizationQueries organizations;
    private final SourceRegister sources;
    private final Words words;

    Editing(OrganizationQueries organizations, SourceRegister sources, Words words) {
        this.organizations = organizations;
        this.sources = sources;
        this.words = words;
    }

    /**
     * What every such page shows.
     *
     * @param sources the field in which the source is named
     * @param stale whether somebody else changed the organisation after the form was shown
     */
    public record Common(Frame frame, Form form, SourcePick sources, boolean stale) {}

    /** The organisation, which an administrator may edit, or 404. */
    OrganizationQueries.Profile profile(Actor actor, Visit visit, String slug) {
        actor.mustBe(Actor.Role.ADMIN);
        return organizations
                .profile(visit.head(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What surrounds the form of a page below an organisation. */
    Common common(Visit visit, OrganizationQueries.OrganizationRow organization, String title, Form form) {
        Link own = Link.to(
                visit.link("organizations/" + organization.slug()),
                visit.texts().say(organization.name()));
        return common(visit, Optional.of(own), title, form);
    }

    /** What surrounds the form of a page. */
    Common common(Visit visit, Optional<Link> below, String title, Form form) {
        List<Link> between = new ArrayList<>();
        between.add(Link.to(visit.link("organizations"), visit.texts().say("shell.nav.organizations")));
        below.ifPresent(between::add);
        return new Common(
                Frame.of(visit, "organizations", between, visit.texts().say(title), List.of(), false),
                form,
                Grounds.pick(visit, form, sources.documents(visit.head())),
                form.stale());
    }

    /** The values of a coded column to choose from. */
    List<Option> codes(Visit visit, String column) {
        Words.Labels labels = words.labels(visit.head());
        return labels.codes(column).stream()
                .map(code -> new Option(code, visit.texts().say(labels.of(column, code))))
                .toList();
    }

    /** What is wrong with the grounds. */
    List<Problem> groundsProblems(Visit visit, SubmittedFields typed) {
        return Grounds.problems(typed, sources.documents(visit.head()));
    }

    /** The grounds, once nothing is wrong with them. */
    Grounds grounds(Visit visit, SubmittedFields typed) {
        return Grounds.of(typed, sources.documents(visit.head()));
    }

    /** What came of a form, on the organisation as it stands now. */
    static Form onNow(Form form, OrganizationQueries.OrganizationRow now) {
        return form.stale() ? form.with(Map.of("version", String.valueOf(now.version()))) : form;
    }

    /** A page with the status of its form. */
    static ModelAndView show(String template, Object page, Form form) {
        return FormAnswer.page("organization/" + template, page, form);
    }
}
