package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * The corner of a page where people come in and go out.
 *
 * @param signIn the way in, or null for who is in
 * @param person who is in, or null
 * @param desk the person's own page
 * @param signOut the way out
 * @param idle after how many seconds without a click the person is signed out, or null
 */
public record Door(
        @Nullable String signIn,
        @Nullable String person,
        @Nullable String desk,
        @Nullable String signOut,
        @Nullable String idle) {

    /** Stands on a page that is kept where the name of the person who reads it belongs. */
    public static final String PERSON = "\u2402person\u2403";

    /** Stands on such a page where the seconds until an idle session ends belong. */
    public static final String IDLE = "\u2402idle\u2403";

    /** For somebody who is not signed in. */
    public static Door closed(String signIn) {
        return new Door(signIn, null, null, null, null);
    }

    /** For somebody who is. */
    public static Door open(String person, String desk, String signOut, String idle) {
        return new Door(null, person, desk, signOut, idle);
    }
}
