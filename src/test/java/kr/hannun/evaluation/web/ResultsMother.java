package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.List;
import kr.hannun.evaluation.CriterionKind;
import kr.hannun.evaluation.CriterionRow;
import kr.hannun.evaluation.PublishedRow;
import kr.hannun.evaluation.RoundRow;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import kr.hannun.source.Citation;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;

/** The first round as it was: every score of LG, the averages, and little of anybody else. */
final class ResultsMother {

    static final ScoreSheet.Column LG = new ScoreSheet.Column("T-LG", null);
    static final ScoreSheet.Column SKT = new ScoreSheet.Column("T-SKT", null);
    static final ScoreSheet.Column AVERAGE = new ScoreSheet.Column(null, "average_of_five");

    private static final Citation OFFICIAL = Cited.by("S070", Certainty.OFFICIAL, null);

    private ResultsMother() {}

    static RoundRow round(@Nullable String decidedOn) {
        return new RoundRow(
                "round_1", "round-1", LocalizedText.same("Round 1"), 1, "PH-1E", PartialDate.orNull(decidedOn), null);
    }

    static CriterionRow scored(String code, @Nullable String parent, String weight) {
        return criterion(code, parent, new BigDecimal(weight), CriterionKind.SCORED);
    }

    static CriterionRow gate(String code) {
        return criterion(code, null, null, CriterionKind.GATE);
    }

    private static CriterionRow criterion(
            String code, @Nullable String parent, @Nullable BigDecimal weight, CriterionKind kind) {
        return new CriterionRow(
                code, "round_1", "part", parent, LocalizedText.same(code), weight, kind, null, "applied", OFFICIAL);
    }

    static PublishedRow score(@Nullable String team, @Nullable String criterion, @Nullable String score) {
        return new PublishedRow(
                team + "/" + criterion,
                round("2026-01-15"),
                team,
                criterion == null ? "total" : criterion,
                criterion,
                null,
                team == null ? "average_of_five" : "score",
                score == null ? null : new BigDecimal(score),
                criterion == null ? new BigDecimal(100) : null,
                null,
                team == null || criterion != null ? null : "advance",
                OFFICIAL,
                OFFICIAL,
                OFFICIAL,
                null);
    }

    static List<CriterionRow> criteria() {
        return List.of(
                scored("B", null, "40"),
                scored("B1", "B", "10"),
                scored("B2", "B", "20"),
                scored("B3", "B", "10"),
                scored("E", null, "35"),
                scored("U", null, "25"),
                gate("G"));
    }

    static ScoreSheet firstRound() {
        return new ScoreSheet(
                criteria(),
                List.of(
                        score("T-LG", "B1", "9.2"),
                        score("T-SKT", "B1", "9.2"),
                        score("T-LG", "B2", "14.4"),
                        score("T-LG", "B3", "10.0"),
                        score("T-LG", "B", "33.6"),
                        score("T-LG", "E", "31.6"),
                        score("T-LG", "U", "25.0"),
                        score("T-LG", null, "90.2"),
                        score("T-SKT", null, null),
                        score(null, "B", "30.4"),
                        score(null, "E", "28.56"),
                        score(null, "U", "20.76"),
                        score(null, null, "79.7")));
    }

    static ScoreSheet.Line line(ScoreSheet sheet, String criterion) {
        return sheet.lines().stream()
                .filter(line ->
                        line.criterion() != null && line.criterion().code().equals(criterion))
                .findFirst()
                .orElseThrow();
    }
}
