package kr.hannun.testing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.testing.Wire.Answer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Somebody at a real port with a session and its form token, whose requests go over the {@link Wire}. */
public record Caller(String name, Wire wire, String cookie, String token) {

    private static final Pattern SESSION = Pattern.compile("^Set-Cookie: (session=[^;]*)", Pattern.CASE_INSENSITIVE);
    private static final byte[] NOTHING = new byte[0];
    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";

    /** Somebody who has only looked at the door. */
    public static Caller nobody(Wire wire) {
        return new Caller("nobody", wire, "", "").at("/sign-in");
    }

    /** Whoever has this account and password. */
    public static Caller signedIn(Wire wire, String name, String password) {
        Caller atTheDoor = nobody(wire);
        Answer answer = atTheDoor.post("/sign-in", Map.of("name", name, "password", password));
        if (answer.status() != 302 || answer.header("Location").contains("/sign-in")) {
            throw new IllegalStateException(name + " is not let in: " + answer.status());
        }
        return new Caller(name, wire, cookie(answer, atTheDoor.cookie), "").at("/me");
    }

    /** The same with the session and the token that a page gives. */
    private Caller at(String page) {
        Answer answer = get(page);
        String token = Jsoup.parse(answer.text()).select("input[name=_csrf]").attr("value");
        return new Caller(name, wire, cookie(answer, cookie), token);
    }

    private static String cookie(Answer answer, String before) {
        return answer.headers().stream()
                .map(SESSION::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .reduce(before, (earlier, later) -> later);
    }

    /** Asks for an address. */
    public Answer get(String target) {
        return send("GET", target, List.of(), NOTHING);
    }

    /** The page at an address, parsed. */
    public Document page(String target) {
        return Jsoup.parse(get(target).text(), "http://localhost" + target);
    }

    /** Sends a form of one value for each field, with the token. */
    public Answer post(String target, Map<String, String> fields) {
        return form(
                target,
                fields.entrySet().stream()
                        .map(each -> field(each.getKey(), each.getValue()))
                        .toList());
    }

    /** Sends a form whose fields are encoded already, with the token. */
    public Answer form(String target, List<String> fields) {
        return send("POST", target, List.of(FORM), body(fields));
    }

    /** The same, and hangs up before it is answered. */
    public void formUnread(String target, List<String> fields) {
        wire.sendUnread("POST", target, List.of(FORM, "Cookie: " + cookie), body(fields));
    }

    private byte[] body(List<String> fields) {
        List<String> all = new ArrayList<>(fields);
        all.add(field("_csrf", token));
        return String.join("&", all).getBytes(StandardCharsets.US_ASCII);
    }

    /** One field as a form carries it. */
    public static String field(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** Sends whatever it is, in this session and with its token where something may be written. */
    public Answer send(String method, String target, List<String> headers, byte[] body) {
        List<String> all = new ArrayList<>(headers);
        all.add("Cookie: " + cookie);
        if (!method.equals("GET") && !method.equals("HEAD")) {
            all.add("X-CSRF-TOKEN: " + token);
        }
        return wire.send(method, target, all, body);
    }

    /** The same without a body. */
    public Answer send(String method, String target, List<String> headers) {
        return send(method, target, headers, NOTHING);
    }
}
