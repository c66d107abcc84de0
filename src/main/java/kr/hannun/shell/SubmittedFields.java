package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.server.ResponseStatusException;

/**
 * What somebody typed into a form, field by field as text without spaces at its ends. Forms are read from it and never
 * bound, so a parameter nobody asks for is not read.
 */
public record SubmittedFields(MultiValueMap<String, String> fields) {

    /** The field that carries the form's own identity, so that sending it twice has one effect. */
    public static final String ONCE = "once";

    /** An untouched form. */
    public static SubmittedFields nothing() {
        return new SubmittedFields(new LinkedMultiValueMap<>());
    }

    /** What the request carries. */
    public static SubmittedFields of(HttpServletRequest request) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        request.getParameterMap().forEach((name, values) -> {
            for (String value : values) {
                fields.add(name, value.strip());
            }
        });
        return new SubmittedFields(fields);
    }

    /** A form filled in beforehand. */
    public static SubmittedFields with(Map<String, String> values) {
        MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
        values.forEach(fields::add);
        return new SubmittedFields(fields);
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

    /** What is wrong with the date typed in a field: its form, or that there is no such day; nothing where it was left empty. */
    public Optional<Problem> dateProblem(String field) {
        return given(field).flatMap(text -> switch (DayText.of(text)) {
            case DayReading.Said said -> Optional.empty();
            case DayReading.NoSuchDay none -> Optional.of(Problem.of(field, "shell.date.no-such-day", text));
            case DayReading.NoDate none -> Optional.of(Problem.of(field, "shell.date.form"));
        });
    }

    /** The same with these values in its fields. */
    public SubmittedFields and(Map<String, String> values) {
        MultiValueMap<String, String> together = new LinkedMultiValueMap<>(fields);
        values.forEach(together::set);
        return new SubmittedFields(together);
    }

    /** The form's own identity; a form without one, which no page of ours sends, is answered with 400. */
    public UUID identity() {
        return once().orElseThrow(() -> new ResponseStatusException(HttpStatus.BAD_REQUEST));
    }

    /** The version in a hidden field, on which the form was shown; -1, which fits none, where it has none; a damaged one is 400. */
    public long version(String field) {
        String version = given(field).orElse("-1");
        if (!version.matches("\\d{1,18}") && given(field).isPresent()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return Long.parseLong(version);
    }

    /** The version on which the form was shown. */
    public long version() {
        return version("version");
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
