package kr.hannun.strategy;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kr.hannun.shared.LocalizedText;

/** The dimensions of the capability matrix with all their values, in the order to show. */
public record Dimensions(List<Dimension> all) {

    /** A dimension; {@code subject} is its code among the subjects, which names its place. */
    public record Dimension(String code, LocalizedText label, List<Value> values) {

        /** The code it has among the subjects. */
        public String subject() {
            return StrategyFacts.dimensionCode(code);
        }
    }

    /** A value of a dimension. */
    public record Value(String dimension, String code, LocalizedText label) {

        /** The code it has among the subjects. */
        public String subject() {
            return StrategyFacts.valueCode(dimension, code);
        }
    }

    /** What a dimension is called. */
    public LocalizedText label(String dimension) {
        return of(dimension).label();
    }

    /** What a value of a dimension is called. */
    public LocalizedText label(String dimension, String value) {
        Map<String, LocalizedText> labels =
                of(dimension).values().stream().collect(Collectors.toMap(Value::code, Value::label));
        return Objects.requireNonNull(labels.get(value), value);
    }

    private Dimension of(String dimension) {
        return all.stream()
                .filter(each -> each.code().equals(dimension))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No dimension " + dimension));
    }
}
