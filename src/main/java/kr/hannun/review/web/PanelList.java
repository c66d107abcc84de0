package kr.hannun.review.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import kr.hannun.review.panel.SeatReviewer;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.shared.Problem;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A panel as a list: account, part, teams (all of them where left out), and why a tie is accepted. Parts and teams are told by
 * their codes or by their names in either language.
 */
record PanelList(List<SeatReviewer.Seating> seatings, List<Problem> problems) {

    private static final int MOST = 500;
    private static final String FIELD = "lines";

    /** Reads it; a list that cannot be read says why. */
    static PanelList of(String text, ReviewRound round) {
        if (text.isBlank()) {
            return refused("review.panel.list.empty");
        }
        char between = text.contains("\t") ? '\t' : ',';
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(between)
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .get();
        try (CSVParser parser = CSVParser.parse(text, format)) {
            List<SeatReviewer.Seating> seatings = new ArrayList<>();
            for (CSVRecord line : parser) {
                if (seatings.size() == MOST) {
                    return refused("review.panel.list.long", MOST);
                }
                seatings.add(seating(line, round));
            }
            return new PanelList(seatings, List.of());
        } catch (IOException | IllegalArgumentException unreadable) {
            return refused("review.panel.list.form");
        }
    }

    private static PanelList refused(String key, Object... arguments) {
        return new PanelList(List.of(), List.of(Problem.of(FIELD, key, arguments)));
    }

    private static SeatReviewer.Seating seating(CSVRecord line, ReviewRound round) {
        String part = cell(line, 1);
        String why = cell(line, 3);
        return new SeatReviewer.Seating(
                cell(line, 0),
                round.parts().stream()
                        .filter(each -> named(
                                part, each.code(), each.name().ko(), each.name().en()))
                        .findFirst()
                        .map(ReviewRound.Part::code)
                        .orElse(part),
                teams(cell(line, 2), round),
                why.isEmpty() ? null : why,
                false);
    }

    private static List<String> teams(String text, ReviewRound round) {
        if (text.isEmpty()) {
            return round.teams().stream().map(ReviewRound.Team::slug).toList();
        }
        List<String> wanted = Arrays.stream(text.split("[;/]", -1))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
        return round.teams().stream()
                .filter(team -> wanted.stream()
                        .anyMatch(each -> named(
                                each, team.slug(), team.name().ko(), team.name().en())))
                .map(ReviewRound.Team::slug)
                .toList();
    }

    private static boolean named(String text, String... names) {
        return Arrays.stream(names).anyMatch(text::equalsIgnoreCase);
    }

    private static String cell(CSVRecord line, int column) {
        return column < line.size() ? line.get(column) : "";
    }
}
