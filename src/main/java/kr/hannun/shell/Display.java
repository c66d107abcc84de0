package kr.hannun.shell;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a reader wants pages to look (화면 설정): kept in a cookie, never in an account. */
public record Display(Contrast contrast, Text text) {

    private static final String COOKIE = "display";

    /** What a reader sees who never chose. */
    public static final Display USUAL = new Display(Contrast.AUTO, Text.M);

    /** The colours. */
    public enum Contrast {
        /** As the operating system wishes. */
        AUTO,
        /** Dark on light, whatever the system wishes. */
        NORMAL,
        /** Light on black, thick lines (선명한 화면). */
        HIGH
    }

    /** The size of letters. */
    public enum Text {
        /** 100 %. */
        M,
        /** 112.5 %. */
        L,
        /** 125 %. */
        XL
    }

    /** The cookie's name: behind TLS it is bound to this very host. */
    public static String cookie(boolean secure) {
        return secure ? "__Host-" + COOKIE : COOKIE;
    }

    /** The display a cookie or form asks for; what is not understood stays usual. */
    public static Display of(@Nullable String contrast, @Nullable String text) {
        return new Display(choose(Contrast.values(), contrast, Contrast.AUTO), choose(Text.values(), text, Text.M));
    }

    /** The display of a cookie's value, as {@link #cookieValue()} wrote it. */
    public static Display ofCookie(@Nullable String value) {
        if (value == null || value.indexOf('.') < 0) {
            return USUAL;
        }
        int dot = value.indexOf('.');
        return of(value.substring(0, dot), value.substring(dot + 1));
    }

    /** The cookie's value. */
    public String cookieValue() {
        return contrastName() + "." + textName();
    }

    /** The contrast as the style sheet knows it. */
    public String contrastName() {
        return contrast.name().toLowerCase(Locale.ROOT);
    }

    /** The size as the style sheet knows it. */
    public String textName() {
        return text.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E choose(E[] choices, @Nullable String name, E usual) {
        for (E choice : choices) {
            if (choice.name().equalsIgnoreCase(name)) {
                return choice;
            }
        }
        return usual;
    }
}
