package kr.hannun.milestone;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.component.VEvent;
import biweekly.io.text.ICalReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Collectors;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.property.DtStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the page of milestones tells stands in a calendar on the same days, for whatever reads calendars. */
@DatabaseTest
class MilestonesGoIntoCalendarsTest {

    private static final String CALENDAR = Site.PROGRAM + "/milestones.ics";

    @Autowired
    Site site;

    @Autowired
    MockMvcTester mvc;

    private MvcTestResult get(String query) {
        return mvc.get().uri(CALENDAR + query).exchange();
    }

    private String text(String query) {
        try {
            return get(query).getResponse().getContentAsString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<VEvent> events(String query) {
        try (ICalReader reader = new ICalReader(new StringReader(text(query)))) {
            return reader.readNext().getEvents();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static VEvent of(List<VEvent> events, String code) {
        return events.stream()
                .filter(event -> event.getUid().getValue().equals(code + "." + Site.SLUG + "@hannun"))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?on=2026-01-31", "?lang=en", "?on=2026-01-31&lang=en", "?state=done&team=skt"})
    void it_holds_what_the_page_shows_and_nothing_else(String query) {
        Set<String> shown = site.page("milestones" + query).select("tbody tr[id^=ms-]").eachAttr("id").stream()
                .collect(Collectors.toSet());
        Set<String> told = events(query).stream()
                .map(event -> event.getUrl().getValue().replaceFirst(".*#", ""))
                .collect(Collectors.toSet());
        assertThat(told).isNotEmpty();
        assertThat(shown).containsAll(told);
        assertThat(site.page("milestones" + query).select("tbody tr[id^=ms-]"))
                .filteredOn(row -> !told.contains(row.id()))
                .allSatisfy(row -> assertThat(row.select("time")).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Seoul", "America/New_York"})
    void a_day_is_the_same_day_wherever_its_reader_is(String zone) throws IOException, ParserException {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            assertThat(begin("MS-001")).isEqualTo(LocalDate.of(2025, 6, 20));
            assertThat(text("")).contains("DTSTART;VALUE=DATE:20250620").contains("DTEND;VALUE=DATE:20250621");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    /** By another parser than the one that belongs to the writer. */
    private Temporal begin(String code) throws IOException, ParserException {
        CalendarComponent event = new CalendarBuilder()
                .build(new StringReader(text(""))).getComponents().stream()
                        .filter(each -> each.toString().contains("UID:" + code + "."))
                        .findFirst()
                        .orElseThrow();
        return event.<DtStart<Temporal>>getRequiredProperty("DTSTART").getDate();
    }

    @Test
    void a_month_stands_on_all_its_days_and_says_so() {
        assertThat(events("")).anySatisfy(event -> {
            assertThat(event.getSummary().getValue()).containsPattern("\\(\\d{4}\\. \\d{1,2}\\.\\)$");
            assertThat(event.getDateStart().getValue().getRawComponents().getDate())
                    .isEqualTo(1);
            assertThat(event.getDateEnd().getValue().getRawComponents().getDate())
                    .isEqualTo(1);
        });
    }

    @Test
    void the_same_record_makes_the_same_file_and_is_not_sent_twice() {
        MvcTestResult first = get("?on=2026-01-31");
        String tag = first.getResponse().getHeader("ETag");
        assertThat(text("?on=2026-01-31")).isEqualTo(text("?on=2026-01-31"));
        assertThat(mvc.get().uri(CALENDAR + "?on=2026-01-31").header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void it_says_what_it_is_and_where_it_comes_from() {
        assertThat(get("?on=2026-01-31"))
                .hasContentType("text/calendar;charset=UTF-8")
                .headers()
                .hasHeaderSatisfying(
                        "Content-Disposition",
                        values -> assertThat(values.getFirst())
                                .startsWith("attachment;")
                                .endsWith("''%EB%A7%88%EC%9D%BC%EC%8A%A4%ED%86%A4_20260131.ics"));
        VEvent event = of(events("?on=2026-01-31"), "MS-001");
        assertThat(event.getUrl().getValue()).startsWith("http").contains(CALENDAR.replace(".ics", ""));
        assertThat(event.getDescription().getValue()).contains("기준일 2026. 1. 31.", "출처: S");
    }

    @Test
    void the_page_offers_it_with_its_own_filter() {
        assertThat(site.page("milestones")
                        .select("form.pick button[formaction]")
                        .attr("formaction"))
                .isEqualTo(CALENDAR);
    }
}
