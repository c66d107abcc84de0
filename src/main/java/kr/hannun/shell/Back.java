package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/** The way back a reader brings along; it never leads to another server. */
public final class Back {

    private Back() {}

    /** The path to go back to; anything but a path on this server becomes the first page. */
    public static String of(@Nullable String asked) {
        if (asked == null || !asked.startsWith("/") || asked.startsWith("//")) {
            return "/";
        }
        return asked.matches("[!-~&&[^\\\\]]*") ? asked : "/";
    }
}
