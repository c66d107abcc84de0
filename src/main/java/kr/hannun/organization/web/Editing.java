package kr.hannun.organization.web;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Typed;
import kr.hannun.shell.Visit;
import kr.hannun.source.Grounds;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

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
     * @param sources the documents to choose from
     * @param stale whether somebody else changed the organisation after the form was shown
     */
    public record Common(Frame frame, Form form, List<Option> sources, boolean stale) {}

    /** The organisation, which an administrator may edit, or 404. */
    OrganizationQueries.Profile profile(Actor actor, Visit visit, String slug) {
        actor.mustBe(Actor.Role.ADMIN);
        return organizations
                .profile(visit.head(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** What surrounds the form of a page below an organisation. */
    Common common(
            Visit visit, OrganizationQueries.OrganizationRow organization, String title, Form form, boolean stale) {
        Link own = Link.to(
                visit.link("organizations/" + organization.slug()),
                visit.texts().say(organization.name()));
        return common(visit, Optional.of(own), title, form, stale);
    }

    /** What surrounds the form of a page. */
    Common common(Visit visit, Optional<Link> below, String title, Form form, boolean stale) {
        List<Link> between = new ArrayList<>();
        between.add(Link.to(visit.link("organizations"), visit.texts().say("shell.nav.organizations")));
        below.ifPresent(between::add);
        return new Common(
                Frame.of(visit, "organizations", between, visit.texts().say(title), List.of(), false),
                form,
                Grounds.options(sources.documents(visit.head()), visit.texts()),
                stale);
    }

    /** The values of a coded column to choose from. */
    List<Option> codes(Visit visit, String column) {
        Words.Labels labels = words.labels(visit.head());
        return labels.codes(column).stream()
                .map(code -> new Option(code, visit.texts().say(labels.of(column, code))))
                .toList();
    }

    /** What is wrong with the grounds. */
    List<Problem> groundsProblems(Visit visit, Typed typed) {
        return Grounds.problems(typed, sources.documents(visit.head()).byCode().keySet());
    }

    /** What was typed, on the organisation's present version. */
    static Typed on(Typed typed, Map<String, String> present) {
        LinkedMultiValueMap<String, String> fields = new LinkedMultiValueMap<>(typed.fields());
        present.forEach(fields::set);
        return new Typed(fields);
    }

    /** A whole number typed in a hidden field; a damaged one fits no version. */
    static long version(Typed typed, String field) {
        try {
            return Long.parseLong(typed.text(field));
        } catch (NumberFormatException damaged) {
            return -1;
        }
    }

    /** The way to where the effect can be seen. */
    static ModelAndView done(Visit visit, String place) {
        return seeOther(visit.link(place));
    }

    /** The way to an address of ours. */
    static ModelAndView seeOther(String address) {
        RedirectView view = new RedirectView(URI.create(address).toString());
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExpandUriTemplateVariables(false);
        return new ModelAndView(view);
    }

    /** A page with its status. */
    static ModelAndView show(String template, Object page, HttpStatusCode status) {
        return new ModelAndView("organization/" + template, Map.of("page", page), status);
    }

    /** The form's own identity; a form without one, which no page of ours sends, is refused. */
    static UUID once(Typed typed) {
        return typed.once().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }
}
