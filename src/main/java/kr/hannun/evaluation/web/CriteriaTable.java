package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.search.Subject;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import org.jspecify.annotations.Nullable;

/** The rules of a round: what it looks at, for how many points or as a condition without any. */
final class CriteriaTable {

    private CriteriaTable() {}

    /** A criterion; {@code status} is null where the round really went by it. */
    public record Row(
            String id,
            String name,
            @Nullable FootnoteRef mark,
            boolean part,
            DisplayValue weight,
            String kind,
            @Nullable String status,
            @Nullable String detail) {}

    /** The criteria, each at the top of the tree with its parts below it. */
    static List<List<Row>> groups(RoundPageContext sight, List<CriterionRow> criteria) {
        List<List<Row>> groups = new ArrayList<>();
        for (ScoreSheet.Line line : new ScoreSheet(criteria, List.of()).lines()) {
            CriterionRow criterion = line.criterion();
            if (criterion == null) {
                continue;
            }
            if (line.depth() == 0) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(row(sight, criterion, line.depth()));
        }
        return groups;
    }

    private static Row row(RoundPageContext sight, CriterionRow criterion, int depth) {
        BigDecimal weight = criterion.weight();
        return new Row(
                Subject.anchor(criterion.code()),
                sight.texts().say(criterion.name()),
                sight.mark(criterion.citation()),
                depth > 0,
                DisplayValue.of(
                        weight == null ? null : sight.texts().number(weight),
                        criterion.isScored() ? Absence.UNKNOWN : Absence.NOT_APPLICABLE,
                        null),
                sight.label("evaluation_criteria.kind", criterion.kind().code()),
                criterion.isApplied() ? null : sight.label("evaluation_criteria.status", criterion.status()),
                sight.texts().sayOrNull(criterion.detail()));
    }
}
