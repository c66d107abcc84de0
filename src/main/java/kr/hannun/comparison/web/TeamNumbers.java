package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The picture of how many teams there were and shall be: actual, planned now and planned at first, over time. */
class TeamNumbers {

    private static final int WIDTH = 776;
    private static final int HEIGHT = 276;
    private static final int LEFT = 44;
    private static final int RIGHT = 768;
    private static final int TOP = 20;
    private static final int BOTTOM = 236;
    private static final int WIDEST_LABEL = 150;
    private static final int WORDS = 130;

    private final LocalDate first;
    private final LocalDate last;
    private final int most;
    private final Texts texts;

    private TeamNumbers(LocalDate first, LocalDate last, int most, Texts texts) {
        this.first = first;
        this.last = last;
        this.most = most;
        this.texts = texts;
    }

    /** From this date on there are this many teams. */
    record Step(PartialDate date, int teams) {}

    /** A line of steps as an SVG path; empty where there is none. */
    public record Line(String path, List<Label> labels) {}

    /** A word at a place; {@code anchor} as SVG knows it, null where the word begins there. */
    public record Label(int x, int y, @Nullable String anchor, String text) {}

    /** A line across with its number. */
    public record Level(int y, int teams) {}

    /** A tick of the time axis. */
    public record Tick(int x, String text) {}

    /** The whole picture in its own coordinates; silence from {@code silentX}, {@code silentWidth} wide, 0 where there is none. */
    public record Picture(
            int width,
            int height,
            int left,
            int right,
            int top,
            int bottom,
            List<Level> levels,
            List<Tick> ticks,
            Line actual,
            Line plan,
            Line firstPlan,
            int silentX,
            int silentWidth,
            @Nullable Label silence,
            int onX,
            Label on) {

        /** The lines of the numbers. */
        public String grid() {
            return levels.stream()
                    .map(level -> "M" + left + " " + level.y() + "H" + right)
                    .collect(Collectors.joining());
        }
    }

    /**
     * Draws the steps.
     *
     * @param actual how many there were, up to {@code known}
     * @param plan how it goes on from there as planned now
     * @param firstPlan how it was planned at first
     * @param known the last day anything is known of
     * @param on the day of the page
     */
    static @Nullable Picture draw(
            List<Step> actual, List<Step> plan, List<Step> firstPlan, LocalDate known, LocalDate on, Texts texts) {
        if (actual.isEmpty()) {
            return null;
        }
        List<Step> all =
                Stream.of(actual, plan, firstPlan).flatMap(List::stream).toList();
        LocalDate first = all.stream()
                .map(step -> step.date().first())
                .min(LocalDate::compareTo)
                .orElseThrow();
        LocalDate last = Stream.concat(all.stream().map(step -> step.date().last()), Stream.of(on))
                .max(LocalDate::compareTo)
                .orElseThrow();
        int most = all.stream().mapToInt(Step::teams).max().orElseThrow();
        return new TeamNumbers(quarter(first), last.plusMonths(1), most + 1, texts)
                .picture(actual, plan, firstPlan, known, on);
    }

    private Picture picture(List<Step> actual, List<Step> plan, List<Step> firstPlan, LocalDate known, LocalDate on) {
        LocalDate ends = known.isBefore(on) ? known : on;
        int silent = ends.isBefore(on) ? x(ends) : 0;
        return new Picture(
                WIDTH,
                HEIGHT,
                LEFT,
                RIGHT,
                TOP,
                BOTTOM,
                levels(),
                ticks(),
                line(actual, x(ends), 0),
                line(plan, RIGHT, 0),
                line(firstPlan, RIGHT, 4),
                silent,
                silent == 0 ? 0 : x(on) - silent,
                silent == 0 || x(on) - silent < WORDS ? null : silence(silent, x(on), ends),
                x(on),
                day(on));
    }

    private Label silence(int from, int to, LocalDate known) {
        String since = texts.tight(PartialDate.of(known)).text();
        return new Label((from + to) / 2, TOP + 14, "middle", texts.say("comparison.silence-since", since));
    }

    private Label day(LocalDate on) {
        boolean atRight = x(on) + WIDEST_LABEL <= RIGHT;
        String text =
                texts.say("shell.on") + " " + texts.tight(PartialDate.of(on)).text();
        return new Label(x(on) + (atRight ? 6 : -6), TOP - 6, atRight ? null : "end", text);
    }

    private List<Level> levels() {
        List<Level> levels = new ArrayList<>();
        for (int teams = 0; teams <= most; teams++) {
            levels.add(new Level(y(teams), teams));
        }
        return levels;
    }

    private List<Tick> ticks() {
        int months = Math.max(3, (int) ChronoUnit.MONTHS.between(first, last) / 8 / 3 * 3);
        List<Tick> ticks = new ArrayList<>();
        for (LocalDate tick = first; tick.isBefore(last.minusMonths(1)); tick = tick.plusMonths(months)) {
            ticks.add(new Tick(
                    x(tick),
                    texts.tight(new PartialDate(tick.toString().substring(0, 7)))
                            .text()));
        }
        return ticks;
    }

    private Line line(List<Step> steps, int end, int lower) {
        StringBuilder path = new StringBuilder();
        List<Label> labels = new ArrayList<>();
        int before = 0;
        for (Step step : steps) {
            int x = x(step.date().last());
            int y = y(step.teams()) + lower;
            path.append(path.isEmpty() ? "M" + x + " " + y : "H" + x + "V" + y);
            labels.add(label(step, x, step.teams() < before ? y + 20 : y - 8));
            before = step.teams();
        }
        if (!steps.isEmpty()) {
            path.append("H").append(end);
        }
        return new Line(path.toString(), labels);
    }

    private Label label(Step step, int x, int y) {
        boolean atRight = x + WIDEST_LABEL > RIGHT;
        String text = texts.say(
                "comparison.teams-from", step.teams(), texts.tight(step.date()).text());
        return new Label(atRight ? RIGHT : x, y, atRight ? "end" : null, text);
    }

    private int x(LocalDate day) {
        long span = ChronoUnit.DAYS.between(first, last);
        return LEFT + (int) ((RIGHT - LEFT) * ChronoUnit.DAYS.between(first, day) / span);
    }

    private int y(int teams) {
        return BOTTOM - (BOTTOM - TOP) * teams / most;
    }

    private static LocalDate quarter(LocalDate day) {
        return day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
    }
}
