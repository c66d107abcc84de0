package kr.hannun.milestone.web;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.consortium.TeamRow;
import kr.hannun.milestone.MilestoneRow;
import kr.hannun.milestone.MilestoneState;
import kr.hannun.milestone.PlanWindow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Chosen milestones as a calendar (iCalendar, RFC 5545). Each stands on whole days, which are the same wherever its reader is; a date that
 * is known to the month or year stands on all of its days and says so. Of one head, day and choice it is the same to the byte.
 */
final class MilestoneCalendar {

    private final Visit visit;
    private final Texts texts;
    private final LocalDate day;
    private final String site;
    private final Map<String, String> teams;

    /**
     * Prepares the calendar.
     *
     * @param site what the addresses of pages begin with, as seen from outside
     */
    MilestoneCalendar(Visit visit, List<TeamRow> teams, String site) {
        this.visit = visit;
        this.texts = visit.texts();
        this.day = visit.day().on();
        this.site = site;
        this.teams = teams.stream().collect(Collectors.toMap(TeamRow::slug, team -> texts.say(team.name())));
    }

    /** The file's content; a milestone that has no day on the page has none here and is left out. */
    String of(MilestoneSelection selection) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Hannun//Hannun//" + texts.language().getLanguage().toUpperCase(texts.language()));
        calendar.setMethod(Method.publish());
        calendar.setName(
                texts.say("milestone.calendar.name", texts.say(visit.program().name())));
        calendar.setExperimentalProperty(
                "X-WR-CALNAME",
                texts.say("milestone.calendar.name", texts.say(visit.program().name())));
        selection.known().stream()
                .filter(row -> selection
                        .shown()
                        .getOrDefault(MilestoneFilter.group(row), List.of())
                        .contains(row))
                .map(this::event)
                .filter(Objects::nonNull)
                .forEach(calendar::addEvent);
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private @Nullable VEvent event(MilestoneRow row) {
        PartialDate reached = row.reachedBy(day);
        PlanWindow window = reached == null ? row.windowOn(day) : new PlanWindow(reached, null);
        if (window == null) {
            return null;
        }
        MilestoneState state = row.stateOn(day, visit.newestReport());
        VEvent event = new VEvent();
        event.setUid(row.code() + "." + visit.head().slug() + "@hannun");
        event.setDateTimeStamp(Date.from(visit.head().movedAt()));
        event.setSequence((int) row.version());
        event.setDateStart(new DateStart(whole(window.first())));
        event.setDateEnd(new DateEnd(whole(window.last().plusDays(1))));
        event.setSummary(summary(row, window));
        event.setDescription(description(row, state, window));
        event.setStatus(status(state));
        event.setTransparency(true);
        event.setUrl(site + visit.link(row.place()));
        return event;
    }

    private static ICalDate whole(LocalDate date) {
        return new ICalDate(new DateTimeComponents(date.getYear(), date.getMonthValue(), date.getDayOfMonth()), false);
    }

    /** Whose it is, what it is, and where its days are less than sure, what was said of them. */
    private String summary(MilestoneRow row, PlanWindow window) {
        String team = row.team() == null ? null : teams.get(row.team());
        String title = texts.say(row.title());
        String named = team == null ? title : texts.say("milestone.calendar.of", team, title);
        return window.isWide() ? texts.say("milestone.calendar.wide", named, said(window)) : named;
    }

    private String description(MilestoneRow row, MilestoneState state, PlanWindow window) {
        return Stream.of(
                        texts.say("milestone.calendar.state", texts.say(state.key())),
                        texts.say(
                                row.reachedBy(day) == null
                                        ? "milestone.calendar.planned"
                                        : "milestone.calendar.reached",
                                said(window)),
                        texts.say(
                                "milestone.calendar.sources",
                                String.join(", ", row.citationOn(day).sources())),
                        texts.say(
                                "milestone.calendar.as-of",
                                texts.when(day).text(),
                                visit.head().seq()))
                .collect(Collectors.joining("\n"));
    }

    private String said(PlanWindow window) {
        return Objects.requireNonNull(MilestoneTable.when(texts, window));
    }

    private static Status status(MilestoneState state) {
        return switch (state) {
            case CANCELLED -> Status.cancelled();
            case DONE -> Status.confirmed();
            case PLANNED, OVERDUE, NO_REPORT, UNKNOWN -> Status.tentative();
        };
    }
}
