package kr.hannun.allocation.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.allocation.DispositionQueries;
import kr.hannun.allocation.Ledger;
import kr.hannun.allocation.StatedTotals;
import kr.hannun.allocation.SupportPicture;
import kr.hannun.allocation.SupportState;
import kr.hannun.consortium.ConsortiumQueries;
import kr.hannun.program.PartQueries;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the ledger of support in one view of the database. */
@Component
class Support {

    private static final String GPU = "gpu";
    private static final String DOUBLE_SUPPORT = "중복 지원";

    private final AllocationQueries allocations;
    private final DispositionQueries dispositions;
    private final ConsortiumQueries consortia;
    private final PartQueries parts;
    private final SourceRegister sources;
    private final Words words;

    Support(
            AllocationQueries allocations,
            DispositionQueries dispositions,
            ConsortiumQueries consortia,
            PartQueries parts,
            SourceRegister sources,
            Words words) {
        this.allocations = allocations;
        this.dispositions = dispositions;
        this.consortia = consortia;
        this.parts = parts;
        this.sources = sources;
        this.words = words;
    }

    /**
     * The page.
     *
     * @param lede what an officer would say aloud
     * @param withGpus whether the programme gives GPUs, which can be compared
     * @param picture the GPUs of the teams over time, or null where none has any
     * @param opinions what was said about double support by the day
     */
    public record Page(
            Frame frame,
            List<String> lede,
            List<Totals.Comparison> totals,
            boolean withGpus,
            SupportPicture.@Nullable Picture picture,
            List<Questions.Rule> rules,
            List<Opinion> opinions,
            List<LedgerTables.Table> tables) {}

    /** What somebody said about double support: the topic leads to it. */
    public record Opinion(
            Link topic, String person, @Nullable FootnoteRef mark) {}

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        LocalDate on = visit.day().on();
        Ledger ledger = visit.isAnnounced() ? allocations.ledger(visit.head(), on) : Ledger.empty(on);
        SourceRegister.Notes notes = sources.notes(visit);
        LedgerTables lines = new LedgerTables(visit, ledger, words.labels(visit.head()), notes);
        List<Totals.Comparison> totals = StatedTotals.of(ledger.rows()).stream()
                .map(new Totals(lines)::comparison)
                .toList();
        SupportPicture.Picture picture = SupportPicture.of(
                visit,
                words.labels(visit.head()),
                consortia.roster(visit.head()).begunBy(on),
                ledger.rows(),
                GPU,
                notes);
        List<Questions.Rule> rules = new Questions(lines).rules(dispositions.examine(visit.head(), ledger));
        List<Opinion> opinions = parts.opinionsOn(visit.head(), DOUBLE_SUPPORT).stream()
                .filter(said -> said.citation().isStatedBy(on))
                .map(said -> opinion(visit, said, notes))
                .toList();
        List<LedgerTables.Table> tables = lines.tables();
        return new Page(
                Frame.of(visit, "support", visit.texts().say("shell.nav.support"), notes.list()),
                lede(visit.texts(), ledger, totals, rules),
                totals,
                ledger.rows().stream().anyMatch(row -> row.kind().equals(GPU)),
                picture,
                rules,
                opinions,
                tables);
    }

    private static Opinion opinion(Visit visit, PartQueries.OpinionRow said, SourceRegister.Notes notes) {
        Texts texts = visit.texts();
        return new Opinion(
                Link.to(visit.link(said.place()), texts.say(said.topic())),
                texts.say(said.person()) + " " + texts.say(said.office()),
                notes.mark(said.citation()));
    }

    private static List<String> lede(
            Texts texts, Ledger ledger, List<Totals.Comparison> totals, List<Questions.Rule> rules) {
        if (ledger.rows().isEmpty()) {
            return List.of();
        }
        List<String> lede = new ArrayList<>();
        lede.add(texts.say(
                "allocation.lede",
                ledger.rows().size(),
                count(ledger, SupportState.RUNNING),
                count(ledger, SupportState.BEGUN)));
        long unreported = count(ledger, SupportState.NO_REPORT);
        if (unreported > 0) {
            lede.add(texts.say("allocation.lede.unreported", unreported));
        }
        totals.forEach(compared -> lede.add(
                texts.say(compared.agrees() ? "allocation.lede.agrees" : "allocation.lede.differs", compared.said())));
        lede.add(counted(texts, "allocation.lede.questions", rules, true));
        lede.add(counted(texts, "allocation.lede.sources", rules, false));
        return lede;
    }

    /** How many findings wait for an answer, and apart from them how many have one. */
    private static String counted(Texts texts, String key, List<Questions.Rule> rules, boolean question) {
        List<Questions.Rule> counted =
                rules.stream().filter(rule -> rule.question() == question).toList();
        return texts.say(
                key,
                counted.stream().mapToInt(Questions.Rule::waiting).sum(),
                counted.stream().mapToInt(Questions.Rule::settled).sum());
    }

    private static long count(Ledger ledger, SupportState state) {
        return ledger.rows().stream()
                .filter(row -> row.stateOn(ledger.day()) == state)
                .count();
    }
}
