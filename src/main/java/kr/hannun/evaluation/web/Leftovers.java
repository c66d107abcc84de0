package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.evaluation.ParticipantQueries.Participant;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.Remark;
import org.jspecify.annotations.Nullable;

/** Results that neither table has a place for; they are listed, so that none is lost. */
final class Leftovers {

    private Leftovers() {}

    /** A result by itself. */
    public record Row(@Nullable String id, String what, DisplayValue shown, List<Remark> remarks) {}

    static List<Row> of(RoundPageContext sight, List<PublishedRow> results, List<Participant> teams) {
        return sight.unshown(results).stream()
                .map(row -> new Row(
                        sight.anchor(row),
                        what(sight, row, teams),
                        DisplayValue.of(value(sight, row), RoundState.DECIDED.missing(), sight.mark(row.citation())),
                        sight.remarks(row.code(), row.note(), row.citation())))
                .toList();
    }

    private static String what(RoundPageContext sight, PublishedRow row, List<Participant> teams) {
        String whose = teams.stream()
                .filter(team -> team.code().equals(row.team()))
                .map(team -> sight.texts().say(team.name()))
                .findFirst()
                .orElseGet(() -> sight.word("statistic", row.statistic()));
        return whose + " · " + sight.word("part", row.part());
    }

    private static @Nullable String value(RoundPageContext sight, PublishedRow row) {
        BigDecimal score = row.score();
        if (score != null) {
            return sight.texts().number(score);
        }
        return row.decision() == null ? null : sight.word("decision", row.decision());
    }
}
