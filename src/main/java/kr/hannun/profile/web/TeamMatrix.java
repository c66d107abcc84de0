package kr.hannun.profile.web;

import java.util.List;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Role;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Which organisation is in which team, as a table beside the picture of the network. */
class TeamMatrix {

    private TeamMatrix() {}

    /** The table. */
    public record Matrix(List<Link> teams, List<Row> rows) {}

    /** An organisation: its part in each team, in how many it has been and in how many it is on the day. */
    public record Row(Link organization, String kind, List<Cell> cells, int ever, int now) {}

    /** A part in a team; without standing where there has never been one. The role is told where it is not the usual one. */
    public record Cell(
            @Nullable Standing standing,
            String word,
            @Nullable String role,
            @Nullable FootnoteRef mark) {}

    static Matrix of(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            NetworkEdges ties,
            List<String> organizations) {
        return new Matrix(
                ties.teams().stream()
                        .map(team -> Link.to(
                                visit.link("teams/" + team.slug()),
                                visit.texts().say(team.shortName())))
                        .toList(),
                organizations.stream()
                        .map(organization -> row(visit, labels, notes, ties, organization))
                        .toList());
    }

    private static Row row(
            Visit visit, Words.Labels labels, SourceRegister.Notes notes, NetworkEdges ties, String organization) {
        Texts texts = visit.texts();
        List<MemberRow> parts = ties.of(organization);
        MemberRow any = parts.getFirst();
        return new Row(
                Link.to(visit.link("organizations/" + organization), texts.say(any.organization())),
                texts.say(labels.of("organizations.kind", any.organizationKind())),
                ties.teams().stream()
                        .map(team -> cell(visit, labels, notes, ties, organization, team))
                        .toList(),
                parts.size(),
                ties.count(organization, Standing.ACTIVE));
    }

    private static Cell cell(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            NetworkEdges ties,
            String organization,
            TeamRow team) {
        MemberRow part = ties.part(organization, team);
        Texts texts = visit.texts();
        if (part == null) {
            return new Cell(null, texts.say("profile.none"), null, null);
        }
        Standing standing = part.standingOn(visit.day().on());
        String role = part.role() == Role.PARTICIPANT
                ? null
                : texts.say(labels.of("memberships.role", part.role().code()));
        return new Cell(standing, texts.say(standing.key()), role, notes.mark(part.citation()));
    }
}
