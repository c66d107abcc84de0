package kr.hannun.partnerlist.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.partnerlist.ImportQueries;
import kr.hannun.partnerlist.ImportState;
import kr.hannun.partnerlist.Judged;
import kr.hannun.partnerlist.Judged.Verdict;
import kr.hannun.shared.Actor;
import kr.hannun.sheet.SheetRemark;
import kr.hannun.shell.Form;
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

/** Reads the page of one list: what each line will do, what is to be put right, and what became of it. */
@Component
class OneList {

    private static final String WAITING = "waiting";

    private final ImportQueries imports;
    private final Words words;
    private final SourceRegister sources;

    OneList(ImportQueries imports, Words words, SourceRegister sources) {
        this.imports = imports;
        this.words = words;
        this.sources = sources;
    }

    /**
     * The page.
     *
     * @param form for making an entry of the list
     * @param stale whether somebody else worked on it after the page was shown
     * @param became what became of a list that is looked over no longer, with the way there
     * @param facts what holds for the whole list, label by label
     * @param said how the file was read
     * @param tabs the lines by what becomes of them, with their numbers
     * @param lines those of this page
     */
    public record Page(
            Frame frame,
            Form form,
            boolean stale,
            ImportState state,
            String symbol,
            String stateWord,
            long version,
            @Nullable Link became,
            List<Fact> facts,
            List<String> said,
            Plan plan,
            List<Link> tabs,
            List<LineRow.Row> lines,
            int total,
            List<Link> pages,
            List<Link> sizes,
            Actions actions,
            String show) {}

    /** Where the forms of the page go. */
    public record Actions(String enter, String discard) {}

    /** One thing that holds for the whole list. */
    public record Fact(String label, String value) {}

    /** How many lines will do what. */
    public record Plan(int added, int fresh, int there, int out, int waiting) {}

    /** The page of a list, with whatever was wrong with what somebody did to it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, Actor actor, String team, int number, Form form) {
        actor.mustKeep();
        return imports.view(visit.head(), team, number).map(view -> page(visit, actor, view, form));
    }

    private Page page(Visit visit, Actor actor, ImportQueries.View view, Form form) {
        Texts texts = visit.texts();
        ImportQueries.ImportRow list = view.list();
        String place = "teams/" + view.team().slug() + "/imports";
        String own = place + "/" + list.number();
        boolean draft = list.state() == ImportState.DRAFT;
        String show = show(visit, view.lines(), draft);
        List<Judged> shown =
                view.lines().stream().filter(line -> fits(line, show)).toList();
        Paging paging = Paging.of(visit, shown.size());
        LineRow rows = new LineRow(visit, words.labels(visit.head()), list);
        String open = visit.asked("line");
        MessageFormatter told = new MessageFormatter(texts);
        return new Page(
                Lists.frame(visit, view.team(), List.of(Lists.back(visit, place)), "partnerlist.list", list.number()),
                form,
                form.stale(),
                list.state(),
                Lists.symbol(list.state()),
                texts.say("partnerlist.state." + list.state().code()),
                list.version(),
                became(visit, actor, list),
                facts(visit, list),
                list.remarks().stream().map(told::ofFile).toList(),
                plan(view.lines()),
                tabs(visit, view.lines(), show, draft),
                paging.cut(shown).stream()
                        .map(line -> rows.of(
                                line,
                                draft ? own : null,
                                String.valueOf(line.line().number()).equals(open)))
                        .toList(),
                shown.size(),
                paging.pages(visit),
                paging.sizes(visit),
                new Actions(visit.link(own + "/entry"), visit.link(own + "/discarding")),
                show);
    }

    /** The entry that was made of the list; a draft is open to its writer alone. An earlier version took lists by themselves. */
    private static @Nullable Link became(Visit visit, Actor actor, ImportQueries.ImportRow list) {
        ImportQueries.Made made = list.entry();
        if (made != null) {
            return made.isOpenTo(actor)
                    ? Link.to(
                            visit.link("record/" + made.number()),
                            visit.texts().say("partnerlist.made.entry", made.number()))
                    : Link.to("", visit.texts().say("partnerlist.made.of-another", made.number()));
        }
        return list.state() == ImportState.CONFIRMED || list.state() == ImportState.REVERSED
                ? Link.to(
                        "",
                        visit.texts()
                                .say("partnerlist.made.earlier." + list.state().code()))
                : null;
    }

