package kr.hannun.shell;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * A part of a page that is one person's. Templates write its mark, and the real thing is filled in on the way out, so that
 * the page itself can be kept. The marks are drawn anew at every start and never leave the server: nobody can type one.
 */
public enum PersonalPart {
    /** The name of who reads. */
    NAME,
    /** After how many seconds without a click the session ends. */
    IDLE,
    /** The token that a form of this session carries. */
    TOKEN,
    /** Whose form it is. */
    OWNER;

    private static final String NONCE = nonce();

    /** Finds a mark; its first group is the name of the part. */
    public static final Pattern MARK = Pattern.compile(NONCE + "-([A-Z]+);");

    /** What stands in its place until it is filled in. */
    public String mark() {
        return NONCE + "-" + name() + ";";
    }

    private static String nonce() {
        byte[] drawn = new byte[16];
        new SecureRandom().nextBytes(drawn);
        return HexFormat.of().formatHex(drawn);
    }
}
