package kr.hannun.allocation.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.allocation.Disposition;
import kr.hannun.allocation.DispositionKind;
import kr.hannun.allocation.Examination;
import kr.hannun.allocation.Finding;
import kr.hannun.allocation.OverlapRule;
import kr.hannun.allocation.Party;
import kr.hannun.allocation.SupportRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import kr.hannun.source.DisagreementQueries.DisagreementRow;
import kr.hannun.source.DisagreementQueries.Versions;
import org.jspecify.annotations.Nullable;

/** What the rules found, each finding as one sentence with links to its lines and with what was answered to it. */
final class Questions {

    /** How many findings of one rule are shown at most. */
    static final int MOST = 40;

    private final LedgerTables lines;
    private final Texts texts;

    Questions(LedgerTables lines) {
        this.lines = lines;
        this.texts = lines.texts();
    }

    /**
     * A rule with what it found.
     *
     * @param question whether a finding asks about the support, or only about its sources
     * @param found how many it found in all
     * @param waiting how many of them wait for an answer
     * @param open those that are shown of them
     * @param answered those that are shown of the others
     */
    public record Rule(
            String key,
            String name,
            String looks,
            String limits,
            boolean question,
            int found,
            int waiting,
            List<Question> open,
            List<Question> answered) {

        /** How many are answered. */
        public int settled() {
            return found - waiting;
        }

        /** How many are shown. */
        public int shown() {
            return open.size() + answered.size();
        }
    }

    /**
     * One finding.
     *
     * @param about whom, first
     * @param said what overlaps and when
     * @param rows the lines that are asked about
     * @param versions what the sources say of them, where they disagree, or null
     * @param reading how the shape of the lines answers already, or null
     * @param answer what was answered to it, or null
     * @param door the way to its own page, for those who work for the office, or null
     */
    public record Question(
            String about,
            String said,
            List<Cited> rows,
            @Nullable Versions versions,
            @Nullable String reading,
            @Nullable Answer answer,
            @Nullable Link door) {}

    /**
     * What was answered.
     *
     * @param overtaken that the lines changed since and which, or null
     */
    public record Answer(
            String symbol,
            String kind,
            String why,
            When on,
            @Nullable String overtaken) {}

    /** A line with its amount and its source; {@code after} parts it from the next line, or is null at the last. */
    public record Cited(
            Link line,
            String amount,
            @Nullable FootnoteRef mark,
            @Nullable String after) {}

    List<Rule> rules(Map<OverlapRule, List<Examination>> examined) {
        List<Rule> rules = new ArrayList<>();
        examined.forEach((rule, all) -> rules.add(rule(rule, all)));
        return rules;
    }

    private Rule rule(OverlapRule rule, List<Examination> all) {
        String key = "allocation.rule." + rule.key();
        Map<Boolean, List<Question>> shown = all.stream()
                .limit(MOST)
                .collect(Collectors.partitioningBy(
                        Examination::isOpen, Collectors.mapping(this::question, Collectors.toList())));
        return new Rule(
                rule.key(),
                texts.say(key + ".name"),
                texts.say(key + ".looks"),
                texts.say(key + ".limits"),
                rule.asksAboutSupport(),
                all.size(),
                (int) all.stream().filter(Examination::isOpen).count(),
                shown.getOrDefault(true, List.of()),
                shown.getOrDefault(false, List.of()));
    }

    private Question question(Examination examined) {
        Finding finding = examined.finding();
        return new Question(
                about(finding),
                said(finding),
                cited(finding),
                versions(finding),
                finding.ownUse() ? texts.say("allocation.own-use") : null,
                answer(examined),
                FindingPage.door(lines.visit(), examined));
    }

    /** What the sources of its lines say, where the finding asks about that, or null. */
    @Nullable
    Versions versions(Finding finding) {
        DisagreementRow disagreement = finding.disagreement();
        return disagreement == null ? null : lines.versions(disagreement);
    }

    /** Whom a finding is about, first. */
    String about(Finding finding) {
        Party organization = finding.organization();
        return texts.say(organization == null ? finding.teams().getFirst().name() : organization.name());
    }

    /** What overlaps and when. */
    String said(Finding finding) {
        return texts.say(
                "allocation.rule." + finding.rule() + ".said",
                lines.kind(finding.kind()),
                lines.said(finding.overlap()),
                texts.say(finding.teams().getFirst().name()),
                texts.say(finding.teams().getLast().name()));
    }

    /** What was answered to a finding, or null. */
    @Nullable
    Answer answer(Examination examined) {
        Disposition answer = examined.answer();
        DispositionKind kind = answer == null ? null : answer.kind();
        return answer == null || kind == null
                ? null
                : new Answer(
                        kind.symbol(),
                        texts.say("allocation.disposition." + kind),
                        answer.why(),
                        texts.when(answer.givenOn()),
                        overtaken(examined));
    }

    /** That what was answered was answered about something else, with the lines that changed; null where it was not. */
    private @Nullable String overtaken(Examination examined) {
        List<String> changed = examined.changed().stream()
                .map(key -> key.startsWith("teams/") ? texts.say("allocation.disposition.place") : key)
                .distinct()
                .toList();
        return changed.isEmpty() ? null : texts.say("allocation.disposition.overtaken", String.join(", ", changed));
    }

    private List<Cited> cited(Finding finding) {
        List<Cited> cited = new ArrayList<>();
        add(cited, finding.rows(), finding.against().isEmpty() ? null : ";");
        add(cited, finding.against(), null);
        return cited;
    }

    private void add(List<Cited> cited, List<SupportRow> rows, @Nullable String end) {
        for (int i = 0; i < rows.size(); i++) {
            SupportRow row = rows.get(i);
            String after = i == rows.size() - 1 ? end : ",";
            cited.add(new Cited(lines.to(row), lines.amounts().said(row), lines.mark(row), after));
        }
    }
}
