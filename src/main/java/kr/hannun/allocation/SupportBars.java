package kr.hannun.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.allocation.SupportPicture.Bar;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;

/** The bars of one lane, one below the other. */
final class SupportBars {

    private final PictureFrame frame;
    private final TimeAxis axis;
    private final Texts texts;
    private final Amounts amounts;
    private final LocalDate reported;
    private final LocalDate on;
    private final int lane;
    private final List<Bar> bars = new ArrayList<>();

    SupportBars(
            PictureFrame frame,
            TimeAxis axis,
            Texts texts,
            Amounts amounts,
            LocalDate reported,
            LocalDate on,
            int lane) {
        this.frame = frame;
        this.axis = axis;
        this.texts = texts;
        this.amounts = amounts;
        this.reported = reported;
        this.on = on;
        this.lane = lane;
    }

    List<Bar> all() {
        return List.copyOf(bars);
    }

    /** A line of the ledger; one without a day stands as long as its team took part. */
    void add(SupportRow row, LocalDate teamFrom, LocalDate teamUntil) {
        PartialDate from = row.from();
        PartialDate until = row.until();
        if (from == null) {
            bar("o2", words(row, true), teamFrom, teamUntil, teamUntil);
            return;
        }
        LocalDate lasts = until != null ? until.last() : teamUntil.isBefore(reported) ? teamUntil : on;
        boolean isVague = row.quantity() == null;
        LocalDate told = isVague || lasts.isBefore(reported) ? lasts : reported;
        bar(isVague ? "o2" : style(row), words(row, false), from.first(), told, lasts);
    }

    /** A half-year of which nobody says anything. */
    void addUnknown(String half, LocalDate from, LocalDate until) {
        LocalDate last = until.isBefore(reported) ? until : reported;
        bar("hatch", texts.say("allocation.picture.unknown", half), from, last, last);
    }

    private void bar(String style, String said, LocalDate from, LocalDate told, LocalDate until) {
        int x = axis.x(from);
        int end = Math.max(axis.x(told), x);
        String words = frame.fitted(said);
        bars.add(new Bar(
                style,
                x,
                frame.words(lane, bars.size()) + 5,
                Math.max(2, end - x),
                Math.max(0, axis.x(until) - end),
                words,
                frame.wordsX(words, x)));
    }

    private static String style(SupportRow row) {
        if (row.quantity() != null && row.quantity().signum() == 0) {
            return "open";
        }
        return row.own() ? "own" : "f1";
    }

    private String words(SupportRow row, boolean undated) {
        return texts.say(
                undated ? "allocation.picture.undated" : "allocation.picture.line",
                amounts.said(row),
                texts.say(row.description()),
                row.citation().isConflicting() ? " ≠" : "");
    }
}
