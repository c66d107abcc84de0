package kr.hannun.history.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kr.hannun.audit.Change;
import kr.hannun.audit.TrailQueries;
import kr.hannun.audit.TrailQueries.Entries;
import kr.hannun.audit.TrailQueries.EntryRow;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.organization.OrganizationQueries;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Paging;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** The record of one team or organisation: field, before, after, who, when, why, source. */
@Component
class SubjectHistory {

    private static final String LOADED = "BundleLoaded";
    private static final String MEMBER = "member";
    private static final int MOST_LINES = 60;

    private final TrailQueries trail;
    private final ConsortiumQueries consortia;
    private final OrganizationQueries organizations;
    private final SourceRegister sources;
    private final Words words;
    private final Actors actors;

    SubjectHistory(
            TrailQueries trail,
            ConsortiumQueries consortia,
            OrganizationQueries organizations,
            SourceRegister sources,
            Words words,
            Actors actors) {
        this.trail = trail;
        this.consortia = consortia;
        this.organizations = organizations;
        this.sources = sources;
        this.words = words;
        this.actors = actors;
    }

    /**
     * The page.
     *
     * @param subject whose record it is, with the way to its page
     */
    public record Page(
            Frame frame, Link subject, List<Entry> entries, long total, List<Link> pages, List<Link> sizes) {}

    /**
     * An entry.
     *
     * @param dates when it was asked for, approved and counts, each with its word
     * @param lines field by field; never empty, and of very many the first
     * @param why the reason, or null where none was given
     * @param document the number of the office's document, or null
     */
    public record Entry(
            String number,
            String recorded,
            String event,
            List<EntryWords.Dated> dates,
            List<TrailWording.Line> lines,
            String actor,
            @Nullable String why,
            @Nullable String document,
            @Nullable FootnoteRef mark) {}

    /**
     * What a history is of.
     *
     * @param names by which an entry of many members tells this one's lines; a team's are all of them, so it needs none
     */
    private record Subject(String section, String code, String name, String place, Set<String> names) {

        /** Whether a line that tells whose record follows tells of this one. */
        boolean isMember(Change line) {
            String told = line.after() == null ? line.before() : line.after();
            return told != null && names.stream().anyMatch(name -> told.startsWith(name + " ("));
        }
    }

    /** The record of the team with this slug, where there is one. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> ofTeam(Visit visit, String slug) {
        return consortia
                .roster(visit.head())
                .team(slug)
                .map(team -> page(
                        visit,
                        new Subject(
                                "teams",
                                team.code(),
                                visit.texts().say(team.name()),
                                "teams/" + team.slug(),
                                Set.of())));
    }

    /** The record of the organisation with this slug, where the programme knows it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> ofOrganization(Visit visit, String slug) {
        return organizations.profile(visit.head(), slug).map(profile -> page(visit, subject(visit, profile)));
    }

    private static Subject subject(Visit visit, OrganizationQueries.Profile profile) {
        OrganizationQueries.OrganizationRow organization = profile.organization();
        Set<String> names = new HashSet<>();
        names.add(organization.name().ko());
        profile.aliases().forEach(alias -> names.add(alias.alias()));
        profile.merged().forEach(name -> names.add(name.ko()));
        return new Subject(
                "organizations",
                organization.code(),
                visit.texts().say(organization.name()),
                "organizations/" + organization.slug(),
                names);
    }

    private Page page(Visit visit, Subject subject) {
        Texts texts = visit.texts();
        Entries entries = entries(visit, subject);
        Paging paging = Paging.of(visit, entries.total());
        SourceRegister.Notes notes = sources.notes(visit);
        EntryWords told = new EntryWords(
                new TrailWording(texts, words.labels(visit.head())), texts, notes, sources.documents(visit.head()));
        Map<String, String> names = actors.names(visit, entries.rows());
        List<Entry> rows = entries.rows().stream()
                .map(row -> entry(texts, told, names, subject, row))
                .toList();
        Link page = Link.to(visit.link(subject.place()), subject.name());
        return new Page(
                Frame.of(
                        visit,
                        subject.section(),
                        List.of(
                                Link.to(visit.link(subject.section()), texts.say("shell.nav." + subject.section())),
                                page),
                        texts.say("history.title-of", subject.name()),
                        notes.list(),
                        false),
                page,
                rows,
                entries.total(),
                paging.pages(visit),
                paging.sizes(visit));
    }

    /** The page asked for, or the last where there are not so many. */
    private Entries entries(Visit visit, Subject subject) {
        Paging asked = Paging.of(visit, Integer.MAX_VALUE);
        Entries entries = read(visit, subject, asked);
        if (!entries.rows().isEmpty() || asked.before() == 0) {
            return entries;
        }
        long total = read(visit, subject, new Paging(1, asked.size(), 1)).total();
        return read(visit, subject, Paging.of(visit, total));
    }

    private Entries read(Visit visit, Subject subject, Paging paging) {
        return trail.concerning(visit.head(), subject.code(), visit.roles(), paging.before(), paging.size());
    }

    private static Entry entry(Texts texts, EntryWords told, Map<String, String> names, Subject subject, EntryRow row) {
        return new Entry(
                texts.number(row.seq()),
                texts.moment(row.recordedAt()),
                told.wording().event(row),
                told.dates(row),
                lines(texts, told, subject, row),
                told.wording().actor(row.actor(), names),
                row.detail().get("why"),
                row.detail().get("document"),
                told.mark(row));
    }

    /** What was loaded at the beginning has no fields of its own: everything about the subject was new. */
    private static List<TrailWording.Line> lines(Texts texts, EntryWords told, Subject subject, EntryRow row) {
        if (row.event().equals(LOADED)) {
            return List.of(new TrailWording.Line(texts.say("history.whole"), null, subject.name(), false));
        }
        if (row.changes().isEmpty()) {
            return List.of(new TrailWording.Line(texts.say("history.whole"), null, null, true));
        }
        return told.lines(own(subject, row.changes()), MOST_LINES);
    }

    /** Of an entry that tells of many members, what it tells of this one. */
    private static List<Change> own(Subject subject, List<Change> changes) {
        List<Change> own = new ArrayList<>();
        boolean told = true;
        for (Change change : changes) {
            if (change.field().equals(MEMBER)) {
                told = subject.isMember(change);
            }
            if (told) {
                own.add(change);
            }
        }
        return own.isEmpty() || subject.names().isEmpty() ? changes : own;
    }
}
