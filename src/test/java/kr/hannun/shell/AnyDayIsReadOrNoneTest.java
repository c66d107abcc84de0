package kr.hannun.shell;

import java.nio.charset.StandardCharsets;
import kr.hannun.testing.Fuzz;
import org.junit.jupiter.api.Test;

/** Damaged dates at random; {@link DayTextTest} says what good ones mean. */
class AnyDayIsReadOrNoneTest {

    @Test
    void a_day() {
        Fuzz.feed(
                "day",
                Fuzz.texts("2026-11-23", "20261123", "2026. 11. 23.(월)", "2026. 8.", "2026년 3월", "2026"),
                bytes -> DayText.read(new String(bytes, StandardCharsets.UTF_8)));
    }
}
