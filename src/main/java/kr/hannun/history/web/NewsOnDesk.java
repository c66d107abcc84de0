package kr.hannun.history.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.account.EarlierVisits;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.audit.TrailQueries;
import kr.hannun.program.ProgramQueries;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Slug;
import kr.hannun.shell.DeskLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.PlainVisit;
import kr.hannun.shell.Texts;
import org.springframework.stereotype.Component;

/** How much was recorded since somebody's last visit, programme by programme, with the way to what it was. */
@Component
class NewsOnDesk implements DeskLinks {

    private static final int MOST_PROGRAMS = 200;

    private final ProgramQueries programs;
    private final Trail trail;
    private final TrailQueries entries;
    private final EarlierVisits visits;
    private final Clock clock;

    NewsOnDesk(ProgramQueries programs, Trail trail, TrailQueries entries, EarlierVisits visits, Clock clock) {
        this.programs = programs;
        this.trail = trail;
        this.entries = entries;
        this.visits = visits;
        this.clock = clock;
    }

    @Override
    public List<Link> news(PlainVisit visit, Actor actor) {
        return visits.before(actor).map(Since::day).stream()
                .flatMap(day ->
                        programs.list(MOST_PROGRAMS).stream().flatMap(program -> since(visit, actor, program, day)))
                .toList();
    }

    /** It counts from the beginning of the day, as the page does. */
    private Stream<Link> since(PlainVisit visit, Actor actor, ProgramQueries.Listed program, LocalDate day) {
        Texts texts = visit.texts();
        Head head = trail.head(new Slug(program.slug())).orElseThrow();
        Instant until = clock.instant().plus(Duration.ofDays(1));
        long news = entries.within(head, null, actor.roles(), Since.begin(day), until, 0, 1)
                .total();
        return news == 0
                ? Stream.empty()
                : Stream.of(Link.to(
                        visit.link("/programs/" + program.slug() + "/changes?since=" + day),
                        texts.say(
                                "history.news",
                                texts.say(program.name()),
                                texts.when(day).text(),
                                news)));
    }
}
