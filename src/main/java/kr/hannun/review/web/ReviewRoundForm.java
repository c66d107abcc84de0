package kr.hannun.review.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.consortium.TeamRow;
import kr.hannun.review.round.MakeReviewRound;
import kr.hannun.review.round.ReviewKind;
import kr.hannun.review.round.ReviewRound;
import kr.hannun.review.round.RoundTransition;
import kr.hannun.review.round.RulePack;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import kr.hannun.shell.Visit;

/** What a coordinator typed about a new round. */
record ReviewRoundForm(SubmittedFields typed, Optional<RulePack> rules, List<TeamRow> teams, List<ReviewRound> rounds) {

    private static final int DAYS_TO_REPEAT = 30;
    private static final int LONGEST_TITLE = 80;
    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3]):[0-5]\\d");
    private static final Pattern COUNT = Pattern.compile("\\d{1,3}");
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");

    /** What is wrong, in the order of the page. */
    List<Problem> problems(Instant now) {
        List<Problem> problems = new ArrayList<>();
        if (rules.isEmpty()) {
            problems.add(Problem.of("pack", "review.pack.none"));
        }
        if (kind().isEmpty()) {
            problems.add(Problem.of("kind", "review.kind.none"));
        }
        String title = typed.text("title");
        if (title.isEmpty() || title.length() > LONGEST_TITLE) {
            problems.add(Problem.of("title", "review.title.form", LONGEST_TITLE));
        }
        if (chosen().isEmpty()) {
            problems.add(Problem.of("teams", "review.teams.none"));
        }
        for (String deadline : List.of("soft", "hard")) {
            if (moment(deadline).isEmpty()) {
                problems.add(Problem.of(deadline + "Day", "review.deadline.form"));
            }
        }
        if (moment("soft").isPresent()
                && moment("hard").isPresent()
                && moment("soft").get().isAfter(moment("hard").get())) {
            problems.add(Problem.of("hardDay", "review.deadline.order"));
        }
        if (typed.given("planned")
                .filter(count -> !COUNT.matcher(count).matches() || Integer.parseInt(count) > chosen().size())
                .isPresent()) {
            problems.add(Problem.of("planned", "review.planned.form"));
        }
        if (repeats().isPresent() && rounds.stream().noneMatch(this::isRepeated)) {
            problems.add(Problem.of("repeats", "review.repeats.form"));
        }
        repeats()
                .filter(this::isRepeatedAlready)
                .ifPresent(slug -> problems.add(Problem.of("repeats", "review.repeats.once")));
        repeats()
                .filter(slug -> isTooLate(slug, now))
                .ifPresent(slug -> problems.add(Problem.of("repeats", "review.repeats.late", DAYS_TO_REPEAT)));
        return problems;
    }

    private Optional<String> repeats() {
        return typed.given("repeats");
    }

    private boolean isRepeated(ReviewRound round) {
        return repeats().filter(round.slug()::equals).isPresent()
                && (round.is(RoundTransition.CONFIRM) || round.is(RoundTransition.VOID));
    }

    private boolean isRepeatedAlready(String slug) {
        return rounds.stream()
                .map(ReviewRound::repeats)
                .anyMatch(repeats -> repeats != null && repeats.slug().equals(slug));
    }

    /** Whether it was made void too long ago to be repeated (R13). */
    private boolean isTooLate(String slug, Instant now) {
        return rounds.stream()
                .filter(round -> round.slug().equals(slug))
                .flatMap(round -> round.act(RoundTransition.VOID).stream())
                .map(ReviewRound.Acted::doneAt)
                .anyMatch(done -> done != null
                        && done.plus(Duration.ofDays(DAYS_TO_REPEAT)).isBefore(now));
    }

    private Optional<ReviewKind> kind() {
        return Arrays.stream(ReviewKind.values())
                .filter(kind -> kind.name().equals(typed.text("kind")))
                .findFirst();
    }

    private List<TeamRow> chosen() {
        List<String> wanted = typed.all("teams");
        return teams.stream().filter(team -> wanted.contains(team.slug())).toList();
    }

    private Optional<Instant> moment(String deadline) {
        return moment(typed, deadline);
    }

    /** The moment in the fields {@code <name>Day} and {@code <name>Time}, in Korea. */
    static Optional<Instant> moment(SubmittedFields typed, String deadline) {
        String time = typed.text(deadline + "Time");
        return typed.date(deadline + "Day")
                .filter(day -> day.precision() == PartialDate.Precision.DAY
                        && TIME.matcher(time).matches())
                .map(PartialDate::first)
                .map(day -> at(day, time));
    }

    private static Instant at(LocalDate day, String time) {
        return day.atTime(LocalTime.parse(time.length() < 5 ? "0" + time : time))
                .atZone(OfficialTime.ZONE)
                .toInstant();
    }

    /** The command, where nothing is wrong. */
    MakeReviewRound.Command toCommand(Visit visit) {
        return new MakeReviewRound.Command(
                visit.head().program(),
                typed.identity(),
                rules.orElseThrow(),
                kind().orElseThrow(),
                typed.text("title"),
                chosen().stream().map(TeamRow::id).toList(),
                moment("soft").orElseThrow(),
                moment("hard").orElseThrow(),
                typed.given("planned").map(Integer::valueOf).orElse(null),
                typed.all("rehearsal").contains("yes"),
                repeats().orElse(null),
                repeats().isPresent() && typed.all("without").contains("yes"));
    }

    /** A weight as it was typed, if it is one. */
    static Optional<BigDecimal> weight(String text) {
        return Optional.of(text).filter(each -> WEIGHT.matcher(each).matches()).map(BigDecimal::new);
    }

    /** A moment as it stands in the fields {@code <name>Day} and {@code <name>Time}. */
    static void store(Map<String, String> fields, String name, Instant moment) {
        var local = moment.atZone(OfficialTime.ZONE);
        fields.put(name + "Day", local.toLocalDate().toString());
        fields.put(name + "Time", String.format(Locale.ROOT, "%tR", local));
    }

    /** The weights that were typed, by code. */
    static Map<String, BigDecimal> weights(SubmittedFields typed, ReviewRound round) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        codes(round)
                .forEach(code -> weight(typed.text("weight." + code)).ifPresent(weight -> weights.put(code, weight)));
        return weights;
    }

    /** What is wrong with the weights as numbers; whether they add up is asked when the round is opened. */
    static List<Problem> weightProblems(SubmittedFields typed, ReviewRound round) {
        Map<String, BigDecimal> weights = weights(typed, round);
        return codes(round).stream()
                .filter(code -> !weights.containsKey(code))
                .map(code -> Problem.of("weight." + code, "review.weight.form"))
                .toList();
    }

    private static List<String> codes(ReviewRound round) {
        return List.copyOf(round.weights().keySet());
    }
}
