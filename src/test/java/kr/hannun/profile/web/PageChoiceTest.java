package kr.hannun.profile.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PageChoiceTest {

    @Test
    void theThirdPageOfTenSkipsTwenty() {
        assertThat(new PageChoice(3, 10).from()).isEqualTo(20);
    }

    @Test
    void aFewPagesAreAllLinked() {
        assertThat(new PageChoice(1, 20).near(98)).containsExactly(1, 2, 3, 4, 5);
    }

    @Test
    void ofManyPagesTheEndsAndTheNeighboursAreLinked() {
        assertThat(new PageChoice(7, 10).near(1_000)).containsExactly(1, 5, 6, 7, 8, 9, 100);
    }

    @Test
    void anEmptyListHasOnePage() {
        assertThat(new PageChoice(1, 20).near(0)).containsExactly(1);
    }
}
