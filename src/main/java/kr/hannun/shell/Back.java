package kr.hannun.shell;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The way back a reader brings along; it never leads to another server. */
public final class Back {

    private Back() {}

    /** The path to go back to; anything but a path on this server becomes the first page. */
    public static String of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
            return "/";
        }
        return isAddress(asked) ? asked : "/";
    }

    /** Whether it is spelled as an address is: what is not is no way back, and would be refused on the way there. */
    private static boolean isAddress(String asked) {
        try {
            return new URI(asked).getRawAuthority() == null && asked.matches("[!-~]*");
        } catch (URISyntaxException misspelled) {
            return false;
        }
    }
}
