package kr.hannun.consortium.web;

import java.util.Comparator;
import java.util.List;
import kr.hannun.consortium.ChangeQueries;
import kr.hannun.consortium.ChangeQueries.ChangeRow;
import kr.hannun.consortium.MembershipRecord;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.SaidCount;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.consortium.TeamCompositions;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Reads the page on which an administrator edits a team: every record, what waits, and what was changed. */
@Component
class MembersPages {

    private final TeamCompositions lineups;
    private final ChangeQueries changes;
    private final SourceRegister sources;
    private final Words words;
    private final Who who;

    MembersPages(TeamCompositions lineups, ChangeQueries changes, SourceRegister sources, Words words, Who who) {
        this.lineups = lineups;
        this.changes = changes;
        this.sources = sources;
        this.words = words;
        this.who = who;
    }

    /**
     * The page.
     *
     * @param lede the team's days, how many it has, and its version
     * @param doors what can be done with the team as a whole
     * @param waiting what waits for a decision in this team
     */
    public record Page(
            Frame frame,
            String lede,
            List<Link> doors,
            List<Row> rows,
            List<Size> sizes,
            List<ChangeLine> waiting,
            List<ChangeLine> log) {}

    /** What was said of the team's size, with the way to put it right. */
    public record Size(String what, String number, String asOf, Link door) {}

    /** A record and what can be done with it. */
    public record Row(
            String code, String member, String role, DisplayValue field, String days, boolean over, List<Link> doors) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit, Actor actor, String slug) {
        actor.mustBe(Actor.Role.ADMIN);
        TeamComposition team = lineups.find(visit.head().program(), slug)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Texts texts = visit.texts();
        List<ChangeRow> all = changes.ofTeam(visit.head(), team);
        MembershipWording wording = new MembershipWording(texts, words.labels(visit.head()), who.did(all));
        SourceRegister.Notes notes = sources.notes(visit);
        List<Link> crumbs = List.of(
                Link.to(visit.link("teams"), texts.say("shell.nav.teams")),
                Link.to(visit.link("teams/" + slug), texts.say(team.name())));
        List<Row> rows = team.stints().stream()
                .sorted(Comparator.comparing(MembershipRecord::role))
                .map(stint -> row(visit, wording, slug, stint))
                .toList();
        List<ChangeLine> waiting = lines(
                visit, wording, notes, all.stream().filter(ChangeRow::waits).toList());
        List<ChangeLine> log = lines(
                visit,
                wording,
                notes,
                all.stream().filter(change -> !change.waits()).toList());
        return new Page(
                Frame.of(visit, "teams", crumbs, texts.say("consortium.members.title"), notes.list(), false),
                texts.say(
                        "consortium.members.lede",
                        wording.days(team.active()),
                        TeamComposition.countOn(
                                team.stints(), Role.PARTICIPANT, visit.day().today()),
                        MembershipWording.edition(team)),
                doors(visit, "teams/" + slug + "/", whole(team)),
                rows,
                team.terms().counts().stream()
                        .map(count -> size(visit, wording, slug, count))
                        .toList(),
                waiting,
                log);
    }

    /** What can be done with the team as a whole: one that left does not leave again. */
    private static List<String> whole(TeamComposition team) {
        return team.terms().departure() == null
                ? List.of("members/new", "imports", "lead", "counts/new", "correction", "exit", "withdrawal")
                : List.of("counts/new", "correction");
    }

    private static Size size(Visit visit, MembershipWording wording, String slug, SaidCount count) {
        Texts texts = visit.texts();
        return new Size(
                wording.counted(count.kind()),
                texts.number(count.number()),
                count.asOf() == null
                        ? texts.say(Absence.UNKNOWN.key())
                        : texts.when(count.asOf()).text(),
                Link.to(
                        visit.link("teams/" + slug + "/counts/" + count.code()),
                        texts.say("consortium.members.door.correction")));
    }

    private static Row row(Visit visit, MembershipWording wording, String slug, MembershipRecord stint) {
        Texts texts = visit.texts();
        return new Row(
                stint.code(),
                texts.say(stint.party().name()),
                wording.role(stint.role().code()),
                DisplayValue.of(texts.sayOrNull(stint.field()), Absence.UNKNOWN, null),
                wording.days(stint),
                stint.lastDay() != null && stint.lastDay().isBefore(visit.day().today()),
                doors(
                        visit,
                        "teams/" + slug + "/members/" + stint.code() + "/",
                        List.of("change", "end", "correction")));
    }

    private static List<Link> doors(Visit visit, String under, List<String> places) {
        return places.stream()
                .map(place -> Link.to(
                        visit.link(under + place),
                        visit.texts().say("consortium.members.door." + place.replace("/new", ""))))
                .toList();
    }

    private static List<ChangeLine> lines(
            Visit visit, MembershipWording wording, SourceRegister.Notes notes, List<ChangeRow> changes) {
        return changes.stream()
                .map(change -> ChangeLine.of(visit, wording, notes, change))
                .toList();
    }
}
