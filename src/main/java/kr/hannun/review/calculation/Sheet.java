package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kr.hannun.evaluation.CriterionKind;
import org.jspecify.annotations.Nullable;

/** The calculation sheet (산출표): every step from what was given to the total, for each team. */
public record Sheet(List<Team> teams) {

    /** What a step does. */
    public enum Rule {
        /** A step of the scale, or a number of points, as points of a criterion. */
        MARK,
        /** A measured value as points of a criterion. */
        MEASURE,
        /** The sum of what one judge gave in a part. */
        JUDGE,
        /** The measured criteria of a part together. */
        SUM,
        /** How many judges found a condition met. */
        GATE,
        /** The panel's scores as one. */
        PANEL,
        /** The part's score in the part's points. */
        PART,
        /** The total of the parts. */
        TOTAL
    }

    /**
     * One step.
     *
     * @param of the part or criterion it is about, or the round itself
     * @param judge whose it is, or null where it is everybody's
     * @param way how it was done: the name of an aggregation or a conversion, or the rule's own name
     * @param inputs the exact numbers that went in, by name
     * @param exact what came out
     * @param rounded what it was rounded to where a rounding was declared, or null
     */
    public record Line(
            Rule rule,
            String of,
            @Nullable String judge,
            String way,
            Map<String, Fraction> inputs,
            Fraction exact,
            @Nullable BigDecimal rounded) {}

    /** Why there is no result yet: in which part, and what is missing. */
    public record Missing(String part, Lack lack, int count) {}

    /** What can be missing. */
    public enum Lack {
        /** Fewer judges than the part asks for. */
        PANEL_TOO_SMALL,
        /** Fewer than three would remain after trimming. */
        TOO_FEW_TO_TRIM,
        /** A measured value, or what it is measured against. */
        NOT_MEASURED
    }

    /** What a panel found of a condition that gives no points. */
    public enum Finding {
        /** More found it met than not. */
        MET,
        /** More found it not met. */
        NOT_MET,
        /** As many as not, or nobody yet. */
        UNDECIDED
    }

    /** A condition and how many judges found it met or not. */
    public record Gate(String criterion, CriterionKind kind, int met, int notMet) {

        /** What that comes to. */
        public Finding finding() {
            int more = Integer.compare(met, notMet);
            return more > 0 ? Finding.MET : more < 0 ? Finding.NOT_MET : Finding.UNDECIDED;
        }

        /** Whether a team is out by it whatever its score (R30). */
        public boolean excludes() {
            return kind == CriterionKind.GATE && finding() == Finding.NOT_MET;
        }
    }

    /**
     * What came of a team.
     *
     * @param parts the points of each part that has a result
     * @param total the total, or null while something is missing
     * @param belowFloor the parts (or the round, by an empty code) whose floor was not reached
     * @param gates what was found of each condition
     * @param rank among those with a total above every floor whom no gate excludes, or null
     */
    public record Team(
            String team,
            List<Line> lines,
            Map<String, BigDecimal> parts,
            @Nullable BigDecimal total,
            List<Missing> missing,
            List<String> belowFloor,
            List<Gate> gates,
            @Nullable Integer rank) {

        /** Whether it reached everything it had to reach. */
        public boolean stays() {
            return total != null && belowFloor.isEmpty() && gates.stream().noneMatch(Gate::excludes);
        }

        /** The same with its rank. */
        Team ranked(@Nullable Integer place) {
            return new Team(team, lines, parts, total, missing, belowFloor, gates, place);
        }
    }

    /** The team's sheet. */
    public Optional<Team> of(String team) {
        return teams.stream().filter(each -> each.team().equals(team)).findFirst();
    }

    /** Every step as a line of text, so that two sheets can be told apart. */
    public String text() {
        StringBuilder text = new StringBuilder();
        teams.forEach(team -> team.lines()
                .forEach(line -> text.append(String.join(
                                "|",
                                team.team(),
                                line.rule().name(),
                                line.of(),
                                String.valueOf(line.judge()),
                                line.way(),
                                String.valueOf(line.inputs()),
                                String.valueOf(line.exact()),
                                String.valueOf(line.rounded())))
                        .append('\n')));
        return text.toString();
    }
}
