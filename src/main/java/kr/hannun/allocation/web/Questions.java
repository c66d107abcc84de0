package kr.hannun.allocation.web;

import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.Finding;
import kr.hannun.allocation.Ledger;
import kr.hannun.allocation.OverlapRule;
import kr.hannun.allocation.Party;
import kr.hannun.allocation.SupportRow;
import kr.hannun.shell.Link;
import kr.hannun.shell.Mark;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** What the rules found, each finding as one sentence with links to its lines. */
final class Questions {

    /** How many findings of one rule are shown at most. */
    static final int MOST = 40;

    private final Lines lines;
    private final Texts texts;

    Questions(Lines lines) {
        this.lines = lines;
        this.texts = lines.texts();
    }

    /**
     * A rule with what it found.
     *
     * @param question whether a finding asks about the support, or only about its sources
     * @param found how many it found in all
     */
    public record Rule(
            String key,
            String name,
            String looks,
            String limits,
            boolean question,
            int found,
            List<Question> questions) {}

    /**
     * One finding.
     *
     * @param about whom, first
     * @param said what overlaps and when
     * @param rows the lines that are asked about
     * @param reading how the shape of the lines answers already, or null
     */
    public record Question(
            String about,
            String said,
            List<Cited> rows,
            @Nullable String reading) {}

    /** A line with its amount and its source; {@code after} parts it from the next line, or is null at the last. */
    public record Cited(
            Link line,
            String amount,
            @Nullable Mark mark,
            @Nullable String after) {}

    List<Rule> rules(Ledger ledger) {
        return OverlapRule.all().stream().map(rule -> rule(rule, ledger)).toList();
    }

    private Rule rule(OverlapRule rule, Ledger ledger) {
        String key = "allocation.rule." + rule.key();
        List<Finding> findings = rule.findings(ledger);
        return new Rule(
                rule.key(),
                texts.say(key + ".name"),
                texts.say(key + ".looks"),
                texts.say(key + ".limits"),
                rule.asksAboutSupport(),
                findings.size(),
                findings.stream()
                        .limit(MOST)
                        .map(finding -> question(key, finding))
                        .toList());
    }

    private Question question(String key, Finding finding) {
        Party organization = finding.organization();
        List<String> teams =
                finding.teams().stream().map(team -> texts.say(team.name())).toList();
        String about = organization == null ? teams.getFirst() : texts.say(organization.name());
        String said = texts.say(
                key + ".said",
                lines.kind(finding.kind()),
                lines.said(finding.overlap()),
                teams.getFirst(),
                teams.getLast());
        return new Question(about, said, cited(finding), finding.ownUse() ? texts.say("allocation.own-use") : null);
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

    /** How many findings of these rules are questions about support. */
    static int support(List<Rule> rules) {
        return rules.stream().filter(Rule::question).mapToInt(Rule::found).sum();
    }

    /** How many are questions about sources. */
    static int sources(List<Rule> rules) {
        return rules.stream()
                .filter(rule -> !rule.question())
                .mapToInt(Rule::found)
                .sum();
    }
}
