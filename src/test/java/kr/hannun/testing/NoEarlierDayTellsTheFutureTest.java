package kr.hannun.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Walks all pages of twelve days in both languages: none names a document, tells a remark or says what became of somebody that
 * came into being after its day. What was planned by the day may lie after it.
 */
@DatabaseTest
class NoEarlierDayTellsTheFutureTest {

    private static final Pattern PRINTED =
            Pattern.compile("(20\\d\\d)\\. (\\d{1,2})\\. (\\d{1,2})\\.|(\\d{1,2}) ([A-Z][a-z]+) (20\\d\\d)");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    @Autowired
    Walk walk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-06-19",
                "2025-07-01",
                "2025-07-25",
                "2025-08-03",
                "2025-08-04",
                "2025-08-31",
                "2025-11-19",
                "2025-12-30",
                "2026-01-14",
                "2026-01-15",
                "2026-02-19",
                "2026-03-31"
            })
    void a_page_tells_nothing_that_came_after_its_day(String day) {
        TreeSet<String> told = new TreeSet<>();
        for (String language : List.of("ko", "en")) {
            Map<String, LocalDate> later = later(LocalDate.parse(day), language);
            walk.on(day, language, walk.places()).forEach((address, page) -> {
                told.addAll(documents(address, page, LocalDate.parse(day)));
                told.addAll(texts(address, page, later));
            });
        }
        assertThat(told).isEmpty();
    }

    @Test
    void every_document_has_a_day_from_which_it_counts() {
        assertThat(Dataset.rows("sources"))
                .allSatisfy(row -> assertThat(row.get("published_on") + row.get("counts_from"))
                        .as(row.get("source_id"))
                        .isNotEmpty());
    }

    /** The sources a page names, with the dates that are printed beside them. */
    private static List<String> documents(String address, Document page, LocalDate day) {
        Map<String, LocalDate> appeared = appeared();
        Stream<String> codes = page.select("main :is(.cite[popovertarget], [data-source])").stream()
                .map(named -> named.attr("popovertarget") + named.attr("data-source"))
                .filter(code -> appeared.getOrDefault(code, LocalDate.EPOCH).isAfter(day))
                .map(code -> address + " names " + code);
        Stream<String> dated = page.select("main .srcs .sub").eachText().stream()
                .filter(detail -> isDatedAfter(detail, day))
                .map(detail -> address + " lists " + detail);
        return Stream.concat(codes, dated).toList();
    }

    private static boolean isDatedAfter(String text, LocalDate day) {
        Matcher printed = PRINTED.matcher(text);
        while (printed.find()) {
            if (date(printed).isAfter(day)) {
                return true;
            }
        }
        return false;
    }

    private static LocalDate date(Matcher printed) {
        return printed.group(1) != null
                ? LocalDate.of(number(printed, 1), number(printed, 2), number(printed, 3))
                : LocalDate.of(number(printed, 6), 1 + MONTHS.indexOf(printed.group(5)), number(printed, 4));
    }

    private static int number(Matcher printed, int group) {
        return Integer.parseInt(printed.group(group));
    }

    /** Texts that came into being after the day, found where they stand as a line of their own. */
    private static List<String> texts(String address, Document page, Map<String, LocalDate> later) {
        return page.select("main *:not(nav *, form *, h1, option)").stream()
                .map(Element::ownText)
                .filter(later::containsKey)
                .distinct()
                .map(text -> address + " tells " + text + " (" + later.get(text) + ")")
                .toList();
    }

    /** What the files tell that nobody could know on the day: events, claims, remarks, notes and reasons of exits. */
    private static Map<String, LocalDate> later(LocalDate day, String language) {
        Map<String, LocalDate> known = new LinkedHashMap<>();
        Map<String, LocalDate> appeared = appeared();
        for (String file : List.of("remarks:text", "team_themes:claim", "quotes:topic")) {
            String[] parts = file.split(":", -1);
            Dataset.rows(parts[0])
                    .forEach(row -> known.merge(
                            row.get(parts[1] + "_" + language),
                            from(row, appeared, parts[0].equals("remarks")),
                            Later::first));
        }
        for (String file :
                List.of("memberships", "phases", "milestones", "support", "evaluation_results", "organizations")) {
            Dataset.rows(file)
                    .forEach(row -> known.merge(row.get("note_" + language), from(row, appeared, true), Later::first));
        }
        Dataset.rows("events")
                .forEach(row -> known.merge(
                        row.get("title_" + language), new PartialDate(row.get("date")).first(), Later::first));
        known.remove("");
        known.values().removeIf(date -> !date.isAfter(day));
        return known;
    }

    /** The day from which a row is known: its first document's, or where it draws on all of them its last one's. */
    private static LocalDate from(Dataset.Row row, Map<String, LocalDate> appeared, boolean all) {
        Stream<LocalDate> days = Stream.of((row.get("source_id") + ";" + row.get("also_source_ids")).split(";", -1))
                .filter(appeared::containsKey)
                .map(appeared::get);
        return (all ? days.max(LocalDate::compareTo) : days.min(LocalDate::compareTo)).orElseThrow();
    }

    private static Map<String, LocalDate> appeared() {
        Map<String, LocalDate> appeared = new HashMap<>();
        Dataset.rows("sources").forEach(row -> {
            String date = row.get("published_on").isEmpty() ? row.get("counts_from") : row.get("published_on");
            appeared.put(row.get("source_id"), new PartialDate(date).first());
        });
        return appeared;
    }

    /** Of two rows that say the same, the one that was known first. */
    private static final class Later {

        private static LocalDate first(LocalDate one, LocalDate other) {
            return one.isBefore(other) ? one : other;
        }
    }
}
