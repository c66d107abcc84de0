package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import java.util.Objects;
import kr.hannun.testing.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.jsoup.select.Elements;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** An administrator without a browser: reads the form and sends what a browser would. */
record RequestHands(MockMvcTester mvc) implements Hands {

    @Override
    public String send(String page, String address, MultiValueMap<String, String> form) {
        MvcTestResult opened = mvc.get().uri(page).with(People.admin()).exchange();
        assertThat(opened).as(page).hasStatus(200);
        FormElement element = form(Jsoup.parse(text(opened)), address);
        assertThat(missing(element, form)).as(page).isEmpty();
        MultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        element.formData().stream()
                .filter(field -> !form.containsKey(field.key()))
                .forEach(field -> sent.add(field.key(), field.value()));
        sent.addAll(form);
        MvcTestResult answer =
                mvc.post().uri(address).params(sent).with(People.admin()).exchange();
        assertThat(Jsoup.parse(text(answer)).select(".problems li").eachText())
                .as("%s", form)
                .isEmpty();
        assertThat(answer).as(address).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private static FormElement form(Document page, String address) {
        return page.select("main form").forms().stream()
                .filter(form -> form.attr("action").equals(address))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No form goes to " + address));
    }

    /** What somebody wants to write into a form and finds no place for, or cannot choose. */
    private static List<String> missing(FormElement element, MultiValueMap<String, String> form) {
        return form.entrySet().stream()
                .flatMap(field -> field.getValue().stream()
                        .filter(text -> !takes(element, field.getKey(), text))
                        .map(text -> field.getKey() + "=" + text))
                .toList();
    }

    private static boolean takes(FormElement element, String name, String text) {
        Elements fields = element.select("[name='" + name + "']");
        Elements choices = fields.select("option, [type=radio], [type=checkbox]");
        return !fields.isEmpty()
                && (choices.isEmpty() || choices.eachAttr("value").contains(text));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
