package kr.hannun.strategy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.strategy.Dimensions.Dimension;
import kr.hannun.strategy.Dimensions.Value;
import org.junit.jupiter.api.Test;

class DimensionsTest {

    private static final Value TEXT = new Value("modality_delivered", "text", new LocalizedText("텍스트", "Text"));
    private static final Dimensions DIMENSIONS = new Dimensions(List.of(
            new Dimension("modality_delivered", new LocalizedText("제공된 모달리티", "Delivered modality"), List.of(TEXT))));

    @Test
    void a_value_is_called_by_its_label_in_its_dimension() {
        assertThat(DIMENSIONS.label("modality_delivered", "text").ko()).isEqualTo("텍스트");
    }

    @Test
    void a_dimension_nobody_defined_is_a_mistake() {
        assertThatThrownBy(() -> DIMENSIONS.label("region")).hasMessageContaining("region");
    }

    @Test
    void subjects_name_the_place_of_dimension_and_value() {
        assertThat(DIMENSIONS.all().getFirst().subject()).isEqualTo("dimension/modality_delivered");
        assertThat(TEXT.subject()).isEqualTo("value/modality_delivered/text");
    }
}
