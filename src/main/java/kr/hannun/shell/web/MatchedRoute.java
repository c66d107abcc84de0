package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where the framework routed a request. Decisions rest on this and never on the address as somebody spelled it.
 *
 * @param pattern the route, such as {@code /programs/{program}/teams/{slug}}
 * @param variables what stands in its places, decoded
 */
record MatchedRoute(String pattern, Map<String, String> variables) {

    static MatchedRoute of(HttpServletRequest request) {
        Map<String, String> variables = new LinkedHashMap<>();
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> found) {
            found.forEach((name, value) -> variables.put(String.valueOf(name), String.valueOf(value)));
        }
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        return new MatchedRoute(pattern == null ? "/" : pattern.toString(), Map.copyOf(variables));
    }

    /** What stands in one place of the route, or null. */
    @Nullable
    String variable(String name) {
        return variables.get(name);
    }

    /** The one right spelling of the address that was asked for, without its query. */
    String path() {
        return UriComponentsBuilder.fromPath(pattern)
                .encode()
                .buildAndExpand(variables)
                .toUriString();
    }
}
