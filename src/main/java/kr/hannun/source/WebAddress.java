package kr.hannun.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What tells two documents on the web apart: neither how the page was reached nor how it is laid out for small screens.
 *
 * @param text host, path and what is asked for, in one spelling
 */
record WebAddress(String text) {

    private static final Pattern LEADS_TO_ONE = Pattern.compile("^(?:www|m|mobile|amp)\\d?\\.(?=[^.]+\\.)");
    private static final Pattern TRACKING = Pattern.compile(
            "(?:utm_\\w+|fbclid|gclid|dclid|igshid|mc_[ce]id|yclid|msclkid|spm|n_cid|from|ref|referer|_ga)=.*");

    /** The address in a text that is one; a text without scheme is none. */
    static Optional<WebAddress> of(String typed) {
        if (!typed.matches("(?i)https?://\\S+")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(typed.replaceAll("[|\\[\\]{}^`\\\\\"<>]", "")).normalize();
            return Optional.ofNullable(address.getRawAuthority())
                    .map(host -> new WebAddress(host(host) + path(address) + asked(address.getQuery())));
        } catch (URISyntaxException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static String host(String authority) {
        String host =
                authority.toLowerCase(Locale.ROOT).replaceFirst("^.*@", "").replaceFirst(":(?:80|443)?$", "");
        return LEADS_TO_ONE.matcher(host).replaceFirst("");
    }

    private static String path(URI address) {
        String path = address.getPath();
        return path == null ? "" : path.replaceFirst("/(?:index\\.(?:html?|php|jsp))?$", "");
    }

    /** What is asked for, in one order: the same page asks for the same whoever wrote the address. */
    private static String asked(@Nullable String query) {
        return query == null
                ? ""
                : Arrays.stream(query.split("&", -1))
                        .filter(each ->
                                !each.isEmpty() && !TRACKING.matcher(each).matches())
                        .map(each -> each.replaceFirst("/$", ""))
                        .sorted()
                        .collect(Collectors.joining("&", "?", ""))
                        .replaceFirst("\\?$", "");
    }
}
