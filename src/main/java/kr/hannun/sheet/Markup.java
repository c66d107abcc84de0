package kr.hannun.sheet;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Tables that programs give the ending xls though they are written in a markup language. */
final class Markup {

    private static final int BEGINNING = 4_000;
    private static final Pattern FILLING = Pattern.compile("[\\u0000\\u00EF\\u00BB\\u00BF\\u00FE\\u00FF]");
    private static final Pattern WORKBOOK = Pattern.compile("<(?:\\w{1,20}:)?workbook\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile("<(?:html|body|table)[\\s>]", Pattern.CASE_INSENSITIVE);

    private Markup() {}

    /** Refuses such a table by its name. */
    static void refuse(ByteBuffer file) throws Unreadable {
        byte[] beginning = new byte[Math.min(BEGINNING, file.remaining())];
        file.duplicate().get(beginning);
        String text = FILLING.matcher(new String(beginning, StandardCharsets.ISO_8859_1))
                .replaceAll("")
                .stripLeading();
        if (text.startsWith("<") && WORKBOOK.matcher(text).find()) {
            throw new Unreadable("xml-workbook");
        }
        if (text.startsWith("<") && PAGE.matcher(text).find()) {
            throw new Unreadable("web-page");
        }
    }
}
