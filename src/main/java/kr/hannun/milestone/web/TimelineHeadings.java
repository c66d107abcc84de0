package kr.hannun.milestone.web;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import kr.hannun.milestone.web.Lettering.Label;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import org.jspecify.annotations.Nullable;

/** The words above the timeline: months, the newest report and the day of the page. */
final class TimelineHeadings {

    private static final int LINE = 14;
    private static final int GAP = 8;

    private TimelineHeadings() {}

    /** A month where it begins. */
    public record Tick(int x, String text) {}

    /** A line from top to bottom and what it means; no label where there is no room for it. */
    public record Upright(int x, @Nullable Label label) {}

    /**
     * What stands above the picture.
     *
     * @param newest the newest report, or null
     * @param first the first month shown
     * @param last the last month shown
     */
    public record Header(
            List<Tick> ticks, Upright day, @Nullable Upright newest, String first, String last) {}

    static Header of(Texts texts, Axis axis, LocalDate day, @Nullable PartialDate newest) {
        String name = texts.say("milestone.on", texts.tight(PartialDate.of(day)).text());
        int half = Lettering.width(name) / 2;
        int center = Math.clamp(axis.x(day), half, Timeline.WIDTH - half);
        return new Header(
                axis.ticks().stream()
                        .map(tick -> new Tick(axis.x(tick), month(texts, tick)))
                        .toList(),
                new Upright(axis.x(day), new Label(center, LINE, "middle", name)),
                newest == null ? null : newest(texts, axis, newest, center - half - GAP),
                month(texts, axis.from()),
                month(texts, axis.until().minusDays(1)));
    }

    private static Upright newest(Texts texts, Axis axis, PartialDate newest, int most) {
        String name = texts.say("milestone.newest", texts.tight(newest).text());
        int width = Lettering.width(name);
        int x = axis.x(newest.first());
        int end = Math.min(x + width / 2, most);
        return new Upright(x, end < width ? null : new Label(end, LINE, "end", name));
    }

    private static String month(Texts texts, LocalDate day) {
        return texts.when(new PartialDate(YearMonth.from(day).toString())).text();
    }
}
