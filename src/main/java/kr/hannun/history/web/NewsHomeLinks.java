package kr.hannun.history.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kr.hannun.account.EarlierVisits;
import kr.hannun.audit.Head;
import kr.hannun.audit.TrailQueries;
import kr.hannun.program.CurrentPrograms;
import kr.hannun.shared.Actor;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.ProgramId;
import kr.hannun.shell.HomeLinks;
import kr.hannun.shell.Link;
import kr.hannun.shell.SiteContext;
import org.springframework.stereotype.Component;

/** How much was recorded since somebody's last visit, programme by programme, with the way to what it was. */
@Component
class NewsHomeLinks implements HomeLinks {

    private final CurrentPrograms programs;
    private final TrailQueries entries;
    private final EarlierVisits visits;

    NewsHomeLinks(CurrentPrograms programs, TrailQueries entries, EarlierVisits visits) {
        this.programs = programs;
        this.entries = entries;
        this.visits = visits;
    }

    @Override
    public List<Link> news(SiteContext visit, Actor actor) {
        return visits.before(actor)
                .map(last -> since(visit, actor, OfficialTime.dayOf(last)))
                .orElse(List.of());
    }

    /** It counts from the beginning of the day, as the page does. */
    private List<Link> since(SiteContext visit, Actor actor, LocalDate day) {
        List<CurrentPrograms.Current> all = programs.all();
        List<Head> heads = all.stream().map(CurrentPrograms.Current::head).toList();
        Map<ProgramId, Long> news = entries.since(heads, actor.roles(), OfficialTime.beginningOf(day));
        return all.stream()
                .filter(program -> news.containsKey(program.head().program()))
                .map(program -> Link.to(
                        visit.link(program.address("changes?since=" + day)),
                        visit.texts()
                                .say(
                                        "history.news",
                                        visit.texts().say(program.name()),
                                        visit.texts().when(day).text(),
                                        news.getOrDefault(program.head().program(), 0L))))
                .toList();
    }
}
