package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactKind;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Two change one row at random: nothing of either is lost, and nothing is decided for anybody. */
class RowCourseTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d", "e");
    private static final FactKind KIND = new FactKind("x", List.of("key"), columns(), List.of("key"));

    private static List<Column> columns() {
        List<Column> columns = new ArrayList<>(List.of(new Column("key", new Content.Text(), true, false)));
        NAMES.forEach(name -> columns.add(new Column(name, new Content.Text(), false, false)));
        return columns;
    }

    @RepeatedTest(500)
    void whatever_two_people_change(RepetitionInfo round) {
        Random random = new Random(round.getCurrentRepetition());
        Map<String, String> then = row(random);
        Map<String, String> now = changed(random, then);
        Map<String, String> mine = changed(random, then);
        ComparedRow row = compared(then, now, mine);
        for (String name : NAMES) {
            String was = then.getOrDefault(name, "");
            String is = now.getOrDefault(name, "");
            String said = mine.getOrDefault(name, "");
            assertThat(row.sent().getOrDefault(name, "")).isEqualTo(said.equals(was) ? is : said);
            assertThat(row.contested().contains(name))
                    .isEqualTo(!said.equals(was) && !is.equals(was) && !said.equals(is));
            assertThat(row.line("x", Set.of(name)).cells().getOrDefault(name, ""))
                    .isEqualTo(row.contested().contains(name) ? is : row.sent().getOrDefault(name, ""));
        }
    }

    @Test
    void a_column_that_the_sheet_does_not_have_is_not_emptied() {
        Map<String, String> then = Map.of("key", "1", "a", "x", "b", "y");
        var course = new RowCourse(KIND, Set.of("key", "a"), Map.of("1", then), Map.of("1", then), Map.of("1", 2));
        Map<String, String> cells = Map.of("key", "1", "a", "z");
        ComparedRow row = course.of(new SentSheet.Row(2, cells, Map.of()), cells);
        assertThat(row.sent()).containsEntry("a", "z").containsEntry("b", "y");
    }

    private static ComparedRow compared(Map<String, String> then, Map<String, String> now, Map<String, String> mine) {
        Set<String> present = Set.of("key", "a", "b", "c", "d", "e");
        var course = new RowCourse(KIND, present, Map.of("1", then), Map.of("1", now), Map.of("1", 2));
        ComparedRow row = course.of(new SentSheet.Row(2, mine, Map.of()), mine);
        return new ComparedRow(
                2,
                "1",
                ComparedRow.Course.CHANGED,
                row.then(),
                row.now(),
                row.sent(),
                row.changed(),
                row.contested(),
                row.faults());
    }

    private static Map<String, String> row(Random random) {
        Map<String, String> row = new LinkedHashMap<>(Map.of("key", "1"));
        NAMES.forEach(name -> put(random, row, name));
        return row;
    }

    private static Map<String, String> changed(Random random, Map<String, String> row) {
        Map<String, String> changed = new LinkedHashMap<>(row);
        IntStream.range(0, random.nextInt(4))
                .mapToObj(at -> NAMES.get(random.nextInt(NAMES.size())))
                .forEach(name -> put(random, changed, name));
        return changed;
    }

    private static void put(Random random, Map<String, String> row, String name) {
        int value = random.nextInt(4);
        if (value == 0) {
            row.remove(name);
        } else {
            row.put(name, "v" + value);
        }
    }
}
