package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * The corner of a page where people come in and go out. Who is in is filled in on the way out ({@link PersonalPart}).
 *
 * @param signIn the way in, or null for who is in
 * @param person who is in, or null
 * @param desk the person's own page
 * @param signOut the way out
 * @param idle after how many seconds without a click the person is signed out, or null
 */
public record AccountMenu(
        @Nullable String signIn,
        @Nullable String person,
        @Nullable String desk,
        @Nullable String signOut,
        @Nullable String idle) {

    /** For somebody who is not signed in. */
    public static AccountMenu closed(String signIn) {
        return new AccountMenu(signIn, null, null, null, null);
    }

    /** For somebody who is. */
    public static AccountMenu open(String desk, String signOut) {
        return new AccountMenu(null, PersonalPart.NAME.mark(), desk, signOut, PersonalPart.IDLE.mark());
    }
}
