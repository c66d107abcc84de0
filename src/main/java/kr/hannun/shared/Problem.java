package kr.hannun.shared;

import java.util.List;

/**
 * One thing wrong with what was typed.
 *
 * @param field the name of the field it is said beside
 * @param key the message that says what is wrong and what would be right
 * @param arguments what the message names
 */
public record Problem(String field, String key, List<Object> arguments) {

    /** A problem said by this message. */
    public static Problem of(String field, String key, Object... arguments) {
        return new Problem(field, key, List.of(arguments));
    }
}
