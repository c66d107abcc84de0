package kr.hannun.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.util.Locale;
import kr.hannun.shared.LocalizedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeamWordTest {

    @ParameterizedTest
    @CsvSource({
        "팀, 팀 5팀이 팀은 팀으로",
        "정예팀, 정예팀 5팀이 팀은 팀으로",
        "과제, 과제 5개가 과제는 과제로",
        "사업단, 사업단 5개가 사업단은 사업단으로",
        "학교별 모둘, 학교별 모둘 5개가 학교별 모둘은 학교별 모둘로",
        "Team A, Team A 5개가 Team A은(는) Team A으로(로)"
    })
    void particles_agree_with_the_end_of_the_word(String word, String sentence) {
        assertThat(say(word, "x", "{team} {0}{counted:이} {short:은} {short:으로}", Locale.KOREAN))
                .isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({
        "team, A team of the teams: Team",
        "project, A project of the projects: Project",
        "activity, An activity of the activities: Activity",
        "alliance, An alliance of the alliances: Alliance",
        "branch, A branch of the branches: Branch"
    })
    void english_words_have_a_plural_and_an_article(String word, String sentence) {
        assertThat(say("x", word, "{A team} of the {teams}: {Team}", Locale.ENGLISH))
                .isEqualTo(sentence);
    }

    @Test
    void a_word_is_text_and_nothing_else() {
        assertThat(say("{1}''", "x", "{team} {0}", Locale.KOREAN)).isEqualTo("{1}'' 5");
    }

    private static String say(String korean, String english, String pattern, Locale language) {
        String worded = new TeamWord(new LocalizedText(korean, english)).into(pattern, language);
        return new MessageFormat(worded, language).format(new Object[] {5, 6});
    }
}
