package kr.hannun.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * A form that could not be acted upon and is kept until the one who wrote it can send it again.
 *
 * @param action where it goes
 * @param page where it stands
 * @param owner whose it is, as {@code Actor.key()}: it was shown to nobody else, and never will be
 * @param fields what was typed; no password and no file
 * @param files whether files came with it, which have to be sent again
 */
public record KeptForm(
        String action, String page, String owner, LinkedHashMap<String, ArrayList<String>> fields, boolean files)
        implements Serializable {

    /** The field that says where the form goes. */
    public static final String ACTION = "_action";

    /** The field that says where the form stands. */
    public static final String PAGE = "_page";

    /** The field that says whose form it is. */
    public static final String OWNER = "_owner";

    /** The field of a button that leads elsewhere for a moment, and back to the form as it was left. */
    public static final String ASIDE = "_aside";

    private static final int MOST_CHARACTERS = 200_000;
    private static final Set<String> LEFT_OUT =
            Set.of(ACTION, PAGE, OWNER, ASIDE, "_csrf", "password", "again", "present");

    /** The form a request carries, or nothing where it carries none of ours. */
    public static Optional<KeptForm> of(HttpServletRequest request) {
        String action = request.getParameter(ACTION);
        String owner = request.getParameter(OWNER);
        String page = Back.of(request.getParameter(PAGE));
        if (!HttpMethod.POST.matches(request.getMethod()) || action == null || owner == null || page.equals("/")) {
            return Optional.empty();
        }
        LinkedHashMap<String, ArrayList<String>> fields = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!LEFT_OUT.contains(name)) {
                fields.put(name, new ArrayList<>(List.of(values)));
            }
        });
        boolean files = String.valueOf(request.getContentType()).startsWith("multipart/");
        KeptForm form = new KeptForm(action, page, owner, fields, files);
        return form.size() <= MOST_CHARACTERS ? Optional.of(form) : Optional.empty();
    }

    private int size() {
        return fields.values().stream()
                .flatMap(List::stream)
                .mapToInt(String::length)
                .sum();
    }

    /** What was typed into a field, or nothing where it was not on the form. */
    public List<String> values(String field) {
        List<String> values = fields.get(field);
        return values == null ? List.of() : values;
    }
}
