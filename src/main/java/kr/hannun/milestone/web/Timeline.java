package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.milestone.web.Lettering.Label;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * Lays out the picture of milestones across teams: what stands where, in units of a picture 1200 wide. One row for each
 * milestone; a column at the right for what has no date or comes later.
 */
final class Timeline {

    static final int WIDTH = 1200;
    static final int UNDATED = 1130;
    static final int BASELINE = 5;

    private static final int TOP = 48;
    private static final int ROW = 24;
    private static final int PAD = 8;
    private static final int NAME_LINE = 18;

    private final Axis axis;
    private final TimelineRow row;
    private final LocalDate day;
    private final @Nullable LocalDate newest;

    Timeline(Axis axis, LocalDate day, @Nullable PartialDate newest) {
        this.axis = axis;
        this.row = new TimelineRow(axis);
        this.day = day;
        this.newest = newest == null ? null : newest.first();
    }

    /** A phase to draw: its planned and its actual days as far as they are known, and the plan in words. */
    record Phase(
            String name,
            @Nullable PlanWindow planned,
            @Nullable PlanWindow actual,
            String plannedText) {}

    /**
     * A milestone to draw.
     *
     * @param earlier the plans it had before, the first one first
     * @param at when it was reached, or else its latest plan, or null
     * @param atText that date in words, said where it lies beyond the picture
     */
    record Point(
            String title,
            MilestoneState state,
            List<PlanWindow> earlier,
            @Nullable PlanWindow at,
            String atText) {}

    /**
     * The rows of a team, of the programme as a whole, or of its phases.
     *
     * @param left when and how the team left, or null
     * @param from the team's first day, or null for a programme
     */
    record Band(
            String name,
            @Nullable String left,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            List<Phase> phases,
            List<Point> points) {}

    /**
     * The picture.
     *
     * @param silence the time since the newest report, or null
     * @param undated whether something stands in the column of what has no date or comes later
     */
    public record Picture(int height, @Nullable Box silence, boolean undated, List<Group> groups) {}

    /** A rectangle. */
    public record Box(int x, int y, int width, int height) {}

    /** A band with the lines of its name, how its team left, its team's time in the programme and its rows. */
    public record Group(
            int top,
            List<Label> names,
            @Nullable Label left,
            @Nullable Box lane,
            List<Bar> bars,
            List<Mark> marks) {}

    /** A phase: dashed as planned, full as it went. */
    public record Bar(@Nullable Box planned, @Nullable Box actual, Label label) {}

    /**
     * A milestone: its symbol, where it was planned before, the way from there and the stretch its date leaves open.
     *
     * @param path the way the plan moved, or null
     * @param bracket how imprecise the date is, or null
     */
    public record Mark(
            String symbol,
            int x,
            int y,
            List<Integer> rings,
            @Nullable String path,
            @Nullable String bracket,
            Label label) {}

    Picture picture(List<Band> bands) {
        List<Group> groups = new ArrayList<>();
        int top = TOP;
        for (Band band : bands) {
            List<String> names = Lettering.lines(band.name(), Axis.LEFT);
            int height = height(band, names.size());
            groups.add(group(band, names, top, height));
            top += height;
        }
        boolean undated = groups.stream()
                .anyMatch(group -> group.marks().stream().anyMatch(mark -> mark.x() == UNDATED)
                        || group.bars().stream().anyMatch(bar -> bar.planned() == null && bar.actual() == null));
        return new Picture(top, silence(top), undated, groups);
    }

    private static int height(Band band, int names) {
        int rows = band.phases().size() + band.points().size();
        int lines = names + (band.left() == null ? 0 : 1);
        return Math.max(rows * ROW, ROW + (lines - 1) * NAME_LINE) + PAD;
    }

    private @Nullable Box silence(int height) {
        LocalDate report = newest;
        return report == null || !report.isBefore(day)
                ? null
                : new Box(axis.x(report), TOP, axis.x(day) - axis.x(report), height - TOP);
    }

    private Group group(Band band, List<String> names, int top, int height) {
        List<Bar> bars = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        int first = top + (ROW + PAD) / 2;
        int y = first;
        for (Phase phase : band.phases()) {
            bars.add(row.bar(phase, y));
            y += ROW;
        }
        for (Point point : band.points()) {
            marks.add(row.mark(point, y));
            y += ROW;
        }
        String left = band.left();
        return new Group(
                top,
                IntStream.range(0, names.size())
                        .mapToObj(line -> name(first, line, names.get(line)))
                        .toList(),
                left == null ? null : name(first, names.size(), left),
                lane(band, top, height),
                bars,
                marks);
    }

    private static Label name(int first, int line, String text) {
        return new Label(0, first + BASELINE + line * NAME_LINE, null, text);
    }

    private @Nullable Box lane(Band band, int top, int height) {
        LocalDate from = band.from();
        if (from == null) {
            return null;
        }
        int x = axis.x(from);
        int end = axis.x(earliest(band.until(), earliest(newest, day)));
        return end <= x ? null : new Box(x, top + 1, end - x, height - 2);
    }

    private static LocalDate earliest(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }
}
