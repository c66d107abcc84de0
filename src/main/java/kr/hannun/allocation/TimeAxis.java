package kr.hannun.allocation;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Where days stand in a picture; what lies outside stands at its edges. */
record TimeAxis(PictureFrame frame, LocalDate begins, LocalDate ends) {

    /** Where the day stands. */
    int x(LocalDate day) {
        long days = Math.clamp(ChronoUnit.DAYS.between(begins, day), 0, span());
        return frame.left() + (int) (days * (frame.width() - frame.left()) / span());
    }

    /** Where the middle between two days stands. */
    int middle(LocalDate first, LocalDate last) {
        return (x(first) + x(last)) / 2;
    }

    private long span() {
        return ChronoUnit.DAYS.between(begins, ends);
    }
}
