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
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Somebody with a trial account over HTTP, who sends a form again until it is acknowledged, whatever becomes of the line. */
final class TrialClient {

    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final int AWAY = 503;
    private static final Duration ANSWER = Duration.ofSeconds(20);

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final URI base;
    private final Path folder;
    private final String account;
    private final AtomicInteger attempts;
    private String token = "";
    private volatile long longest;

    TrialClient(int port, Path folder, String account, AtomicInteger attempts) {
        base = URI.create("http://127.0.0.1:" + port);
        this.folder = folder;
        this.account = account;
        this.attempts = attempts;
    }

    /** Sends it until somebody says that it is done; where a response is swallowed, it is sent once unread before. */
    void send(String place, Map<String, String> fields, boolean swallowed) throws Exception {
        Map<String, String> form = new LinkedHashMap<>(fields);
        form.put("once", UUID.randomUUID().toString());
        long end = System.nanoTime() + LONGEST.toNanos();
        boolean unread = swallowed;
        while (System.nanoTime() < end) {
            attempts.incrementAndGet();
            if (unread) {
                unread = false;
                throwAway(place, form);
            } else if (acknowledged(place, form)) {
                return;
            }
        }
        throw new TimeoutException(fields.toString());
    }

    /** How long it took at most until a form was answered by the page that the database is away. */
    Duration longest() {
        return Duration.ofNanos(longest);
    }

    private boolean acknowledged(String place, Map<String, String> form) throws Exception {
        try {
            if (token.isEmpty()) {
                signIn();
            }
            long began = System.nanoTime();
            HttpResponse<String> answer = client.send(post(place, form), HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() == AWAY) {
                longest = Math.max(longest, System.nanoTime() - began);
            }
            String next = answer.headers().firstValue("Location").orElse("");
            if (answer.statusCode() == 303 && !next.contains("sign-in")) {
                return true;
            }
            if (answer.statusCode() == 422 || answer.statusCode() == 500) {
                throw new IllegalStateException(
                        Jsoup.parse(answer.body()).select("main").text());
            }
            if (answer.statusCode() != AWAY) {
                token = "";
            }
        } catch (IOException cut) {
            // The line was cut: whether it took effect shows when it is sent again.
        }
        LockSupport.parkNanos(Duration.ofMillis(250).toNanos());
        return false;
    }

    private void throwAway(String place, Map<String, String> form) throws InterruptedException {
        CompletableFuture<HttpResponse<Void>> sent =
                client.sendAsync(post(place, form), HttpResponse.BodyHandlers.discarding());
        try {
            sent.get(ThreadLocalRandom.current().nextInt(3, 60), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException unread) {
            sent.cancel(true);
        }
    }

    private void signIn() throws IOException, InterruptedException {
        Map<String, String> form = new LinkedHashMap<>();
        token = token("/sign-in");
        form.put("name", account);
        form.put("password", Files.readString(folder.resolve("trial-password")).strip());
        client.send(post("/sign-in", form), HttpResponse.BodyHandlers.discarding());
        token = token("/me");
    }

    private String token(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(base.resolve(page)).timeout(ANSWER).build(),
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
                .timeout(ANSWER)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
