package kr.hannun.profile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kr.hannun.profile.web.NetworkLayout.Sides;
import kr.hannun.profile.web.NetworkLayout.Spot;
import kr.hannun.profile.web.NetworkLayout.Tie;
import org.junit.jupiter.api.Test;

class NetworkLayoutTest {

    private static final List<String> TEAMS = List.of("naver-cloud", "lg", "skt", "nc-ai", "upstage", "motif");
    private static final List<Tie> TIES = List.of(
            new Tie("kaist", "naver-cloud"),
            new Tie("kaist", "skt"),
            new Tie("kaist", "nc-ai"),
            new Tie("kaist", "upstage"),
            new Tie("kaist", "motif"),
            new Tie("snu", "naver-cloud"),
            new Tie("snu", "skt"),
            new Tie("snu", "motif"),
            new Tie("korea", "naver-cloud"),
            new Tie("korea", "nc-ai"));

    @Test
    void bothSidesCarryAboutAsManyLines() {
        Sides sides = NetworkLayout.sides(List.of("korea", "kaist", "snu"), TIES);
        assertThat(sides.left()).containsExactly("kaist");
        assertThat(sides.right()).containsExactly("snu", "korea");
    }

    @Test
    void teamsKeepTheirOrderFromTopToBottom() {
        List<Spot> teams = layout().teams();
        assertThat(teams).extracting(Spot::key).containsExactlyElementsOf(TEAMS);
        assertThat(teams).extracting(Spot::y).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whoeverWorksWithUpperTeamsStandsHigher() {
        assertThat(layout().right()).extracting(Spot::key).containsExactly("korea", "snu");
    }

    @Test
    void everyTieIsDrawnFromItsPartnerToItsTeam() {
        NetworkLayout layout = layout();
        assertThat(layout.curves()).extracting(NetworkLayout.Curve::tie).containsExactlyInAnyOrderElementsOf(TIES);
        int kaist = layout.left().getFirst().y();
        int naver = layout.teams().getFirst().y();
        assertThat(layout.curves().getFirst().path())
                .startsWith("M208 " + kaist)
                .endsWith("450 " + naver);
    }

    @Test
    void aTieToATeamThatIsNotInThePictureIsNotDrawn() {
        NetworkLayout layout = NetworkLayout.of(List.of("skt"), new Sides(List.of("kaist"), List.of()), TIES);
        assertThat(layout.curves()).hasSize(1);
    }

    @Test
    void thePictureGrowsWithItsLongerSideAndNobodyStandsOnAnother() {
        List<String> many =
                IntStream.range(0, 12).mapToObj(number -> "u" + number).toList();
        NetworkLayout layout = NetworkLayout.of(TEAMS, new Sides(many, List.of()), List.of());
        assertThat(layout.left()).allSatisfy(spot -> assertThat(spot.y()).isBetween(40, layout.height() - 40));
        List<Integer> heights = layout.left().stream().map(Spot::y).toList();
        assertThat(IntStream.range(1, heights.size()).map(row -> heights.get(row) - heights.get(row - 1)))
                .allMatch(distance -> distance >= 84);
    }

    private static NetworkLayout layout() {
        return NetworkLayout.of(TEAMS, new Sides(List.of("kaist"), List.of("snu", "korea")), TIES);
    }
}
