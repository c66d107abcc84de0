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
record Keeping(MockMvcTester mvc) {

    /** A form that was shown just now. */
    static Map<String, String> once() {
        return new LinkedHashMap<>(Map.of("once", UUID.randomUUID().toString()));
    }

    /** A form of this page, on the version that the page shows. */
    static Map<String, String> with(Document page, Map<String, String> typed) {
        Map<String, String> form = once();
        form.put("version", page.select("input[name=version]").attr("value"));
        form.putAll(typed);
        return form;
    }

    Document page(String address) {
        return parse(get(People.admin(), address), 200);
    }

    MvcTestResult get(RequestPostProcessor person, String address) {
        return mvc.get().uri(address).with(person).exchange();
    }

    MvcTestResult send(String address, Map<String, String> form) {
        return send(People.admin(), address, form);
    }

    MvcTestResult send(RequestPostProcessor person, String address, Map<String, String> form) {
        var request = mvc.post().uri(address).with(person);
        form.forEach(request::param);
        return request.exchange();
    }

    static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    static Document parse(MvcTestResult answer, int status) {
        assertThat(answer).hasStatus(status);
        return Jsoup.parse(text(answer));
    }

    static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
