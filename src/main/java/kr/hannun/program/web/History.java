package kr.hannun.program.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kr.hannun.program.ProfileQueries;
import kr.hannun.program.ProfileQueries.Named;
import kr.hannun.program.ProfileQueries.OpinionRow;
import kr.hannun.program.ProgramQueries;
import kr.hannun.program.ProgramQueries.EventRow;
import kr.hannun.program.ProgramQueries.PhaseRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.DisagreementQueries;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the history of a programme in one view of the database. */
@Component
class History {

    private static final String WHOLE_PROGRAMME = "program";

    private final ProgramQueries programs;
    private final ProfileQueries profiles;
    private final DisagreementQueries disagreements;
    private final SourceRegister sources;
    private final Words words;

    History(
            ProgramQueries programs,
            ProfileQueries profiles,
            DisagreementQueries disagreements,
            SourceRegister sources,
            Words words) {
        this.programs = programs;
        this.profiles = profiles;
        this.disagreements = disagreements;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param about the programme, or null before it was announced
     * @param phases the phases somebody had spoken of by the day
     * @param concerned whom the events can be filtered by, with their number; the first is everyone
     */
    public record Page(
            Frame frame,
            ProgramOrigins.@Nullable Facts about,
            PhaseTable.Phases phases,
            List<Link> concerned,
            List<Happening> events,
            List<Opinion> opinions) {}

    /** Something that happened. */
    public record Happening(
            String id,
            When when,
            String title,
            @Nullable Link about,
            @Nullable FootnoteRef mark) {}

    /** What somebody said. */
    public record Opinion(
            String id,
            String topic,
            String person,
            Link affiliation,
            String office,
            @Nullable FootnoteRef mark,
            List<Remark> remarks) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        SourceRegister.Notes notes = sources.notes(visit);
        var differing = disagreements.all(visit.head());
        var course = programs.course(visit.head());
        var profile = profiles.profile(visit.head());
        ProgramOrigins.Facts about =
                visit.isAnnounced() ? ProgramOrigins.of(visit, notes, differing, profile.program()) : null;
        List<PhaseRow> phases = course.phases().stream()
                .filter(phase -> visit.isAnnounced() && isKnown(phase, visit))
                .toList();
        PhaseTable.Phases phaseRows = PhaseTable.of(visit, notes, differing, words.labels(visit.head()), phases);
        List<EventRow> events = course.events().stream()
                .filter(event -> event.happenedOn().hasBegunOn(visit.day().on()))
                .sorted(Comparator.comparing(EventRow::happenedOn).reversed())
                .toList();
        List<Happening> happenings = events.stream()
                .filter(event -> concerns(event, visit.asked("team")))
                .map(event -> happening(visit, notes, event))
                .toList();
        List<OpinionRow> opinions = profile.opinions().stream()
                .filter(opinion -> visit.isAnnounced()
                        && opinion.citation().isStatedBy(visit.day().on()))
                .toList();
        List<Opinion> said =
                opinions.stream().map(opinion -> opinion(visit, notes, opinion)).toList();
        return new Page(
                Frame.of(visit, "history", visit.texts().say("shell.nav.history"), notes.list()),
                about,
                phaseRows,
                concerned(visit, profile.concerned(), events),
                happenings,
                said);
    }

    private static boolean isKnown(PhaseRow phase, Visit visit) {
        return phase.isKnownOn(visit.day().on());
    }

    private static boolean concerns(EventRow event, @Nullable String team) {
        return team == null || team.isEmpty() || team.equals(slug(event.aboutPlace()));
    }

    private static String slug(@Nullable String place) {
        return place == null ? WHOLE_PROGRAMME : place.substring(place.indexOf('/') + 1);
    }

    private static List<Link> concerned(Visit visit, List<Named> concerned, List<EventRow> events) {
        Texts texts = visit.texts();
        List<Link> links = new ArrayList<>();
        links.add(filter(visit, null, texts.say("program.all-events"), events));
        links.add(filter(visit, WHOLE_PROGRAMME, texts.say("program.whole-programme"), events));
        concerned.stream()
                .filter(named -> events.stream().anyMatch(event -> concerns(event, slug(named.place()))))
                .forEach(named -> links.add(filter(visit, slug(named.place()), texts.say(named.name()), events)));
        return links;
    }

    private static Link filter(Visit visit, @Nullable String team, String name, List<EventRow> events) {
        String asked = visit.asked("team");
        long count = events.stream().filter(event -> concerns(event, team)).count();
        boolean chosen = team == null ? asked == null || asked.isEmpty() : team.equals(asked);
        return new Link(visit.with("team", team), name + " " + visit.texts().number(count), chosen);
    }

    private static Happening happening(Visit visit, SourceRegister.Notes notes, EventRow event) {
        String place = event.aboutPlace();
        return new Happening(
                Subject.anchor(event.code()),
                visit.texts().when(event.happenedOn()),
                visit.texts().say(event.title()),
                place == null || event.about() == null
                        ? null
                        : Link.to(visit.link(place), visit.texts().say(event.about())),
                notes.mark(event.citation()));
    }

    private static Opinion opinion(Visit visit, SourceRegister.Notes notes, OpinionRow opinion) {
        Texts texts = visit.texts();
        Named affiliation = opinion.affiliation();
        return new Opinion(
                Subject.anchor(opinion.code()),
                texts.say(opinion.topic()),
                texts.say(opinion.person()),
                Link.to(visit.link(affiliation.place()), texts.say(affiliation.name())),
                texts.say(opinion.office()),
                notes.mark(opinion.citation()),
                notes.remarks(opinion.code(), opinion.note(), opinion.citation()));
    }
}
