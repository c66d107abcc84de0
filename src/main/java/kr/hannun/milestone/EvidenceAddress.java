package kr.hannun.milestone;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An address of the web as it is kept: on a named server, in ASCII, without a password in it, at most 2,000 letters. */
record EvidenceAddress(String text) {

    private static final int LONGEST = 2_000;
    private static final Set<String> WEB = Set.of("http", "https");

    /** The address that was typed, or nothing where it is none. */
    static Optional<EvidenceAddress> read(@Nullable String typed) {
        try {
            URI address = new URI(new URI(typed == null ? "" : typed).toASCIIString());
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            String text = scheme + address.toString().substring(scheme.length());
            boolean sound = WEB.contains(scheme)
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && text.length() <= LONGEST;
            return sound ? Optional.of(new EvidenceAddress(text)) : Optional.empty();
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
    }
}
