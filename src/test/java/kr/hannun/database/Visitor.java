package kr.hannun.database;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The trial administrator over HTTP, who sends a form again until it is acknowledged, whatever becomes of the line. */
final class Visitor {

    private static final String ORGANIZATIONS = "/programs/sovereign-ai-foundation-model/organizations";
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final Path folder;
    private String token = "";

    Visitor(int port, Path folder) {
        base = URI.create("http://127.0.0.1:" + port);
        this.folder = folder;
    }

    /** Registers an organisation of this name; where a response is swallowed, it is sent once unread before. */
    void register(String name, boolean swallowed, AtomicInteger attempts) throws Exception {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("once", UUID.randomUUID().toString());
        form.put("name_ko", name);
        form.put("name_en", name);
        form.put("kind", "startup");
        form.put("distinct", "yes");
        form.put("source", "S069");
        form.put("why", "시험");
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean unread = swallowed;
        while (System.nanoTime() < end) {
            attempts.incrementAndGet();
            if (unread) {
                unread = false;
                throwAway(form);
            } else if (acknowledged(form)) {
                return;
            }
        }
        throw new TimeoutException(name);
    }

    private boolean acknowledged(Map<String, String> form) throws Exception {
        try {
            if (token.isEmpty()) {
                signIn();
            }
            HttpResponse<String> answer = client.send(post(ORGANIZATIONS, form), HttpResponse.BodyHandlers.ofString());
            String place = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() == 303 && !place.contains("sign-in")) {
                return true;
            }
            if (answer.statusCode() == 422 || answer.statusCode() == 500) {
                throw new IllegalStateException(
                        Jsoup.parse(answer.body()).select("main").text());
            }
            if (answer.statusCode() != 503) {
                token = "";
            }
        } catch (IOException cut) {
            // The line was cut: whether it took effect shows when it is sent again.
        }
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        return false;
    }

    private void throwAway(Map<String, String> form) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> sent =
                client.sendAsync(post(ORGANIZATIONS, form), HttpResponse.BodyHandlers.discarding());
        try {
            sent.get(3, TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unread) {
            sent.cancel(true);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        token = token("/sign-in");
        form.put("name", "admin");
        form.put("password", Files.readString(folder.resolve("trial-password")).strip());
        client.send(post("/sign-in", form), HttpResponse.BodyHandlers.discarding());
        token = token(ORGANIZATIONS + "/new");
    }

    private String token(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve(page))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        return Jsoup.parse(answer.body())
                .select("form[method=post] input[name=_csrf]")
                .val();
    }

    private HttpRequest post(String place, Map<String, String> form) {
        Map<String, String> all = new LinkedHashMap<>(form);
        all.put("_csrf", token);
        String body = all.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(base.resolve(place))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
