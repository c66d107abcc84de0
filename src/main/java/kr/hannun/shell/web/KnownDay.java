package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.DayText;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/**
 * By the end of which day the data shall have been recorded ({@code ?known=}); whoever writes sees the present.
 *
 * @param day the day, or null for the present: where none, today or a later one was asked for
 * @param wrong what was typed, where it is no day
 */
record KnownDay(@Nullable LocalDate day, @Nullable String wrong) {

    private static final String PARAMETER = "known";
    private static final KnownDay PRESENT = new KnownDay(null, null);

    static KnownDay of(HttpServletRequest request, LocalDate today) {
        String typed = HttpMethod.POST.matches(request.getMethod()) ? null : request.getParameter(PARAMETER);
        if (typed == null || typed.isBlank()) {
            return PRESENT;
        }
        return DayText.read(typed)
                .map(PartialDate::last)
                .map(day -> day.isBefore(today) ? new KnownDay(day, null) : PRESENT)
                .orElseGet(() -> new KnownDay(null, typed));
    }
}
