package kr.hannun.shell;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** One reader's look at a page, in a programme or outside: what was asked, in which language, and the same asked otherwise. */
public sealed interface PageContext permits Visit, SiteContext {

    /** The reader's language. */
    Texts texts();

    /** The page's own path. */
    String path();

    /** What was asked, as it came. */
    MultiValueMap<String, String> query();

    /** The same look without one parameter: the place in a list is given up where the list changes. */
    PageContext without(String parameter);

    /** The first value of a parameter, or null. */
    default @Nullable String asked(String parameter) {
        return query().getFirst(parameter);
    }

    /** The address of this page with one parameter changed, or taken away where the value is null. */
    default String with(String parameter, @Nullable String value) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(query());
        changed.remove(parameter);
        if (value != null) {
            changed.add(parameter, value);
        }
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path());
        changed.forEach((name, values) -> values.forEach(each -> address.queryParam(encoded(name), encoded(each))));
        return address.build(true).toUriString();
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, StandardCharsets.UTF_8);
    }
}
