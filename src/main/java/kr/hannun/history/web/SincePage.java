package kr.hannun.history.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.audit.TrailQueries;
import kr.hannun.audit.TrailQueries.Entries;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.consortium.TeamRow;
import kr.hannun.search.SubjectQueries;
import kr.hannun.search.SubjectQueries.Called;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page that says in words what was recorded since a day, of the programme or of one team. */
@Component
class SincePage {

    private static final int MOST_LINES = 12;

    private final TrailQueries trail;
    private final ConsortiumQueries consortia;
    private final SubjectQueries subjects;
    private final SourceRegister sources;
    private final Words words;

    SincePage(
            TrailQueries trail,
            ConsortiumQueries consortia,
            SubjectQueries subjects,
            SourceRegister sources,
            Words words) {
        this.trail = trail;
        this.consortia = consortia;
        this.subjects = subjects;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param lede since when, of whom and how many, or what is wrong with the day that was typed
     * @param spans other usual days, and for those who are signed in their last visit
     */
    public record Page(
            Frame frame,
            SinceForm choice,
            String lede,
            List<Link> spans,
            List<Day> days,
            long total,
            List<Link> pages,
            List<Link> sizes) {}

    /** What was recorded on one day, the latest first. */
    public record Day(When day, List<Entry> entries) {}

    /**
     * One thing that was recorded.
     *
     * @param about the first of the teams and organisations it concerns, and {@code rest} how many there are besides
     * @param dates when it was asked for, approved and counts
     * @param lines field by field; of very many the first
     * @param why the reason, or null where none was given
     * @param document the number of the office's document, or null
     */
    public record Entry(
            String number,
            String time,
            String event,
            List<Link> about,
            @Nullable String rest,
            List<EntryWords.Dated> dates,
            List<TrailWording.Line> lines,
            @Nullable String why,
            @Nullable String document,
            @Nullable FootnoteRef mark) {}

    /** The page, or nothing where there is no such team by its day. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit) {
        List<TeamRow> teams = consortia.roster(visit.head()).begunBy(visit.day().on());
        String asked = Optional.ofNullable(visit.asked("team")).orElse("");
        Optional<TeamRow> team =
                teams.stream().filter(each -> each.slug().equals(asked)).findFirst();
        return asked.isEmpty() || team.isPresent() ? Optional.of(page(visit, teams, team)) : Optional.empty();
    }

    private Page page(Visit visit, List<TeamRow> teams, Optional<TeamRow> team) {
        Texts texts = visit.texts();
        Since since = Since.of(visit);
        Entries entries = since.problem() == null
                ? read(visit, since.from(), team.map(TeamRow::code).orElse(null))
                : new Entries(List.of(), 0);
        Paging paging = Paging.of(visit, entries.total());
        SourceRegister.Notes notes = sources.notes(visit);
        EntryWords told = new EntryWords(
                new TrailWording(texts, words.labels(visit.head())), texts, notes, sources.documents(visit.head()));
        Called about = subjects.called(visit.head(), Concerned.codes(entries.rows()));
        List<Day> days = days(visit, told, about, entries.rows());
        return new Page(
                Frame.of(visit, "changes", texts.say("history.changes.title"), notes.list()),
                SinceForm.of(visit, since, teams, team),
                lede(texts, since, team, entries.total()),
                SinceForm.spans(visit),
                days,
                entries.total(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    /** The page asked for, or the last where there are not so many. */
    private Entries read(Visit visit, LocalDate since, @Nullable String code) {
        Paging asked = Paging.of(visit, Integer.MAX_VALUE);
        Entries entries = read(visit, since, code, asked);
        if (!entries.rows().isEmpty() || asked.before() == 0) {
            return entries;
        }
        long total = read(visit, since, code, new Paging(1, asked.size(), 1)).total();
        return read(visit, since, code, Paging.of(visit, total));
    }

    /** What was recorded by the end of the page's day: an earlier one is not told what came later. */
    private Entries read(Visit visit, LocalDate since, @Nullable String code, Paging paging) {
        Instant until = OfficialTime.beginningOf(visit.day().on().plusDays(1));
        return trail.within(
                visit.head(),
                code,
                visit.roles(),
                OfficialTime.beginningOf(since),
                until,
                paging.before(),
                paging.size());
    }

    private static List<Day> days(Visit visit, EntryWords told, Called about, List<EntryRow> rows) {
        Map<LocalDate, List<Entry>> byDay = new LinkedHashMap<>();
        rows.forEach(row -> byDay.computeIfAbsent(OfficialTime.dayOf(row.recordedAt()), day -> new ArrayList<>())
                .add(entry(visit, told, about, row)));
        return byDay.entrySet().stream()
                .map(day -> new Day(visit.texts().when(day.getKey()), day.getValue()))
                .toList();
    }

    private static Entry entry(Visit visit, EntryWords told, Called about, EntryRow row) {
        Texts texts = visit.texts();
        Concerned concerned = Concerned.of(row, about);
        return new Entry(
                texts.number(row.seq()),
                texts.time(row.recordedAt()),
                told.wording().event(row),
                concerned.links(visit, ""),
                concerned.said(texts),
                told.dates(row),
                told.lines(row.changes(), MOST_LINES),
                row.detail().get("why"),
                row.detail().get("document"),
                told.mark(row));
    }

    private static String lede(Texts texts, Since since, Optional<TeamRow> team, long total) {
        if (since.problem() != null) {
            return texts.say("history.changes.mend");
        }
        String whose = team.map(each -> texts.say(each.name())).orElseGet(() -> texts.say("history.programme"));
        return texts.say(
                total == 0 ? "history.changes.none" : "history.changes.lede",
                texts.when(since.from()).text(),
                whose,
                total);
    }
}
