package kr.hannun.comparison.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.comparison.web.Matrix.Cell;
import kr.hannun.comparison.web.Matrix.Group;
import kr.hannun.comparison.web.Matrix.Line;
import kr.hannun.comparison.web.Matrix.Row;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamMarks;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Texts;

/** The rows about the teams themselves: how they stand, who leads, who belongs. */
class TeamRows {

    private static final String UNIVERSITY = "university";
    private static final String STANDING = "row.standing";

    private final ComparisonInput side;
    private final TeamMarks marks;

    TeamRows(ComparisonInput side) {
        this.side = side;
        this.marks = new TeamMarks(side.facts().roster(), side.notes(), side.on());
    }

    /** Whether the row of this name tells how a team stands. */
    static boolean isStanding(String label, Texts texts) {
        return texts.say("comparison." + STANDING).equals(label);
    }

    Group group() {
        List<Row> rows = new ArrayList<>();
        rows.add(side.row(side.say(STANDING), null, this::standing));
        rows.add(side.row(side.say("row.lead-kind"), null, this::leadKind));
        rows.add(side.row(side.say("row.institutions"), side.say("row.institutions.unit"), this::institutions));
        rows.add(side.row(side.say("row.universities"), null, this::universities));
        rows.add(side.row(side.say("row.headline"), null, this::headline));
        rows.add(side.row(side.say("row.title"), null, this::title));
        return new Group("team", side.say("group.team"), rows);
    }

    private Cell standing(TeamRow team) {
        Standing standing = team.standingOn(side.on());
        String reason = team.exitReason();
        return standing == Standing.LEFT && reason != null
                ? standing(team, side.label("consortia.exit_reason", reason), marks.exit(team))
                : standing(team, side.label("consortia.joined_how", team.joinedHow()), marks.entry(team));
    }

    private Cell standing(TeamRow team, String why, FootnoteRef mark) {
        String symbol = "m-" + team.standingOn(side.on()).symbol();
        return Cell.of(new Line(null, symbol, side.standing(team), why, mark));
    }

    private Cell leadKind(TeamRow team) {
        return members(team).stream()
                .filter(member -> member.role() == Role.LEAD)
                .findFirst()
                .map(member -> Cell.of(
                        Line.of(side.label("organizations.kind", member.organizationKind()), marks.kind(member))))
                .orElse(Cell.nothing(Absence.UNKNOWN));
    }

    private Cell institutions(TeamRow team) {
        int count = side.facts().roster().institutionsOn(team, day(team));
        return Cell.of(Line.of(side.say("institutions", count), marks.institutions(team)));
    }

    private Cell universities(TeamRow team) {
        List<MemberRow> universities = members(team).stream()
                .filter(member -> member.organizationKind().equals(UNIVERSITY)
                        && member.role().isInstitution())
                .toList();
        String names = universities.stream()
                .map(member -> side.texts().say(member.organizationShort()))
                .collect(Collectors.joining(", "));
        return Cell.of(new Line(
                null,
                null,
                side.say("institutions", universities.size()),
                names.isEmpty() ? null : names,
                marks.universities(team, universities.size())));
    }

    private Cell headline(TeamRow team) {
        return cell(marks.strategy(team, side.texts()));
    }

    private Cell title(TeamRow team) {
        return cell(marks.title(team, side.texts()));
    }

    private static Cell cell(DisplayValue shown) {
        String text = shown.text();
        return text == null ? Cell.nothing(Absence.UNKNOWN) : Cell.of(Line.of(text, shown.mark()));
    }

    private List<MemberRow> members(TeamRow team) {
        return side.facts().roster().membersOn(team, day(team));
    }

    private LocalDate day(TeamRow team) {
        return team.nearestTo(side.on());
    }
}
