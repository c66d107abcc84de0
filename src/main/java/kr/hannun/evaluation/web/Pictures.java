package kr.hannun.evaluation.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kr.hannun.evaluation.ParticipantQueries.Participant;

/** The teams whose published scores can be drawn: at least two of the parts and the total. */
final class Pictures {

    private Pictures() {}

    /** The bars of one team; {@code title} says the same in words. */
    public record Picture(String team, String title, ScoreBars.Drawing drawing) {}

    static List<Picture> of(RoundPageContext sight, ScoreSheet sheet, List<Participant> teams) {
        List<Picture> pictures = new ArrayList<>();
        for (Participant team : teams) {
            List<ScoreBars.Score> scores = bars(sight, sheet, new ScoreSheet.Column(team.code(), null));
            if (scores.size() > 1) {
                String name = sight.texts().say(team.name());
                pictures.add(new Picture(name, title(sight, name, scores), ScoreBars.draw(scores, sight.texts())));
            }
        }
        return pictures;
    }

    private static List<ScoreBars.Score> bars(RoundPageContext sight, ScoreSheet sheet, ScoreSheet.Column column) {
        List<ScoreBars.Score> scores = new ArrayList<>();
        for (ScoreSheet.Line line : sheet.lines()) {
            Optional<BigDecimal> score = sheet.score(line, column);
            Optional<BigDecimal> weight = sheet.weight(line);
            if (line.depth() == 0 && score.isPresent() && weight.isPresent()) {
                BigDecimal average = sheet.figures().stream()
                        .flatMap(figure -> sheet.score(line, figure).stream())
                        .findFirst()
                        .orElse(null);
                scores.add(new ScoreBars.Score(
                        ScoreTable.name(sight, line), score.get(), weight.get(), average, line.isTotal()));
            }
        }
        return scores;
    }

    private static String title(RoundPageContext sight, String team, List<ScoreBars.Score> scores) {
        return team
                + ": "
                + String.join(
                        ", ",
                        scores.stream()
                                .map(score -> score.label() + " "
                                        + sight.texts().number(score.score()) + "/"
                                        + sight.texts().number(score.weight()))
                                .toList());
    }
}
