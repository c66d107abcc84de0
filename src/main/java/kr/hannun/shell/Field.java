package kr.hannun.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of a form as it is shown.
 *
 * @param name of the field, its id in the page too
 * @param value what stands in it
 * @param chosen everything chosen in it, where it has several choices
 * @param error what is wrong with it, or null
 */
public record Field(
        String name,
        String value,
        List<String> chosen,
        @Nullable String error) {

    /** Whether this choice is taken. */
    public boolean has(String choice) {
        return chosen.contains(choice);
    }

    /** Whether its list begins with no choice at all, so that nothing is chosen for anybody. */
    public boolean isToBeChosen(List<Option> options) {
        return value.isEmpty()
                && options.stream().noneMatch(option -> option.value().isEmpty());
    }

    /** What describes the field to those who hear the page: its hint, then its error. */
    public String describedBy() {
        return error == null ? name + "-h" : name + "-h " + name + "-e";
    }
}
