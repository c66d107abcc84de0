package kr.hannun.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import kr.hannun.features.Hands;
import org.springframework.util.MultiValueMap;

/** Somebody at a browser: fields are filled in one after the other, and the form's own button is pressed. */
record BrowserHands(Visitor visitor) implements Hands {

    @Override
    public String send(String address, String goal, MultiValueMap<String, String> typed) {
        Page page = visitor.open(address).page();
        Locator form = page.locator("main form[action='" + goal + "']").first();
        typed.forEach((name, texts) -> fill(form, name, texts));
        Visitor.send(page, () -> form.locator("button:not([formaction])").last().click());
        assertThat(page.locator(".problems li").allTextContents())
                .as("%s: %s", goal, typed)
                .isEmpty();
        URI led = URI.create(page.url());
        return led.getPath();
    }

    private static void fill(Locator form, String name, List<String> texts) {
        Locator fields = form.locator("[name='" + name + "']");
        String kind = String.valueOf(
                fields.first().evaluate("field => field.tagName === 'SELECT' ? 'select' : field.type"));
        switch (kind) {
            case "select" -> fields.selectOption(texts.toArray(String[]::new));
            case "radio", "checkbox" -> texts.forEach(text -> choose(form, name, text));
            default -> fields.first().fill(texts.getFirst());
        }
    }

    private static void choose(Locator form, String name, String text) {
        form.locator("[name='" + name + "'][value='" + text + "']").check();
    }
}
