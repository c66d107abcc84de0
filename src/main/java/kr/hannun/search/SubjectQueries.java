package kr.hannun.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds subjects by their names, other names, initial consonants and codes. */
@Component
public class SubjectQueries {

    /** How many of each kind an answer to a search shows first. */
    public static final int FEW = 10;

    /** How many of one kind a page of them shows. */
    public static final int MANY = 50;

    private static final String FIRST_OF_EVERY_KIND = "h.nth <= :few";

    private static final String ONE_KIND_IN_FULL = """
            (h.kind <> :kind and h.nth = 1)
                or (h.kind = :kind and (h.nth - 1) / :many = least(:page - 1, (h.of_kind - 1) / :many))""";

    private final JdbcClient jdbc;

    SubjectQueries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A subject that was found.
     *
     * @param context the name of the page it stands on, where that page is a subject too
     */
    public record Hit(
            String code,
            LocalizedText name,
            String place,
            @Nullable LocalizedText context) {}

    /** The hits of one kind that are shown, best first, and how many there are. */
    public record KindOfHits(String kind, long total, List<Hit> hits) {}

    /** The best few of every kind, kinds in their order. */
    public List<KindOfHits> find(Head head, Wanted wanted) {
        return grouped(read(head, wanted, FIRST_OF_EVERY_KIND, Map.of("few", FEW)));
    }

    /** One page of one kind; of the other kinds only the best hit and how many there are. */
    public List<KindOfHits> find(Head head, Wanted wanted, String kind, int page) {
        return grouped(read(head, wanted, ONE_KIND_IN_FULL, Map.of("kind", kind, "page", page, "many", MANY)));
    }

    /** The subjects with these codes, as far as there are any. */
    public Map<String, Hit> named(Head head, Collection<String> codes) {
        Map<String, Hit> named = new HashMap<>();
        if (!codes.isEmpty()) {
            jdbc.sql(head.read("select code, name_ko, name_en, place from {subject}"
                            + " where program_id = :program and code = any(:codes)"))
                    .param("program", head.program().value())
                    .param("codes", codes.toArray(String[]::new))
                    .query((columns, number) -> {
                        ResultRow row = new ResultRow(columns);
                        return new Hit(row.text("code"), row.localized("name"), row.text("place"), null);
                    })
                    .list()
                    .forEach(hit -> named.put(hit.code(), hit));
        }
        return named;
    }

    private List<Row> read(Head head, Wanted wanted, String shown, Map<String, ?> parameters) {
        List<Wanted.Word> words = wanted.words();
        if (words.isEmpty()) {
            return List.of();
        }
        List<String> conditions = new ArrayList<>();
        Map<String, Object> values = new LinkedHashMap<>(parameters);
        for (Wanted.Word word : words) {
            int number = conditions.size();
            String initials = "s.initials like :like" + number + " and s.haystack ~ :word" + number;
            conditions.add(word.byInitials() ? initials : "s.haystack like :like" + number);
            values.put("like" + number, word.pattern());
            values.put("word" + number, word.expression());
        }
        String text = wanted.text();
        return jdbc.sql(head.read("""
                select h.*, p.name_ko as context_ko, p.name_en as context_en
                from (
                    select r.*, count(*) over (partition by r.kind) as of_kind,
                           row_number() over (partition by r.kind order by r.rank, r.name_ko collate ko_list, r.place, r.code) as nth
                    from (
                        select s.kind, s.code, s.name_ko, s.name_en, s.place,
                               case when s.code in (:codes) then 0
                                    when lower(s.name_ko) ~ :exact or lower(s.name_en) ~ :exact then 0
                                    when lower(s.name_ko) ~ :start or lower(s.name_en) ~ :start then 1
                                    when s.haystack ~ :word then 2
                                    else 3 end as rank
                        from {subject} s
                        where s.program_id = :program and s.kind not in (:beside) and (s.code in (:codes) or (%s))
                    ) r
                ) h
                left join lateral (
                    select name_ko, name_en from {subject}
                    where program_id = :program and strpos(h.place, '#') > 0 and place = split_part(h.place, '#', 1)
                    order by id limit 1
                ) p on true
                where %s
                order by array_position(array[:kinds], h.kind), h.kind, h.nth
                """.formatted(String.join(" and ", conditions), shown)))
                .params(values)
                .param("program", head.program().value())
                .param("codes", List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))
                .param("exact", "^" + wanted.expression() + "$")
                .param("start", "^" + wanted.expression())
                .param("word", "\\m" + wanted.expression())
                .param("kinds", Kinds.IN_ORDER)
                .param("beside", Kinds.BESIDE)
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    private static Row row(ResultRow row) throws SQLException {
        return new Row(
                row.text("kind"),
                row.integer("of_kind"),
                new Hit(row.text("code"), row.localized("name"), row.text("place"), row.localizedOrNull("context")));
    }

    private static List<KindOfHits> grouped(List<Row> rows) {
        Map<String, KindOfHits> kinds = new LinkedHashMap<>();
        for (Row row : rows) {
            kinds.computeIfAbsent(row.kind(), kind -> new KindOfHits(kind, row.ofKind(), new ArrayList<>()))
                    .hits()
                    .add(row.hit());
        }
        return List.copyOf(kinds.values());
    }

    private record Row(String kind, long ofKind, Hit hit) {}
}
