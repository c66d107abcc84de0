package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.exchange.Column;
import kr.hannun.exchange.Content;
import kr.hannun.exchange.FactBook;
import kr.hannun.exchange.FactBook.Fact;
import kr.hannun.exchange.FactKind;
import kr.hannun.shared.Slug;
import kr.hannun.testing.People;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Somebody who founds a programme and types facts of the shipped one into its pages, one line after the other: first what a fact
 * points to and the words it needs that the programme does not have, then the fact.
 */
final class Keeper {

    /** Where the programme is that was founded. */
    static final String FOUNDED = "/programs/typed-by-hand";

    private static final String SLUG = "typed-by-hand";
    private static final String FIRST_SOURCE = "S001";
    private static final String MINISTRY = "ORG-MSIT";

    /** A remark that speaks of a disagreement by the code it has in the shipped programme. */
    private static final Pattern DISAGREEMENT = Pattern.compile("CF-\\d+");

    private final MockMvcTester mvc;
    private final FactBook book;
    private final Head shipped;
    private final Trail trail;
    private final Map<String, String> typed = new HashMap<>();
    private String entry = "";
    private int lines;

    Keeper(MockMvcTester mvc, FactBook book, Trail trail, Head shipped) {
        this.mvc = mvc;
        this.book = book;
        this.trail = trail;
        this.shipped = shipped;
    }

    /** Founds the programme from a document, which is its first source. */
    void found(Fact call) {
        MultiValueMap<String, String> form = form();
        form.setAll(Map.of("name_ko", "손으로 적은 사업", "name_en", "Typed by hand", "ministry", "msit"));
        form.setAll(Map.of("team_word_ko", "정예팀", "team_word_en", "team", "certainty", "official"));
        call.cells().forEach((column, text) -> form.add("source." + column, text));
        assertThat(send("/programs/new", form)).hasStatus(303).redirectedUrl().isEqualTo(FOUNDED);
        typed.put("sources/" + call.key(), FIRST_SOURCE);
        typed.put("organizations/" + MINISTRY, MINISTRY);
    }

    /** Begins an entry from a document, which is its first line. */
    void begin(Fact document) {
        MultiValueMap<String, String> form = form(document);
        assertThat(missing(page(FOUNDED + "/record/new"), form)).isEmpty();
        entry = location(send(FOUNDED + "/record", form));
        typed.put("sources/" + document.key(), nextLine());
    }

    /** Types a fact with all it needs, unless it stands there; answers how other lines call it. */
    String type(Fact fact) {
        String name = fact.kind() + "/" + fact.key();
        if (!typed.containsKey(name)) {
            MultiValueMap<String, String> line = form(fact);
            line.add("of", fact.kind());
            assertThat(missing(page(entry + "/lines/new?of=" + fact.kind()), line))
                    .as(name)
                    .isEmpty();
            MvcTestResult answer = send(entry + "/lines", line);
            assertThat(Jsoup.parse(text(answer)).select(".problems li").eachText())
                    .as("%s", line)
                    .isEmpty();
            assertThat(answer).as(name).hasStatus(303);
            typed.put(name, nextLine());
        }
        return Objects.requireNonNull(typed.get(name));
    }

    private String nextLine() {
        lines++;
        return "@" + lines;
    }

    /** Whether this fact of the shipped programme was typed. */
    boolean hasTyped(String kind, String key) {
        return typed.containsKey(kind + "/" + key);
    }

    /** Confirms the entry: all of it is recorded at once. */
    void confirm() {
        MultiValueMap<String, String> form = form();
        form.add("version", page(entry).select("input[name=version]").val());
        form.add("why", "기사의 내용을 옮김");
        assertThat(send(entry + "/confirmation", form)).hasStatus(303);
    }

    private MultiValueMap<String, String> form(Fact fact) {
        MultiValueMap<String, String> form = form();
        FactKind kind = book.kind(fact.kind()).orElseThrow();
        for (Column column : kind.columns()) {
            String cell = fact.cells().get(column.name());
            if (cell != null
                    && !kind.given().contains(column.name())
                    && !DISAGREEMENT.matcher(cell).find()) {
                form.addAll(column.name(), fields(fact.kind(), column, cell));
            }
        }
        return form;
    }

    private List<String> fields(String kind, Column column, String cell) {
        return switch (column.content()) {
            case Content.Reference reference -> List.of(reference(reference, cell));
            case Content.Code code -> words(kind, column, cell, code.several());
            case Content.Text text -> List.of(column.name().equals("entity_id") ? about(cell) : cell);
            case Content.Side side -> List.of(cell);
            case Content.Form form -> List.of(cell);
        };
    }

    private String reference(Content.Reference reference, String cell) {
        return Arrays.stream(cell.split(";"))
                .map(key -> type(find(shipped, reference.file(), key)))
                .collect(Collectors.joining(";"));
    }

    private List<String> words(String kind, Column column, String cell, boolean several) {
        List<String> codes = several ? List.of(cell.split(";")) : List.of(cell);
        Head founded = trail.head(new Slug(SLUG)).orElseThrow();
        codes.stream()
                .map(code -> kind + "/" + column.name() + "/" + code)
                .filter(key -> book.find(founded, "codes", key).isEmpty())
                .forEach(key -> type(find(shipped, "codes", key)));
        return codes;
    }

    /** How the line is called whose fact in the shipped programme has this code, whatever its kind. */
    private String about(String key) {
        return typed.entrySet().stream()
                .filter(each -> each.getKey().endsWith("/" + key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
    }

    /** What somebody wants to write into a form and finds no place for, or cannot choose. */
    private static List<String> missing(Document page, MultiValueMap<String, String> form) {
        return form.keySet().stream()
                .flatMap(field -> form.get(field).stream().map(text -> field + "=" + text))
                .filter(field -> !takes(page, field.split("=", 2)[0], field.split("=", 2)[1]))
                .toList();
    }

    private static boolean takes(Document page, String name, String text) {
        Elements fields = page.select("main form [name='" + name + "']");
        Elements choices = fields.select("option, [type=radio], [type=checkbox]");
        return !fields.isEmpty()
                && (choices.isEmpty() || choices.eachAttr("value").contains(text));
    }

    private Fact find(Head head, String kind, String key) {
        return book.find(head, kind, key).orElseThrow(() -> new AssertionError(kind + " " + key));
    }

    private Document page(String address) {
        MvcTestResult answer = mvc.get().uri(address).with(People.admin()).exchange();
        assertThat(answer).as(address).hasStatus(200);
        return Jsoup.parse(text(answer));
    }

    private MvcTestResult send(String address, MultiValueMap<String, String> form) {
        return mvc.post().uri(address).params(form).with(People.admin()).exchange();
    }

    private static MultiValueMap<String, String> form() {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("once", UUID.randomUUID().toString());
        return form;
    }

    private static String location(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private static String text(MvcTestResult answer) {
        try {
            return answer.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
