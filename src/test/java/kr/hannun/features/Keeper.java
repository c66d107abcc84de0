package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * Somebody who founds a programme and types facts of the shipped one into its pages, one line after the other: first what a fact
 * points to and the words it needs that the programme does not have, then the fact.
 */
final class Keeper {

    private static final String FIRST_SOURCE = "S001";
    private static final String MINISTRY = "ORG-MSIT";

    /** A remark that speaks of a disagreement by the code it has in the shipped programme. */
    private static final Pattern DISAGREEMENT = Pattern.compile("CF-\\d+");

    private final Hands hands;
    private final String slug;
    private final FactBook book;
    private final Head shipped;
    private final Trail trail;
    private final Map<String, String> typed = new HashMap<>();
    private String entry = "";
    private int lines;

    /**
     * Has founded nothing yet.
     *
     * @param slug the address of the programme that is founded
     * @param shipped where the facts are read that are typed
     */
    Keeper(Hands hands, String slug, FactBook book, Trail trail, Head shipped) {
        this.hands = hands;
        this.slug = slug;
        this.book = book;
        this.trail = trail;
        this.shipped = shipped;
    }

    /** Where the programme is that was founded. */
    String place() {
        return "/programs/" + slug;
    }

    /** Founds the programme from a document, which is its first source. */
    void found(Fact call) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.setAll(Map.of("name_ko", "손으로 적은 사업 " + slug, "name_en", slug.replace('-', ' '), "ministry", "msit"));
        form.setAll(Map.of("team_word_ko", "정예팀", "team_word_en", "team", "certainty", "official"));
        call.cells().entrySet().stream()
                .filter(cell -> !cell.getValue().equals(call.key()))
                .forEach(cell -> form.add("source." + cell.getKey(), cell.getValue()));
        assertThat(hands.send("/programs/new", "/programs/new", form)).isEqualTo(place());
        typed.put("sources/" + call.key(), FIRST_SOURCE);
        typed.put("organizations/" + MINISTRY, MINISTRY);
    }

    /** Begins an entry from a document, which is its first line. */
    void begin(Fact document) {
        entry = hands.send(place() + "/record/new", place() + "/record", form(document));
        typed.put("sources/" + document.key(), nextLine());
    }

    /** Types a fact with all it needs, unless it stands there; answers how other lines call it. */
    String type(Fact fact) {
        String name = fact.kind() + "/" + fact.key();
        if (!typed.containsKey(name)) {
            hands.send(entry + "/lines/new?of=" + fact.kind(), entry + "/lines", form(fact));
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
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        form.add("why", "기사의 내용을 옮김");
        hands.send(entry, entry + "/confirmation", form);
    }

    private MultiValueMap<String, String> form(Fact fact) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
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
        Head founded = trail.head(new Slug(slug)).orElseThrow();
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

    private Fact find(Head head, String kind, String key) {
        return book.find(head, kind, key).orElseThrow(() -> new AssertionError(kind + " " + key));
    }
}