    /** What waits for a person is shown first, as long as anything does. */
    private static String show(Visit visit, List<Judged> lines, boolean draft) {
        String asked = visit.asked("show");
        if (asked != null) {
            return asked;
        }
        boolean waiting =
                draft && lines.stream().anyMatch(line -> line.verdict().waits());
        return waiting ? WAITING : "";
    }

    private static boolean fits(Judged line, String show) {
        return switch (show) {
            case WAITING -> line.verdict().waits();
            case "added", "there", "left-out" -> line.verdict().code().equals(show);
            default -> true;
        };
    }

    private static List<Link> tabs(Visit visit, List<Judged> lines, String show, boolean draft) {
        Visit clean = visit.without("page").without("line");
        List<Link> tabs = new ArrayList<>();
        for (String tab : List.of("all", WAITING, "added", "there", "left-out")) {
            long count = lines.stream().filter(line -> fits(line, tab)).count();
            boolean current = tab.equals(show) || (tab.equals("all") && show.isEmpty());
            if (count > 0 || current) {
                tabs.add(new Link(clean.with("show", tab), visit.texts().say(word(tab, draft), count), current));
            }
        }
        return tabs;
    }

    private static String word(String tab, boolean draft) {
        return "partnerlist.tab." + (tab.equals("added") && !draft ? "was-added" : tab);
    }

    private static Plan plan(List<Judged> lines) {
        int fresh = (int) lines.stream()
                .filter(line -> line.verdict() == Verdict.ADDED && line.known() == null && line.reading() != null)
                .count();
        return new Plan(
                count(lines, Verdict.ADDED),
                fresh,
                count(lines, Verdict.THERE),
                count(lines, Verdict.LEFT_OUT),
                count(lines, Verdict.FAULTY) + count(lines, Verdict.DOUBTFUL));
    }

    private static int count(List<Judged> lines, Verdict verdict) {
        return (int) lines.stream().filter(line -> line.verdict() == verdict).count();
    }

    private List<Fact> facts(Visit visit, ImportQueries.ImportRow list) {
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        List<Fact> facts = new ArrayList<>();
        add(facts, texts, "file", list.fileName());
        add(facts, texts, "lines", texts.say("partnerlist.lines", list.lines()));
        add(facts, texts, "uploaded", texts.moment(list.uploadedAt()));
        add(
                facts,
                texts,
                "role",
                texts.say(labels.of("memberships.role", list.usual().role().code())));
        add(
                facts,
                texts,
                "from",
                list.usual().from() == null
                        ? null
                        : texts.when(list.usual().from()).text());
        add(facts, texts, "source", source(visit, list.grounds().source()));
        add(facts, texts, "document", list.grounds().document());
        add(
                facts,
                texts,
                "certainty",
                texts.say("source.certainty." + list.certainty().code()));
        add(facts, texts, "why", list.grounds().why());
        add(facts, texts, "confirmed", list.confirmedAt() == null ? null : texts.moment(list.confirmedAt()));
        add(facts, texts, "reversed", list.reversedAt() == null ? null : texts.moment(list.reversedAt()));
        add(facts, texts, "reversed-why", list.reversedWhy());
        if (!list.twins().isEmpty()) {
            SheetRemark twin = new SheetRemark("twin", List.of(String.join(", ", list.twins())));
            add(facts, texts, "twin", new MessageFormatter(texts).ofFile(twin));
        }
        return facts;
    }

    private @Nullable String source(Visit visit, @Nullable String code) {
        SourceRegister.Document document =
                code == null ? null : sources.documents(visit.head()).byCode().get(code);
        return document == null ? code : code + " " + visit.texts().say(document.label());
    }

    private static void add(List<Fact> facts, Texts texts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new Fact(texts.say("partnerlist.fact." + key), value));
        }
    }
}
