package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.util.List;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.milestone.web.Lettering.Label;
import kr.hannun.milestone.web.Timeline.Bar;
import kr.hannun.milestone.web.Timeline.Box;
import kr.hannun.milestone.web.Timeline.Mark;
import kr.hannun.milestone.web.Timeline.Phase;
import kr.hannun.milestone.web.Timeline.Point;
import org.jspecify.annotations.Nullable;

/** Lays out single rows of the timeline along its axis. */
final class TimelineRow {

    private static final int HALF = 8;
    private static final int GAP = 14;
    private static final int RING = 6;
    private static final int THINNEST = 3;

    private final Axis axis;

    TimelineRow(Axis axis) {
        this.axis = axis;
    }

    /** A phase in the row with this middle. */
    Bar bar(Phase phase, int y) {
        Box planned = box(phase.planned(), y, 14);
        Box actual = box(phase.actual(), y, 8);
        if (planned == null && actual == null) {
            String later = phase.name() + " " + phase.plannedText();
            return new Bar(null, null, label(Timeline.UNDATED + HALF, Timeline.WIDTH, y, later));
        }
        int left =
                Math.min(planned == null ? Timeline.WIDTH : planned.x(), actual == null ? Timeline.WIDTH : actual.x());
        int right = Math.max(end(planned), end(actual));
        return new Bar(planned, actual, label(left - HALF, right + HALF, y, phase.name()));
    }

    private @Nullable Box box(@Nullable PlanWindow window, int y, int height) {
        if (window == null || axis.isLater(window.first())) {
            return null;
        }
        int x = axis.x(window.first());
        int width = Math.max(THINNEST, axis.x(window.last().plusDays(1)) - x);
        return new Box(x, y - height / 2, width, height);
    }

    private static int end(@Nullable Box box) {
        return box == null ? 0 : box.x() + box.width();
    }

    /** A milestone in the row with this middle. */
    Mark mark(Point point, int y) {
        PlanWindow at = point.at();
        boolean dated = at != null && !axis.isLater(at.first());
        int x = at != null && dated ? middle(at) : Timeline.UNDATED;
        List<Integer> rings = point.earlier().stream()
                .filter(plan -> !axis.isLater(plan.first()))
                .map(this::middle)
                .filter(ring -> Math.abs(ring - x) >= HALF)
                .distinct()
                .toList();
        int left = Math.min(x, rings.stream().min(Integer::compare).orElse(x)) - GAP;
        int right = Math.max(x, rings.stream().max(Integer::compare).orElse(x)) + GAP;
        String title = at == null || dated ? point.title() : point.title() + " " + point.atText();
        Label label = dated
                ? label(left, right, y, title)
                : Lettering.beside(left, Timeline.WIDTH, y + Timeline.BASELINE, title, Axis.LEFT, Timeline.WIDTH);
        return new Mark(
                point.state().symbol(),
                x,
                y,
                rings,
                path(rings, x, y),
                at != null && dated && at.isWide() ? bracket(at, y) : null,
                label);
    }

    private Label label(int left, int right, int y, String text) {
        return Lettering.beside(left, right, y + Timeline.BASELINE, text, Axis.LEFT, Timeline.WIDTH);
    }

    private int middle(PlanWindow window) {
        return (axis.x(window.first()) + axis.x(window.last().plusDays(1))) / 2;
    }

    private static @Nullable String path(List<Integer> rings, int x, int y) {
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < rings.size(); i++) {
            int from = rings.get(i);
            boolean last = i == rings.size() - 1;
            int to = last ? x : rings.get(i + 1);
            int way = Integer.signum(to - from);
            int start = from + way * RING;
            int end = to - way * (last ? HALF : RING);
            if ((end - start) * way > 0) {
                path.append("M%d %dH%d".formatted(start, y, end));
            }
        }
        return path.isEmpty() ? null : path.toString();
    }

    /** A bracket below the mark, open at the right where the date reaches beyond the picture. */
    private String bracket(PlanWindow window, int y) {
        LocalDate end = window.last().plusDays(1);
        String hook = end.isAfter(axis.until()) ? "" : "v-4";
        return "M%d %dv4H%d%s".formatted(axis.x(window.first()), y + 6, axis.x(end), hook);
    }
}
