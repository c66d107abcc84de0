package kr.hannun.profile.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Whoever shares teams with one organisation. */
class Company {

    private Company() {}

    /**
     * Those it shares teams with. An organisation in several teams is shown with the others in several teams, one in a
     * single team with everybody there.
     *
     * @param picture the organisation, all teams and the others; null where it is in fewer than two teams
     * @param matrix the same as a table; null where there is no picture
     * @param companions everybody in its only team
     * @param beyond how many more share a team with it
     */
    public record Shared(
            NetworkPicture.@Nullable Picture picture,
            TeamMatrix.@Nullable Matrix matrix,
            List<Companion> companions,
            int beyond) {}

    /** Somebody in the same team, and in how many other teams besides. */
    public record Companion(
            Link organization,
            String kind,
            String role,
            Standing standing,
            String status,
            int elsewhere,
            @Nullable FootnoteRef mark) {}

    static Shared of(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            Roster roster,
            NetworkEdges ties,
            String organization) {
        List<String> all = ties.companionsOf(organization);
        List<MemberRow> parts = ties.of(organization);
        if (parts.size() < 2) {
            List<Companion> companions = roster.members().stream()
                    .filter(member -> all.contains(member.organizationSlug())
                            && member.equals(ties.part(member.organizationSlug(), roster.teamOf(parts.getFirst()))))
                    .sorted(Comparator.comparing(MemberRow::role))
                    .limit(Network.MOST)
                    .map(member -> companion(visit, labels, notes, roster, ties, member))
                    .toList();
            return new Shared(null, null, companions, all.size() - companions.size());
        }
        List<String> shown = ties.inSeveralTeams().stream()
                .filter(all::contains)
                .limit(Network.MOST)
                .toList();
        List<String> rows =
                Stream.concat(Stream.of(organization), shown.stream()).toList();
        return new Shared(
                new NetworkPicture(visit, labels, roster, ties).ofOne(organization, shown),
                TeamMatrix.of(visit, labels, notes, ties, rows),
                List.of(),
                all.size() - shown.size());
    }

    private static Companion companion(
            Visit visit,
            Words.Labels labels,
            SourceRegister.Notes notes,
            Roster roster,
            NetworkEdges ties,
            MemberRow part) {
        Texts texts = visit.texts();
        String other = part.organizationSlug();
        return new Companion(
                Link.to(visit.link("organizations/" + other), texts.say(part.organization())),
                texts.say(labels.of("organizations.kind", part.organizationKind())),
                texts.say(labels.of("memberships.role", part.role().code())),
                part.standingOn(ties.day()),
                MembersSection.status(texts, labels, roster.teamOf(part), part, ties.day()),
                ties.of(other).size() - 1,
                notes.mark(part.citation()));
    }
}
