package kr.hannun.allocation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/**
 * Who was given how much of one kind and when: a lane for each team in announcement order, a bar for each of its lines. What
 * nobody has said is hatched, what was said without a day or an amount is dashed, what is the team's own is pale.
 */
public final class SupportPicture {

    private final Visit visit;
    private final Words.Labels labels;
    private final List<TeamRow> teams;
    private final List<SupportRow> rows;
    private final HalfYears halves;

    private SupportPicture(Visit visit, Words.Labels labels, List<TeamRow> teams, List<SupportRow> rows) {
        this.visit = visit;
        this.labels = labels;
        this.teams = teams;
        this.rows = rows;
        this.halves = HalfYears.of(
                teams.stream()
                        .map(team -> team.active().from())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                visit.day().on());
    }

    /** The picture for wide screens and paper, the one for phones, and everybody whose word is drawn. */
    public record Picture(
            Drawing broad, Drawing narrow, @Nullable FootnoteRef mark) {}

    /** The picture in its own coordinates; {@code silentWidth} is 0 where the newest report is of the day itself. */
    public record Drawing(
            int width,
            int height,
            List<Column> columns,
            int silentX,
            int silentWidth,
            @Nullable String silence,
            int onX,
            List<Lane> lanes) {

        /** The lines between teams. */
        public String rules() {
            return lanes.stream().map(lane -> "M0 " + lane.y() + "H" + width).collect(Collectors.joining());
        }
    }

    /** A half-year: where it begins and where its name stands. */
    public record Column(int x, int middle, String name) {}

    /** A team: its name and standing, the time it took part, and its bars. */
    public record Lane(
            int y,
            String name,
            String standing,
            int standingX,
            int standingY,
            int presenceY,
            int from,
            int width,
            List<Bar> bars) {}

    /**
     * A bar with its words above it.
     *
     * @param style its class in the style sheet, or {@code hatch}
     * @param open how wide what follows is, of which nobody has reported
     */
    public record Bar(String style, int x, int y, int width, int open, String text, int textX) {}

    /** The picture of the lines of this kind known on the visit's day, or null where no team has any. */
    public static @Nullable Picture of(
            Visit visit,
            Words.Labels labels,
            List<TeamRow> teams,
            List<SupportRow> known,
            String kind,
            SourceRegister.Notes notes) {
        List<SupportRow> rows = known.stream()
                .filter(row -> row.team() != null && row.kind().equals(kind))
                .toList();
        return rows.isEmpty() || teams.isEmpty() ? null : new SupportPicture(visit, labels, teams, rows).picture(notes);
    }

    private Picture picture(SourceRegister.Notes notes) {
        FootnoteRef mark = rows.stream()
                .map(row -> notes.mark(row.citation()))
                .filter(Objects::nonNull)
                .reduce(FootnoteRef::and)
                .orElse(null);
        return new Picture(draw(PictureFrame.BROAD), draw(PictureFrame.NARROW), mark);
    }

    private Drawing draw(PictureFrame frame) {
        TimeAxis axis = new TimeAxis(frame, halves.begins(), halves.ends());
        List<Lane> lanes = new ArrayList<>();
        int y = PictureFrame.TOP;
        for (TeamRow team : teams) {
            Lane lane = lane(team, y, frame, axis);
            lanes.add(lane);
            y += frame.height(lane.bars().size());
        }
        int silentX = axis.x(reported());
        int onX = axis.x(on());
        return new Drawing(
                frame.width(),
                y,
                halves.each().stream()
                        .map(half -> new Column(
                                axis.x(half), axis.middle(half, half.plusMonths(6)), halves.name(half, texts())))
                        .toList(),
                silentX,
                onX - silentX,
                silence(frame, onX - silentX),
                onX,
                lanes);
    }

    private @Nullable String silence(PictureFrame frame, int width) {
        String brief = texts().say("allocation.picture.silence");
        String full = texts().say(
                        "allocation.picture.silence-since",
                        texts().tight(PartialDate.of(reported())).text());
        return frame.fits(full, width - 44) ? full : frame.fits(brief, width - 44) ? brief : null;
    }

    private Lane lane(TeamRow team, int y, PictureFrame frame, TimeAxis axis) {
        List<SupportRow> own =
                rows.stream().filter(row -> team.slug().equals(row.team())).toList();
        SupportBars bars = new SupportBars(frame, axis, texts(), new Amounts(texts(), labels), reported(), on(), y);
        if (own.stream().allMatch(row -> row.from() != null)) {
            halves.each().stream()
                    .filter(half -> isSilent(half, team, own))
                    .forEach(half ->
                            bars.addUnknown(halves.name(half, texts()), later(half, from(team)), half.plusMonths(6)));
        }
        own.forEach(row -> bars.add(row, from(team), until(team)));
        String name = texts().say(team.shortName());
        return new Lane(
                y,
                name,
                standing(team),
                frame.standingX(name),
                frame.standingY(y),
                frame.presenceY(y),
                axis.x(from(team)),
                axis.x(until(team)) - axis.x(from(team)),
                bars.all());
    }

    /** Whether nobody says what the team had in a half-year in which it took part and of which there are reports. */
    private boolean isSilent(LocalDate half, TeamRow team, List<SupportRow> own) {
        LocalDate last = half.plusMonths(6).minusDays(1);
        boolean tookPart = !from(team).isAfter(last) && !until(team).isBefore(half);
        boolean told = own.stream()
                .flatMap(row -> row.stretchKnownOn(on()).stream())
                .anyMatch(time -> time.overlap(new Stretch(PartialDate.of(half), PartialDate.of(last)))
                        .isPresent());
        return tookPart && !told;
    }

    private String standing(TeamRow team) {
        LocalDate last = team.lastDay();
        if (team.standingOn(on()) == Standing.LEFT && last != null) {
            String status = texts().say(labels.of("consortia.status", team.status()));
            return status + " " + texts().tight(PartialDate.of(last)).text();
        }
        String standing = texts().say(team.standingOn(on()).key());
        PartialDate silent = team.silentSince(on(), visit.newestReport());
        return silent == null
                ? standing
                : texts().say(
                                "allocation.picture.standing",
                                texts().tight(silent).text(),
                                standing);
    }

    private LocalDate from(TeamRow team) {
        return team.active().from();
    }

    /** Until when it is known to have taken part. */
    private LocalDate until(TeamRow team) {
        LocalDate last = team.lastDay();
        return last != null && last.isBefore(reported()) ? last : reported();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? other : one;
    }

    private LocalDate reported() {
        PartialDate newest = visit.newestReport();
        return newest == null || newest.last().isAfter(on()) ? on() : newest.last();
    }

    private LocalDate on() {
        return visit.day().on();
    }

    private Texts texts() {
        return visit.texts();
    }
}
