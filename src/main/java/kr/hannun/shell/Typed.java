package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.PartialDate;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * What somebody typed into a form, field by field as text without spaces at its ends. Forms are read from it and never
 * bound, so a parameter nobody asks for is not read.
 */
public record Typed(MultiValueMap<String, String> fields) {

    /** The field that carries the form's own identity, so that sending it twice has one effect. */
    public static final String ONCE = "once";

    /** An untouched form. */
    public static Typed nothing() {
        return new Typed(new LinkedMultiValueMap<>());
    }

    /** What the request carries. */
    public static Typed of(HttpServletRequest request) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                fields.add(name, value.strip());
            }
        });
        return new Typed(fields);
    }

    /** A form filled in beforehand. */
    public static Typed with(Map<String, String> values) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        values.forEach(fields::add);
        return new Typed(fields);
    }

    /** The text of a field; empty where nothing was typed. */
    public String text(String field) {
        String value = fields.getFirst(field);
        return value == null ? "" : value;
    }

    /** The text of a field, or nothing where it was left empty. */
    public Optional<String> given(String field) {
        return Optional.of(text(field)).filter(value -> !value.isEmpty());
    }

    /** Everything chosen in a field of several choices. */
    public List<String> all(String field) {
        return fields.getOrDefault(field, List.of());
    }

    /** The date typed in a field in any usual form, or nothing where it is empty or no date. */
    public Optional<PartialDate> date(String field) {
        return given(field).flatMap(DayText::read);
    }

    /** The form's own identity, drawn when it was shown, or nothing where it is missing or damaged. */
    public Optional<UUID> once() {
        try {
            return given(ONCE).map(UUID::fromString);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
