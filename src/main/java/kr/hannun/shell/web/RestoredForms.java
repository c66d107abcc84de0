package kr.hannun.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kr.hannun.shared.Actor;
import kr.hannun.shell.Acting;
import kr.hannun.shell.KeptForm;
import kr.hannun.shell.KeptForms;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Puts what was typed back into a page's form, whichever it is, and says above it that nothing was saved. */
final class RestoredForms {

    private static final Set<String> OF_THE_PAGE = Set.of("_csrf", KeptForm.ACTION, KeptForm.PAGE, KeptForm.OWNER);
    private static final Set<String> NEVER = Set.of("password", "file", "submit", "button", "image", "reset");

    /** Asks for the page as it is stored. */
    private static final String FRESH = "_fresh";

    private final HttpServletRequest request;
    private final UnaryOperator<String> texts;

    private RestoredForms(HttpServletRequest request, UnaryOperator<String> texts) {
        this.request = request;
        this.texts = texts;
    }

    /** The page with this person's forms as they were left; the very same bytes where none of them stands on it. */
    static byte[] in(byte[] html, HttpServletRequest request, UnaryOperator<String> texts) {
        Actor actor = Acting.current();
        List<KeptForm> forms =
                actor == null || !SharedPage.isAsking(request) ? List.of() : KeptForms.of(request, actor);
        if (forms.isEmpty()) {
            return html;
        }
        if (request.getParameter(FRESH) != null) {
            KeptForms.forget(request);
            return html;
        }
        return new RestoredForms(request, texts).fill(html, forms);
    }

    private byte[] fill(byte[] html, List<KeptForm> forms) {
        Document page = Jsoup.parse(new String(html, StandardCharsets.UTF_8));
        page.outputSettings().prettyPrint(false);
        boolean any = false;
        for (KeptForm kept : forms) {
            Optional<Element> form = page.select("form[method=post]").stream()
                    .filter(each -> each.attr("action").equals(kept.action()))
                    .max(Comparator.comparingInt(each -> likeness(page, each, kept)));
            form.ifPresent(each -> fill(page, each, kept));
            any |= form.isPresent();
        }
        return any ? page.outerHtml().getBytes(StandardCharsets.UTF_8) : html;
    }

    /** How much it is the form that was left: several of a page may go to one address and differ in what stands in them. */
    private static int likeness(Document page, Element form, KeptForm kept) {
        return fields(page, form)
                .mapToInt(field -> {
                    boolean left = kept.fields().containsKey(field.attr("name"));
                    boolean told = field.attr("type").equals("hidden")
                            && kept.values(field.attr("name")).contains(field.val());
                    return (left ? 1 : -1) + (told ? 1 : 0);
                })
                .sum();
    }

    private static Stream<Element> fields(Document page, Element form) {
        return page.select("input[name], select[name], textarea[name]").stream()
                .filter(field -> belongs(field, form))
                .filter(field -> !OF_THE_PAGE.contains(field.attr("name")));
    }

    private void fill(Document page, Element form, KeptForm kept) {
        Element note = form.prependElement("div")
                .addClass("note")
                .addClass("stale")
                .addClass("f")
                .attr("role", "status");
        note.appendElement("p").text(texts.apply("shell.form.left"));
        if (kept.files()) {
            note.appendElement("p").text(texts.apply("shell.form.left.files"));
        }
        note.appendElement("p").appendElement("a").attr("href", emptied()).text(texts.apply("shell.form.left.empty"));
        fields(page, form).forEach(field -> fill(field, values(field.attr("name"), kept), kept));
    }

    /** What was typed, or what a side trip brought back for the field. */
    private List<String> values(String name, KeptForm kept) {
        String[] brought = request.getParameterValues(name);
        return brought == null ? kept.values(name) : List.of(brought);
    }

    /** The page without what was kept. */
    private String emptied() {
        return MatchedRoute.of(request).path() + "?" + FRESH
                + ("en".equals(request.getParameter("lang")) ? "&lang=en" : "");
    }

    private static boolean belongs(Element field, Element form) {
        return field.hasAttr("form") ? field.attr("form").equals(form.id()) : form.equals(field.closest("form"));
    }

    private static void fill(Element field, List<String> values, KeptForm kept) {
        String type = field.attr("type");
        switch (field.normalName()) {
            case "textarea" -> values.stream().findFirst().ifPresent(field::text);
            case "select" ->
                field.select("option").forEach(option -> option.attr("selected", values.contains(option.val())));
            default -> {
                if (type.equals("checkbox") || type.equals("radio")) {
                    field.attr("checked", values.contains(field.val()));
                } else if (!NEVER.contains(type) && kept.fields().containsKey(field.attr("name"))) {
                    field.val(values.isEmpty() ? "" : values.getFirst());
                }
            }
        }
    }
}
