package kr.hannun.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import kr.hannun.testing.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** The forms with which the record is kept, as a person sends them; where nobody is named, an administrator. */
public record Keeping(MockMvcTester mvc) {

    /** A form that was shown just now. */
    public static Map<String, String> once() {
        return new LinkedHashMap<>(Map.of("once", UUID.randomUUID().toString()));
    }

    /** A form of this page, on the version that the page shows. */
    public static Map<String, String> with(Document page, Map<String, String> typed) {
        Map<String, String> form = once();
        form.put("version", page.select("input[name=version]").attr("value"));
        form.putAll(typed);
        return form;
    }

    /** What stands in the fields of a form, as it would be sent. */
    public static Map<String, String> typed(Document form) {
        Map<String, String> typed = once();
        form.select("form#confirm input[type=text], form#confirm input[type=hidden]")
                .forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("form#confirm input[checked]").forEach(field -> typed.put(field.attr("name"), field.val()));
        form.select("form#confirm option[selected]")
                .forEach(option -> typed.put(
                        Objects.requireNonNull(option.closest("select")).attr("name"), option.val()));
        return typed;
    }

    /** Puts a fact right in these cells; answers the entry, which is confirmed. */
    public String correct(String fact, Map<String, String> cells) {
        String line = location(send(fact + "/correction", once()));
        Map<String, String> typed = typed(page(line));
        typed.putAll(cells);
        assertThat(send(line, typed)).hasStatus(303);
        String entry = line.replaceFirst("/lines/1$", "");
        assertThat(confirm(entry)).hasStatus(303);
        return entry;
    }

    /** Takes an entry back. */
    public MvcTestResult reverse(String entry, String why) {
        return send(entry + "/reversal", with(page(entry), Map.of("why", why)));
    }

    /** Confirms an entry. */
    public MvcTestResult confirm(String entry) {
        return send(entry + "/confirmation", with(page(entry), Map.of("why", "시험")));
    }

    public Document page(String address) {
        return parse(get(People.admin(), address), 200);
    }

    public MvcTestResult get(RequestPostProcessor person, String address) {
        return mvc.get().uri(address).with(person).exchange();
    }

    public MvcTestResult send(String address, Map<String, String> form) {
        return send(People.admin(), address, form);
    }

    public MvcTestResult send(RequestPostProcessor person, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(person);
        form.forEach(request::param);
        return request.exchange();
    }

    public static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    public static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(text(answer));
    }

    public static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
