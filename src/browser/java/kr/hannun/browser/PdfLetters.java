package kr.hannun.browser;

import java.awt.geom.AffineTransform;
import java.awt.geom.Point2D;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Follows how a sheet is drawn and notes each letter where it is set. */
class PdfLetters {

    private static final Pattern TOKEN = Pattern.compile("<[0-9A-Fa-f]*>|/[^\\s/<>\\[\\]]+|[^\\s/<>\\[\\]()]+");

    /** By their names on the sheet: what the codes of the fonts are read as. */
    private final Map<String, Map<String, String>> fonts;

    private final Deque<AffineTransform> kept = new ArrayDeque<>();
    private final List<String> operands = new ArrayList<>();
    private final List<Printed.Letter> letters = new ArrayList<>();

    private AffineTransform sheet = new AffineTransform();
    private AffineTransform line = new AffineTransform();
    private Map<String, String> font = Map.of();
    private double size;

    PdfLetters(Map<String, Map<String, String>> fonts) {
        this.fonts = fonts;
    }

    List<Printed.Letter> in(String drawn) {
        Matcher token = TOKEN.matcher(drawn);
        while (token.find()) {
            String word = token.group();
            char first = word.charAt(0);
            if (Character.isLetter(first) || first == '\'') {
                operate(word);
                operands.clear();
            } else {
                operands.add(word);
            }
        }
        return letters;
    }

    private void operate(String operator) {
        switch (operator) {
            case "q" -> kept.push(new AffineTransform(sheet));
            case "Q" -> sheet = kept.pop();
            case "cm" -> sheet.concatenate(matrix());
            case "BT" -> line = new AffineTransform();
            case "Tf" -> {
                font = fonts.getOrDefault(operands.get(0).substring(1), Map.of());
                size = number(1);
            }
            case "Tm" -> line = matrix();
            case "Td" -> line.concatenate(AffineTransform.getTranslateInstance(number(0), number(1)));
            case "Tj", "TJ" -> operands.stream().filter(each -> each.startsWith("<")).forEach(this::set);
            case "Do" -> throw new AssertionError("A sheet drawn in parts: letters may stand in " + operands);
            default -> {}
        }
    }

    private void set(String codes) {
        AffineTransform place = new AffineTransform(sheet);
        place.concatenate(line);
        Point2D at = place.transform(new Point2D.Double(), null);
        double height = Math.hypot(place.getShearX(), place.getScaleY()) * size;
        int length = font.keySet().stream().mapToInt(String::length).findFirst().orElse(2);
        for (int start = 1; start + length < codes.length(); start += length) {
            String text = font.getOrDefault(codes.substring(start, start + length), "");
            letters.add(new Printed.Letter(text, height, at.getX(), at.getY()));
        }
    }

    private AffineTransform matrix() {
        return new AffineTransform(number(0), number(1), number(2), number(3), number(4), number(5));
    }

    private double number(int place) {
        return Double.parseDouble(operands.get(place));
    }
}
