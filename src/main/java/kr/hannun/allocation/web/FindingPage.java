package kr.hannun.allocation.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kr.hannun.allocation.AllocationQueries;
import kr.hannun.allocation.Disposition;
import kr.hannun.allocation.DispositionKind;
import kr.hannun.allocation.DispositionQueries;
import kr.hannun.allocation.Examination;
import kr.hannun.allocation.Finding;
import kr.hannun.allocation.Ledger;
import kr.hannun.allocation.SupportRow;
import kr.hannun.audit.ActorNames;
import kr.hannun.audit.Audience;
import kr.hannun.shared.Actor;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Form;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Option;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.DisagreementQueries.Versions;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the page of one finding of possible double support: what it rests on, what was answered, and the form of an answer. */
@Component
class FindingPage {

    private final AllocationQueries allocations;
    private final DispositionQueries dispositions;
    private final SourceRegister sources;
    private final Words words;
    private final ObjectProvider<ActorNames> accounts;

    FindingPage(
            AllocationQueries allocations,
            DispositionQueries dispositions,
            SourceRegister sources,
            Words words,
            ObjectProvider<ActorNames> accounts) {
        this.allocations = allocations;
        this.dispositions = dispositions;
        this.sources = sources;
        this.words = words;
        this.accounts = accounts;
    }

    /**
     * The page.
     *
     * @param said what overlaps and when, whom it is about first
     * @param looks what the rule looks at, and {@code limits} what it cannot see
     * @param reading how the shape of the lines answers already, or null
     * @param versions what the sources of the lines say, where they disagree, or null
     * @param answer what was answered to it, or null
     * @param course everything that was answered to it, the latest first
     * @param acts the forms, for those who keep the record and look at today; else null
     */
    public record Page(
            Frame frame,
            String said,
            String looks,
            String limits,
            @Nullable String reading,
            @Nullable Versions versions,
            boolean open,
            Questions.@Nullable Answer answer,
            List<Row> rows,
            List<Step> course,
            Form form,
            @Nullable Acts acts) {}

    /** A line that is asked about; {@code fact} is the way to put it right, for those who keep the record, or null. */
    public record Row(
            Link line,
            String recipient,
            String what,
            String amount,
            LedgerTables.Term term,
            @Nullable FootnoteRef mark,
            @Nullable Link fact) {}

    /** One answer, or that one was taken back. */
    public record Step(String at, String symbol, String kind, String why, String by) {}

    /**
     * Where the forms go and what they carry.
     *
     * @param withdraw null where there is nothing to take back
     */
    public record Acts(String give, @Nullable String withdraw, List<Option> kinds, int version, String grounds) {}

    /** The page of the finding with this name, where the day has it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Page> page(Visit visit, String name, Form form) {
        Ledger ledger = allocations.ledger(visit.head(), visit.day().on());
        return dispositions.find(visit.head(), ledger, name).map(found -> page(visit, ledger, found, form));
    }

    private Page page(Visit visit, Ledger ledger, Examination found, Form form) {
        Texts texts = visit.texts();
        Finding finding = found.finding();
        SourceRegister.Notes notes = sources.notes(visit);
        LedgerTables lines = new LedgerTables(visit, ledger, words.labels(visit.head()), notes);
        Questions questions = new Questions(lines);
        String rule = "allocation.rule." + finding.rule();
        List<Row> rows = finding.lines().map(row -> row(visit, lines, row)).toList();
        Map<String, String> names = names(found.course());
        return new Page(
                Frame.of(
                        visit,
                        "support",
                        List.of(Link.to(visit.link("support#overlaps"), texts.say("shell.nav.support"))),
                        texts.say("allocation.finding.title", texts.say(rule + ".name"), questions.about(finding)),
                        notes.list(),
                        false),
                questions.about(finding) + ": " + questions.said(finding),
                texts.say(rule + ".looks"),
                texts.say(rule + ".limits"),
                finding.ownUse() ? texts.say("allocation.own-use") : null,
                questions.versions(finding),
                found.isOpen(),
                questions.answer(found),
                rows,
                found.course().stream().map(each -> step(texts, each, names)).toList(),
                form,
                keeps(visit) && !visit.day().isEarlier() && visit.head().known() == null ? acts(visit, found) : null);
    }

    /** The way to a finding's own page, for those who work for the office; others have null. */
    static @Nullable Link door(Visit visit, Examination found) {
        String word = found.isOpen() && keeps(visit) ? "allocation.finding.answer" : "allocation.finding.look";
        return Audience.OFFICE.includes(visit.roles())
                ? Link.to(
                        visit.link("support/findings/" + found.finding().name()),
                        visit.texts().say(word))
                : null;
    }

    private static boolean keeps(Visit visit) {
        return visit.is(Actor.Role.COORDINATOR) || visit.is(Actor.Role.ADMIN);
    }

    private static Row row(Visit visit, LedgerTables lines, SupportRow row) {
        Texts texts = visit.texts();
        return new Row(
                lines.to(row),
                row.teamName() == null ? texts.say("allocation.programme") : texts.say(row.teamName()),
                texts.say(row.description()),
                lines.amounts().said(row),
                lines.term(row),
                lines.mark(row),
                keeps(visit)
                        ? Link.to(visit.link("facts/support/" + row.code()), texts.say("allocation.finding.fact"))
                        : null);
    }

    private static Step step(Texts texts, Disposition given, Map<String, String> names) {
        DispositionKind kind = given.kind();
        return new Step(
                texts.moment(given.givenAt()),
                kind == null ? "cancelled" : kind.symbol(),
                texts.say("allocation.disposition." + (kind == null ? "withdrawn" : kind)),
                given.why(),
                names.getOrDefault(given.givenBy(), texts.say("allocation.disposition.somebody")));
    }

    private static Acts acts(Visit visit, Examination found) {
        String place = "support/findings/" + found.finding().name() + "/disposition";
        return new Acts(
                visit.link(place),
                found.answer() == null || found.version() == 0 ? null : visit.link(place + "/withdrawal"),
                Arrays.stream(DispositionKind.values())
                        .map(kind -> new Option(
                                kind.name(), visit.texts().say("allocation.disposition." + kind + ".choice")))
                        .toList(),
                found.version(),
                found.print());
    }

    private Map<String, String> names(List<Disposition> given) {
        ActorNames directory = accounts.getIfAvailable();
        Set<String> keys = given.stream().map(Disposition::givenBy).collect(Collectors.toSet());
        return directory == null || keys.isEmpty() ? Map.of() : directory.names(keys);
    }
}
