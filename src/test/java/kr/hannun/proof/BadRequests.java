package kr.hannun.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import kr.hannun.testing.Caller;

/** Makes bad requests out of good forms: one field of each is wrong at a time, or the request as a whole is. */
final class BadRequests {

    private static final String URLENCODED = "Content-Type: application/x-www-form-urlencoded";
    private static final String MULTIPART = "Content-Type: multipart/form-data; boundary=x";
    private static final List<String> QUERIES =
            List.of("on", "known", "lang", "page", "q", "with", "back", "once", "from", "reason", "account", "kept");
    private static final List<Integer> CROWDS = List.of(500, 2_000);
    private static final int LONGEST_QUERY = 8_000;
    private static final long SEED = 20_261_127;

    private final List<BadRequest> made = new ArrayList<>();
    private final AtomicInteger number = new AtomicInteger();

    private BadRequests() {}

    /** At most so many, drawn evenly and always the same. */
    static List<BadRequest> of(List<FormFound> forms, List<String> pages, List<Caller> people, int most) {
        BadRequests all = new BadRequests();
        forms.forEach(all::spoil);
        Caller reader = people.getFirst();
        pages.forEach(page -> QUERIES.forEach(query -> all.ask(reader, page, query)));
        return Stream.of("POST", "GET")
                .flatMap(method -> all.drawn(method, method.equals("POST") ? most - most / 4 : most / 4).stream())
                .toList();
    }

    /** Most of what is drawn writes: pages are many and much alike. */
    private List<BadRequest> drawn(String method, int most) {
        List<BadRequest> drawn = new ArrayList<>(
                made.stream().filter(request -> request.method().equals(method)).toList());
        Collections.shuffle(drawn, new Random(SEED));
        return drawn.subList(0, Math.min(most, drawn.size()));
    }

    private void spoil(FormFound form) {
        for (String name : form.fields().keySet()) {
            BadText.marked(number.incrementAndGet())
                    .forEach(text -> send(form, name, List.of(Caller.field(name, text))));
            BadText.damaged(name).forEach(raw -> send(form, name, List.of(raw)));
            send(form, name, List.of());
        }
        CROWDS.forEach(size -> send(form, "", BadText.crowd(size)));
        if (form.method().equals("POST")) {
            asSomethingElse(form);
        }
    }

    /** The form with something else in place of one field. */
    private void send(FormFound form, String instead, List<String> fields) {
        Stream<String> good = form.fields().entrySet().stream()
                .filter(field -> !field.getKey().equals(instead))
                .flatMap(field -> field.getValue().stream().map(value -> Caller.field(field.getKey(), value)));
        String body = String.join("&", Stream.concat(good, fields.stream()).toList());
        if (!form.method().equals("POST")) {
            String query = address(body);
            add(form.by(), "GET", form.action() + (form.action().contains("?") ? "&" : "?") + query, List.of(), "");
        } else if (form.file().isEmpty()) {
            add(form.by(), "POST", form.action(), List.of(URLENCODED), body);
        } else {
            add(
                    form.by(),
                    "POST",
                    form.action() + "?" + address(body),
                    List.of(MULTIPART),
                    part(form.file(), "a.csv", "x") + "--x--\r\n");
        }
    }

    /** As an address may carry it: no longer than one is read, and without the brackets the server itself refuses. */
    private static String address(String query) {
        String allowed = query.replace("[", "%5B").replace("]", "%5D");
        return allowed.substring(0, Math.min(LONGEST_QUERY, allowed.length()));
    }

    private void asSomethingElse(FormFound form) {
        for (String type : List.of("application/json", "text/plain", "application/xml", "nonsense", "*/*", "")) {
            add(form.by(), "POST", form.action(), List.of("Content-Type: " + type), "{\"name\":[null,{}]}");
        }
        String whole = part("name", "", "a")
                + part(form.file().isEmpty() ? "file" : form.file(), "../../a\u0000.xlsx", "PK\u0003\u0004");
        for (int end : List.of(0, 1, 20, whole.length() / 2, whole.length() - 1, whole.length())) {
            add(form.by(), "POST", form.action(), List.of(MULTIPART), whole.substring(0, end));
        }
        add(form.by(), "POST", form.action(), List.of("Content-Type: multipart/form-data"), whole);
        add(
                form.by(),
                "POST",
                form.action(),
                List.of(MULTIPART),
                part("a", "", "b").repeat(300) + "--x--\r\n");
    }

    private static String part(String name, String file, String content) {
        String fileName = file.isEmpty() ? "" : "; filename=\"" + file + "\"";
        return "--x\r\nContent-Disposition: form-data; name=\"" + name + "\"" + fileName + "\r\n\r\n" + content
                + "\r\n";
    }

    private void ask(Caller reader, String page, String query) {
        BadText.marked(number.incrementAndGet())
                .filter(text -> text.length() < LONGEST_QUERY)
                .forEach(text -> add(reader, "GET", page + "?" + Caller.field(query, text), List.of(), ""));
        BadText.damaged(query).forEach(raw -> add(reader, "GET", page + "?" + address(raw), List.of(), ""));
    }

    private void add(Caller by, String method, String target, List<String> headers, String body) {
        made.add(new BadRequest(by, method, target, headers, body));
    }
}
