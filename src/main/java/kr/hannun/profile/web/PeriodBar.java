package kr.hannun.profile.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The days of a membership as a bar on a lane from the first team's first day to the day of the page; 200 units wide.
 *
 * @param pieces from left to right
 */
public record PeriodBar(List<Piece> pieces) {

    static final int WIDTH = 200;
    private static final int LEAST = 2;

    /**
     * A stretch of the bar.
     *
     * @param x where it begins
     * @param width how long it is
     * @param style {@code sure} while it goes on, {@code ended}, or {@code maybe} where only a month or year is known or
     *     nobody has spoken since
     */
    public record Piece(int x, int width, String style) {}

    /**
     * The bar of a member on a lane from {@code start} to {@code day}, that day included.
     *
     * @param silent the day after which nobody has spoken, or null
     */
    static PeriodBar of(MemberRow member, LocalDate start, LocalDate day, @Nullable PartialDate silent) {
        LocalDate end = day.plusDays(1);
        LocalDate until = member.active().until();
        boolean ended = until != null && !until.isAfter(day);
        LocalDate to = ended && until != null ? until : end;
        LocalDate sureFrom =
                earlier(later(member.statedFrom().last(), member.active().from()), to);
        PartialDate statedUntil = member.statedUntil();
        LocalDate told = ended || silent == null ? to : earlier(silent.last().plusDays(1), to);
        LocalDate sureUntil = later(
                sureFrom,
                statedUntil == null ? told : earlier(statedUntil.first().plusDays(1), told));
        List<Piece> pieces = new ArrayList<>();
        add(pieces, member.active().from(), sureFrom, "maybe", start, end);
        add(pieces, sureFrom, sureUntil, ended ? "ended" : "sure", start, end);
        add(pieces, sureUntil, to, "maybe", start, end);
        return new PeriodBar(pieces);
    }

    private static void add(
            List<Piece> pieces, LocalDate from, LocalDate to, String style, LocalDate start, LocalDate end) {
        if (from.isBefore(to)) {
            int x = at(from, start, end);
            int width = Math.max(LEAST, at(to, start, end) - x);
            pieces.add(new Piece(Math.min(x, WIDTH - width), width, style));
        }
    }

    private static int at(LocalDate day, LocalDate start, LocalDate end) {
        long all = Math.max(1, ChronoUnit.DAYS.between(start, end));
        long gone = Math.clamp(ChronoUnit.DAYS.between(start, day), 0, all);
        return (int) (WIDTH * gone / all);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
