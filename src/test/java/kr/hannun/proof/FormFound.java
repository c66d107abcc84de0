package kr.hannun.proof;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import kr.hannun.testing.Caller;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/**
 * A form as a page shows it to somebody.
 *
 * @param fields what it would send if nothing were typed, without the token; files are named with no content
 * @param typed which of them a person writes a text into
 * @param file the name of its field for a file; empty where it has none
 */
record FormFound(
        Caller by, String method, String action, Map<String, List<String>> fields, Set<String> typed, String file) {

    private static final String TOKEN = "_csrf";
    private static final String WRITTEN = "textarea[name], input[name]:not([type]), input[type=text][name]";

    /** All forms of a page. */
    static Stream<FormFound> on(Document page, Caller by) {
        return page.forms().stream().map(form -> of(form, by)).filter(form -> !form.action.startsWith("/sign-out"));
    }

    private static FormFound of(FormElement form, Caller by) {
        Map<String, List<String>> fields = new TreeMap<>();
        String file = "";
        for (Element field : form.select("[name]:not(button)")) {
            String name = field.attr("name");
            if (field.attr("type").equals("file")) {
                file = name;
            } else if (!name.equals(TOKEN)) {
                fields.merge(name, values(field), (first, more) -> first.isEmpty() ? more : first);
            }
        }
        String action = form.attr("action").isEmpty() ? form.baseUri() : form.attr("action");
        String method = form.attr("method").equalsIgnoreCase("post") ? "POST" : "GET";
        Set<String> typed = Set.copyOf(form.select(WRITTEN).eachAttr("name"));
        return new FormFound(by, method, action.replace("http://localhost", ""), fields, typed, file);
    }

    private static List<String> values(Element field) {
        boolean mayBeOff =
                field.attr("type").equals("checkbox") || field.attr("type").equals("radio");
        return mayBeOff && !field.hasAttr("checked") ? List.of() : List.of(value(field));
    }

    private static String value(Element field) {
        return switch (field.normalName()) {
            case "select" -> {
                Element chosen = field.selectFirst("option[selected]");
                Element first = chosen == null ? field.selectFirst("option:not([value=''])") : chosen;
                yield first == null ? "" : first.val();
            }
            case "textarea" -> field.wholeText();
            default -> field.val();
        };
    }

    /** The value of a field as the page shows it; empty where it has none. */
    String shown(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    /** What it sends once these fields are filled in. */
    List<String> filled(Map<String, String> typed) {
        Map<String, List<String>> all = new TreeMap<>(fields);
        typed.forEach((name, value) -> all.put(name, List.of(value)));
        return all.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> Caller.field(field.getKey(), value)))
                .toList();
    }

    /** What tells it from others: two rows of a list have the same form. */
    String kind() {
        return method + " "
                + action.replaceAll("[?].*", "").replaceAll("/([0-9a-f-]{36}|[0-9]+|[A-Z]+-[0-9]+)(?=/|$)", "/#") + " "
                + fields.keySet() + file;
    }
}
