package kr.hannun.profile.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void aShortNameStaysOnOneLine() {
        assertThat(TextLines.of("한양대학교 산학협력단", 13.5)).containsExactly("한양대학교 산학협력단");
    }

    @Test
    void aLongNameBreaksBetweenWords() {
        List<String> lines = TextLines.of("Hanyang University Industry-University Cooperation Foundation", 13.5);
        assertThat(lines).containsExactly("Hanyang University", "Industry-University", "Cooperation Foundation");
        assertThat(lines).allMatch(line -> TextLines.width(line) <= 13.5);
    }

    @Test
    void aWordWiderThanTheLineIsKeptWhole() {
        assertThat(TextLines.of("가나다라마바사 아", 3)).containsExactly("가나다라마바사", "아");
    }
}
