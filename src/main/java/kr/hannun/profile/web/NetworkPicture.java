package kr.hannun.profile.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.consortium.MemberRow;
import kr.hannun.consortium.Roster;
import kr.hannun.consortium.Standing;
import kr.hannun.consortium.TeamRow;
import kr.hannun.shared.PartialDate;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** The network as a picture, for the fragment {@code profile/picture}. */
class NetworkPicture {

    private static final double WIDEST_NAME = 13.5;
    private static final int LINE = 18;
    private static final int GAP = 12;

    private final Texts texts;
    private final Words.Labels labels;
    private final Roster roster;
    private final NetworkEdges ties;
    private final LocalDate day;

    NetworkPicture(Visit visit, Words.Labels labels, Roster roster, NetworkEdges ties) {
        this.texts = visit.texts();
        this.labels = labels;
        this.roster = roster;
        this.ties = ties;
        this.day = visit.day().on();
    }

    /** The picture, {@code title} and {@code description} for those who do not see it. */
    public record Picture(
            int height, String title, String description, List<Line> lines, List<Team> teams, List<Partner> partners) {}

    /** A line and how it is drawn: solid while the part goes on, dashed where it ended. */
    public record Line(String path, String style) {}

    /** A team on its rule; strong where the organisation of the page takes part. */
    public record Team(int y, String name, String detail, boolean strong) {}

    /** An organisation beside its bar; {@code labels} run from {@code x} towards the edge. */
    public record Partner(int x, int top, int height, int textX, String anchor, List<Label> labels) {}

    /** One line of text. */
    public record Label(int y, String text, boolean strong) {}

    /** Everybody in two or more teams. */
    Picture ofAll(List<String> organizations) {
        List<NetworkLayout.Tie> all = ties(organizations);
        return picture(NetworkLayout.sides(organizations, all), all, null);
    }

    /** One organisation on the left, those it shares teams with on the right. */
    Picture ofOne(String organization, List<String> others) {
        List<String> everybody = new ArrayList<>(List.of(organization));
        everybody.addAll(others);
        return picture(new NetworkLayout.Sides(List.of(organization), others), ties(everybody), organization);
    }

    private List<NetworkLayout.Tie> ties(List<String> organizations) {
        return organizations.stream()
                .flatMap(organization -> ties.of(organization).stream()
                        .map(member -> new NetworkLayout.Tie(organization, member.teamSlug())))
                .toList();
    }

    private Picture picture(NetworkLayout.Sides sides, List<NetworkLayout.Tie> all, @Nullable String own) {
        NetworkLayout layout =
                NetworkLayout.of(ties.teams().stream().map(TeamRow::slug).toList(), sides, all);
        List<Partner> partners = new ArrayList<>();
        layout.left().forEach(spot -> partners.add(partner(spot, true)));
        layout.right().forEach(spot -> partners.add(partner(spot, false)));
        int organizations = sides.left().size() + sides.right().size();
        return new Picture(
                layout.height(),
                texts.say("profile.network.picture", organizations, ties.teams().size()),
                description(sides),
                layout.curves().stream()
                        .map(curve -> new Line(curve.path(), style(curve.tie(), own)))
                        .toList(),
                layout.teams().stream()
                        .map(spot -> team(roster.team(spot.key()).orElseThrow(), spot.y(), own))
                        .toList(),
                partners);
    }

    private String style(NetworkLayout.Tie tie, @Nullable String own) {
        boolean now = ties.of(tie.partner()).stream()
                .anyMatch(member -> member.teamSlug().equals(tie.team()) && member.isActiveOn(day));
        if (!now) {
            return "link was";
        }
        return own == null || own.equals(tie.partner()) ? "link" : "link thin";
    }

    private Team team(TeamRow team, int y, @Nullable String own) {
        int size = roster.institutionsOn(team, team.nearestTo(day));
        LocalDate last = team.lastDay();
        boolean left = last != null && last.isBefore(day);
        String detail = left && last != null
                ? texts.say(
                        "profile.network.team-left",
                        size,
                        texts.tight(PartialDate.of(last)).text(),
                        texts.say(labels.of("consortia.status", team.status())))
                : texts.say("profile.network.team", size);
        MemberRow part = own == null ? null : ties.part(own, team);
        return new Team(
                y, texts.say(team.shortName()), detail, own == null ? !left : part != null && part.isActiveOn(day));
    }

    private Partner partner(NetworkLayout.Spot spot, boolean onLeft) {
        List<MemberRow> parts = ties.of(spot.key());
        List<String> name = TextLines.of(texts.say(parts.getFirst().organizationShort()), WIDEST_NAME);
        List<Label> labels = new ArrayList<>();
        int top = spot.y() - (name.size() + 1) * LINE / 2;
        name.forEach(line -> labels.add(new Label(top + LINE * (labels.size() + 1) - 4, line, true)));
        labels.add(new Label(
                top + LINE * (labels.size() + 1) - 4,
                texts.say("profile.network.partner", parts.size(), ties.count(spot.key(), Standing.ACTIVE)),
                false));
        int height = (name.size() + 1) * LINE;
        return onLeft
                ? new Partner(NetworkLayout.LEFT - 8, top, height, NetworkLayout.LEFT - 8 - GAP, "end", labels)
                : new Partner(NetworkLayout.RIGHT, top, height, NetworkLayout.RIGHT + 8 + GAP, "start", labels);
    }

    private String description(NetworkLayout.Sides sides) {
        List<String> everybody = new ArrayList<>(sides.left());
        everybody.addAll(sides.right());
        return everybody.stream().map(this::described).collect(Collectors.joining(" "));
    }

    private String described(String organization) {
        List<MemberRow> parts = ties.of(organization);
        String teams = parts.stream()
                .map(member -> {
                    String name = texts.say(roster.teamOf(member).shortName());
                    return member.isActiveOn(day) ? name : texts.say("profile.network.ended", name);
                })
                .collect(Collectors.joining(", "));
        return texts.say("profile.network.described", texts.say(parts.getFirst().organizationShort()), teams);
    }
}
