package kr.hannun.browser;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** The numbered objects of a PDF as Chromium writes it: plain, with packed streams. */
record PdfObjects(Map<String, String> objects) {

    private static final Pattern OBJECT = Pattern.compile("(?s)(\\d+) 0 obj\n(.*?)\nendobj");
    private static final int BUFFER = 8192;

    static PdfObjects in(byte[] pdf) {
        Map<String, String> objects = new LinkedHashMap<>();
        Matcher each = OBJECT.matcher(new String(pdf, StandardCharsets.ISO_8859_1));
        while (each.find()) {
            objects.put(each.group(1), each.group(2));
        }
        return new PdfObjects(objects);
    }

    /** The objects with these words in them, in their order. */
    List<String> having(String words) {
        return objects.values().stream().filter(each -> each.contains(words)).toList();
    }

    String object(String number) {
        return Objects.requireNonNull(objects.get(number), number);
    }

    /** The number of the object that is named there. */
    String reference(String object, String name) {
        Matcher found = Pattern.compile(name + " (\\d+) 0 R").matcher(object);
        if (!found.find()) {
            throw new AssertionError("No " + name + " in " + object);
        }
        return found.group(1);
    }

    /** The stream of an object, unpacked. */
    String stream(String number) {
        String object = object(number);
        String packed = object.substring(object.indexOf("stream\n") + "stream\n".length(), object.lastIndexOf("\nendstream"));
        return object.contains("/FlateDecode") ? unpacked(packed.getBytes(StandardCharsets.ISO_8859_1)) : packed;
    }

    private static String unpacked(byte[] packed) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        try (Inflater inflater = new Inflater()) {
            inflater.setInput(packed);
            while (!inflater.finished()) {
                bytes.write(buffer, 0, inflater.inflate(buffer));
            }
        } catch (DataFormatException damaged) {
            throw new AssertionError(damaged);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }
}
