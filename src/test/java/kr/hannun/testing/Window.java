package kr.hannun.testing;

import java.net.CookieManager;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A browser window of its own: it keeps its cookies, follows no redirect and runs no script. */
public final class Window {

    private final HttpClient http;
    private final int port;

    /** A window on this machine. */
    public Window(int port) {
        this(port, InetAddress.getLoopbackAddress());
    }

    /** A window whose requests come from this address. */
    public Window(int port, InetAddress from) {
        this.port = port;
        this.http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .localAddress(from)
                .build();
    }

    /** What the path answers. */
    public HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(at(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** The page at the path. */
    public Document open(String path) throws Exception {
        return Jsoup.parse(get(path).body());
    }

    /** With which status the path answers. */
    public int status(String path) throws Exception {
        return get(path).statusCode();
    }

    /** Signs in and answers where it led. */
    public String signIn(String name, String password) throws Exception {
        return signIn(name, password, "/");
    }

    /** Signs in with a way back and answers where it led. */
    public String signIn(String name, String password, String back) throws Exception {
        return attempt(name, password, back).headers().firstValue("Location").orElse("");
    }

    /** Tries to sign in. */
    public HttpResponse<String> attempt(String name, String password, String back) throws Exception {
        return attemptAt("/sign-in", name, password, back);
    }

    /** Tries to sign in at the door, however its address is spelled. */
    public HttpResponse<String> attemptAt(String door, String name, String password, String back) throws Exception {
        return send(door, open("/sign-in"), Map.of("name", name, "password", password, "back", back));
    }

    /** Sends a form with the token of the page it is on. */
    public HttpResponse<String> send(String path, Document from, Map<String, String> fields) throws Exception {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        String token = from.select("input[name=_csrf]").val();
        return post(path, "application/x-www-form-urlencoded", token, body + "&_csrf=" + token);
    }

    /** Sends JSON with the token of the page it is on, as a script does. */
    public HttpResponse<String> sendJson(String path, Document from, String json) throws Exception {
        return post(path, "application/json", from.select("input[name=_csrf]").val(), json);
    }

    private HttpResponse<String> post(String path, String type, String token, String body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(at(path))
                        .header("Content-Type", type)
                        .header("X-CSRF-TOKEN", token)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
