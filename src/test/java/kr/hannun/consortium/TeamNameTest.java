package kr.hannun.consortium;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import org.junit.jupiter.api.Test;

class TeamNameTest {

    @Test
    void aTeamIsCalledByTheNameOfItsLeadItWritesItself() {
        assertThat(shortened("LG AI연구원 정예팀", "LG경영개발원 AI연구원", "LG AI연구원")).isEqualTo("LG AI연구원");
    }

    @Test
    void theFullNameIsNotShortenedFurther() {
        assertThat(shortened("모티프테크놀로지스 정예팀", "모티프테크놀로지스", "모티프")).isEqualTo("모티프테크놀로지스");
    }

    @Test
    void aTeamWithANameOfItsOwnIsCalledByIt() {
        assertThat(shortened("한울 정예팀", "SK텔레콤", "SKT")).isEqualTo("한울 정예팀");
    }

    private static String shortened(String team, String lead, String otherName) {
        return TeamName.shortened(LocalizedText.same(team), LocalizedText.same(lead), List.of(otherName))
                .ko();
    }
}
