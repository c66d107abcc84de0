package kr.hannun.consortium.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.ForeseeEdit;
import kr.hannun.consortium.ForeseeEdit.Foreseen;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads what waits for a decision, what was decided, and one request with what approving it would do. */
@Component
class RequestPages {

    private final ChangeQueries changes;
    private final ForeseeEdit foresight;
    private final OrganizationQueries organizations;
    private final SourceRegister sources;
    private final Words words;
    private final Who who;

    RequestPages(
            ChangeQueries changes,
            ForeseeEdit foresight,
            OrganizationQueries organizations,
            SourceRegister sources,
            Words words,
            Who who) {
        this.changes = changes;
        this.foresight = foresight;
        this.organizations = organizations;
        this.sources = sources;
        this.words = words;
        this.who = who;
    }

    /** The list: what waits, the oldest first; what was decided, the latest first. */
    public record Requests(Frame frame, String lede, List<ChangeLine> waiting, List<ChangeLine> decided) {}

    /**
     * One change.
     *
     * @param preview what approving it would do, or null where it does not wait or cannot be done
     * @param obstacles what is in the way of approving it now
     * @param version of the team a decision is made on, or null where it does not wait
     * @param stale whether the team changed while the page was open
     */
    public record Show(
            Frame frame,
            Form form,
            ChangeLine change,
            String requirement,
            Preview.@Nullable Page preview,
            List<String> obstacles,
            @Nullable Long version,
            String approval,
            String refusal,
            boolean stale) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Requests list(Visit visit, Actor actor) {
        actor.mustBe(Actor.Role.ADMIN);
        Texts texts = visit.texts();
        List<ChangeRow> open = changes.waiting(visit.head());
        List<ChangeRow> closed = changes.decided(visit.head());
        Map<String, String> people =
                who.did(Stream.concat(open.stream(), closed.stream()).toList());
        MembershipWording wording = new MembershipWording(texts, words.labels(visit.head()), people);
        SourceRegister.Notes notes = sources.notes(visit);
        List<ChangeLine> waiting = lines(visit, wording, notes, open);
        List<ChangeLine> decided = lines(visit, wording, notes, closed);
        return new Requests(
                Frame.of(visit, "teams", crumbs(visit), texts.say("consortium.requests.title"), notes.list(), false),
                texts.say("consortium.requests.lede", waiting.size()),
                waiting,
                decided);
    }

    /** Refuses an address no change has. */
    void mustBeThere(Visit visit, Actor actor, int number) {
        actor.mustBe(Actor.Role.ADMIN);
        find(visit, number);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Show show(Visit visit, Actor actor, int number) {
        return show(visit, actor, number, Form.fresh(SubmittedFields.nothing(), visit.texts()), false);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Show typed(Visit visit, Actor actor, SubmittedFields typed, int number, List<Problem> problems) {
        return show(visit, actor, number, Form.refused(typed, problems, visit.texts()), false);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Show stale(Visit visit, Actor actor, SubmittedFields typed, int number) {
        return show(visit, actor, number, Form.refused(typed, List.of(), visit.texts()), true);
    }

    private Show show(Visit visit, Actor actor, int number, Form form, boolean stale) {
        actor.mustBe(Actor.Role.ADMIN);
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        ChangeRow change = find(visit, number);
        MembershipWording wording = new MembershipWording(texts, labels, who.did(List.of(change)));
        SourceRegister.Notes notes = sources.notes(visit);
        Foreseen foreseen =
                change.waits() ? foresight.waiting(visit.head(), number).orElse(null) : null;
        ChangeLine line = ChangeLine.of(visit, wording, notes, change);
        return new Show(
                Frame.of(
                        visit,
                        "teams",
                        List.of(Link.to(visit.link("requests"), texts.say("consortium.requests.title"))),
                        line.what(),
                        notes.list(),
                        false),
                form,
                line,
                texts.say("consortium.requirement." + change.requirement().code() + ".rule"),
                foreseen == null ? null : preview(visit, labels, foreseen).orElse(null),
                foreseen == null ? List.of() : obstacles(texts, foreseen),
                foreseen == null ? null : foreseen.outlook().lineup().version(),
                visit.link("requests/" + number + "/approval"),
                visit.link("requests/" + number + "/refusal"),
                stale);
    }

    private Optional<Preview.Page> preview(Visit visit, Words.Labels labels, Foreseen foreseen) {
        Context context =
                new Context(visit, foreseen.outlook().lineup(), labels, sources.documents(visit.head()), organizations);
        return foreseen.outlook().problems().isEmpty()
                ? Optional.of(Preview.ofWaiting(
                        context,
                        foreseen.edit(),
                        foreseen.outlook(),
                        visit.day().today()))
                : Optional.empty();
    }

    private static List<String> obstacles(Texts texts, Foreseen foreseen) {
        return Form.refused(SubmittedFields.nothing(), foreseen.outlook().problems(), texts).summary().stream()
                .map(Link::text)
                .toList();
    }

    private ChangeRow find(Visit visit, int number) {
        return changes.find(visit.head(), number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<Link> crumbs(Visit visit) {
        return List.of(Link.to(visit.link("teams"), visit.texts().say("shell.nav.teams")));
    }

    private static List<ChangeLine> lines(
            Visit visit, MembershipWording wording, SourceRegister.Notes notes, List<ChangeRow> changes) {
        return changes.stream()
                .map(change -> ChangeLine.of(visit, wording, notes, change))
                .toList();
    }
}
