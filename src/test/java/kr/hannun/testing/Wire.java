package kr.hannun.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line to the server on which an address goes out byte for byte as it is written: no client corrects, encodes or follows
 * anything. One connection for each request, in HTTP/1.0, so that an answer ends where the line does.
 */
public record Wire(int port) {

    private static final int PATIENCE = 60_000;
    private static final String BLANK_LINE = "\r\n\r\n";
    private static final Pattern STATUS = Pattern.compile("HTTP/1.[01] ([1-5][0-9]{2})");

    /** What came back; each character of the body is one of its bytes. */
    public record Answer(int status, List<String> headers, String body) {

        /** The value of the first header of this name; empty where there is none. */
        public String header(String name) {
            return headers.stream()
                    .filter(line -> line.regionMatches(true, 0, name + ":", 0, name.length() + 1))
                    .findFirst()
                    .map(line -> line.substring(name.length() + 1).strip())
                    .orElse("");
        }

        /** The body as text. */
        public String text() {
            return new String(body.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        }

        /** Whether it sends whoever asked to the door. */
        public boolean leadsToTheDoor() {
            return status == 302 && header("Location").contains("/sign-in?back=");
        }
    }

    /** Sends it and hangs up without waiting for what comes back. */
    public void sendUnread(String method, String target, List<String> headers, byte[] body) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.getOutputStream().write(request(method, target, headers, body));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + target, broken);
        }
    }

    private static byte[] request(String method, String target, List<String> headers, byte[] body) {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(head(method, target, headers, body.length).getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(body);
        return request.toByteArray();
    }

    /** Sends it and reads all that comes back. */
    public Answer send(String method, String target, List<String> headers, byte[] body) {
        try (Socket line = new Socket(InetAddress.getLoopbackAddress(), port)) {
            line.setSoTimeout(PATIENCE);
            line.getOutputStream().write(request(method, target, headers, body));
            return answer(new String(line.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1))
                    .orElseThrow(() -> new IllegalStateException("No answer to " + method + " " + target));
        } catch (IOException broken) {
            throw new UncheckedIOException(method + " " + target, broken);
        }
    }

    private static String head(String method, String target, List<String> headers, int length) {
        String lines = method + " " + target + " HTTP/1.0\r\nHost: localhost\r\n";
        String more = headers.isEmpty() ? "" : String.join("\r\n", headers) + "\r\n";
        String size = length == 0 && !method.equals("POST") ? "" : "Content-Length: " + length + "\r\n";
        return lines + more + size + "\r\n";
    }

    private static Optional<Answer> answer(String text) {
        int end = text.indexOf(BLANK_LINE);
        if (end < 0) {
            return Optional.empty();
        }
        List<String> lines = text.substring(0, end).lines().toList();
        Matcher status = STATUS.matcher(lines.getFirst());
        return status.lookingAt()
                ? Optional.of(new Answer(
                        Integer.parseInt(status.group(1)),
                        lines.subList(1, lines.size()),
                        text.substring(end + BLANK_LINE.length())))
                : Optional.empty();
    }
}
