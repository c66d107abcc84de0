package kr.hannun.browser;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands on the sheets of a page printed by Chromium: each letter with its place and its size in points. */
record Printed(List<Sheet> sheets) {

    private static final Pattern PAGE_FONT = Pattern.compile("/(F\\d+) (\\d+) 0 R");
    private static final Pattern BOX = Pattern.compile("/MediaBox \\[0 0 (\\S+) (\\S+)\\]");
    private static final Pattern CODE = Pattern.compile("<([0-9A-F]+)> <([0-9A-F]+)>(?: <([0-9A-F]+)>)?");

    /** A sheet of paper and its letters in the order in which they were set; in points, from the lower left. */
    record Sheet(double width, double height, List<Letter> letters) {

        /** The letters without spaces, as one text. */
        String text() {
            StringBuilder text = new StringBuilder();
            letters.forEach(letter -> text.append(letter.text().strip()));
            return text.toString();
        }
    }

    /** A letter as it is read, how high its type is and where it begins. */
    record Letter(String text, double size, double x, double y) {

        boolean isKorean() {
            return text.codePoints().anyMatch(point -> Character.UnicodeScript.of(point) == Character.UnicodeScript.HANGUL);
        }
    }

    static Printed of(byte[] pdf) {
        PdfObjects objects = PdfObjects.in(pdf);
        Map<String, Map<String, String>> alphabets = new HashMap<>();
        List<Sheet> sheets = new ArrayList<>();
        for (String page : objects.having("/Type /Page\n")) {
            Map<String, Map<String, String>> fonts = new HashMap<>();
            Matcher font = PAGE_FONT.matcher(page);
            while (font.find()) {
                String number = font.group(2);
                fonts.put(font.group(1), alphabets.computeIfAbsent(number, each -> alphabet(objects, each)));
            }
            Matcher box = BOX.matcher(page);
            if (!box.find()) {
                throw new AssertionError("A sheet without a size: " + page);
            }
            String drawn = objects.stream(objects.reference(page, "/Contents"));
            sheets.add(new Sheet(
                    Double.parseDouble(box.group(1)),
                    Double.parseDouble(box.group(2)),
                    new PdfLetters(fonts).in(drawn)));
        }
        return new Printed(sheets);
    }

    /** What the codes of a font are read as. */
    private static Map<String, String> alphabet(PdfObjects objects, String font) {
        Map<String, String> letters = new HashMap<>();
        String codes = objects.stream(objects.reference(objects.object(font), "/ToUnicode"));
        Matcher each = CODE.matcher(codes.substring(codes.indexOf("endcodespacerange")));
        while (each.find()) {
            if (each.group(3) == null) {
                letters.put(each.group(1), letter(each.group(2), 0));
                continue;
            }
            int first = Integer.parseInt(each.group(1), 16);
            for (int code = first; code <= Integer.parseInt(each.group(2), 16); code++) {
                String written = String.format("%0" + each.group(1).length() + "X", code);
                letters.put(written, letter(each.group(3), code - first));
            }
        }
        return letters;
    }

    private static String letter(String code, int further) {
        String text = new String(HexFormat.of().parseHex(code), StandardCharsets.UTF_16BE);
        int last = text.length() - 1;
        return text.substring(0, last) + (char) (text.charAt(last) + further);
    }
}
