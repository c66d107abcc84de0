package kr.hannun.search;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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

    /** How many names are offered where nothing was found. */
    private static final int GUESSES = 3;

    private static final double ALIKE = .35;
    private static final List<String> GUESSED =
            List.of("team", "organization", "model", "theme", "alias", "model-alias", "term");

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

    /** What may have been meant where nothing was found: the names most like it, the most alike first. */
    public List<Hit> guesses(Head head, Wanted wanted) {
        return jdbc.sql(head.read("""
                        select g.name_ko, g.name_en, g.place, g.code from (
                            select distinct on (s.name_ko) s.name_ko, s.name_en, s.place, s.code,
                                greatest(likeness(s.name_ko, :text), likeness(s.name_en, :text)) as alike
                            from {subject} s where s.program_id = :program and s.kind in (:kinds)
                            order by s.name_ko, array_position(array[:kinds], s.kind)
                        ) g where g.alike >= :least order by g.alike desc, g.name_ko collate ko_list limit :most
                        """))
                .param("program", head.program().value())
                .param("text", wanted.text())
                .param("kinds", GUESSED)
                .param("least", ALIKE)
                .param("most", GUESSES)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new Hit(row.text("code"), row.localized("name"), row.text("place"), null);
                })
                .list();
    }

    /**
     * The subjects with these codes as they were called at different times: what an entry of the history tells of is called in it
     * as it was when the entry was written, whatever it is called since.
     */
    public static final class Called {

        private final Map<String, List<Version>> versions = new HashMap<>();

        private record Version(Instant from, Hit hit) {}

        /** The subject as it was listed at the moment, at its first listing where it came later; null where there is none. */
        public @Nullable Hit at(String code, Instant moment) {
            List<Version> all = versions.getOrDefault(code, List.of());
            return all.reversed().stream()
                    .filter(version -> !version.from().isAfter(moment))
                    .findFirst()
                    .or(() -> all.stream().findFirst())
                    .map(Version::hit)
                    .orElse(null);
        }
    }

    /** The subjects with these codes, as far as there are any, with all the names they had by this head. */
    public Called called(Head head, Collection<String> codes) {
        Called called = new Called();
        jdbc.sql("select code, name_ko, name_en, place, greatest(known_from, timestamptz 'epoch') as known_from"
                        + " from subject_ever where program_id = :program and code = any(:codes)"
                        + " and known_from <= :moment order by known_from")
                .param("program", head.program().value())
                .param("codes", codes.toArray(String[]::new))
                .param("moment", head.movedAt().atOffset(ZoneOffset.UTC))
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    Hit hit = new Hit(row.text("code"), row.localized("name"), row.text("place"), null);
                    Instant from = columns.getObject("known_from", OffsetDateTime.class)
                            .toInstant();
                    return Map.entry(hit.code(), new Called.Version(from, hit));
                })
                .list()
                .forEach(entry -> called.versions
                        .computeIfAbsent(entry.getKey(), code -> new ArrayList<>())
                        .add(entry.getValue()));
        return called;
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
            conditions.add(condition(word).formatted(number));
            values.put("like" + number, word.pattern());
            values.put("word" + number, word.expression());
        }
        String text = wanted.text();
        return jdbc.sql(head.read("""
                with renamed as (
                    select split_part(s.place, '#', 1) as place from {subject} s
                    where s.program_id = :program and s.kind in ('alias', 'former-name') and %1$s
                ), organizations as (
                    select s.name_ko, s.place from {subject} s where s.program_id = :program and s.kind = 'organization'
                        and (%1$s or s.place in (select place from renamed))
                )
                select h.*, p.name_ko as context_ko, p.name_en as context_en
                from (
                    select r.*, count(*) over (partition by r.kind) as of_kind,
                           row_number() over (partition by r.kind order by r.rank, r.name_ko collate ko_list, r.place, r.code) as nth
                    from (
                        select s.kind, s.code, s.name_ko, s.name_en, s.place,
                               case when s.code in (:codes) then 0
                                    when lower(s.name_ko) ~ :exact or lower(s.name_en) ~ :exact then 0
                                    when squeezed(s.name_ko) = squeezed(:text) or squeezed(s.name_en) = squeezed(:text) then 0
                                    when lower(s.name_ko) ~ :start or lower(s.name_en) ~ :start then 1
                                    when s.place in (select place from renamed) then 1
                                    when s.haystack ~ :word then 2
                                    else 3 end as rank
                        from {subject} s
                        where s.program_id = :program and s.kind not in (:beside) and (%1$s
                                or s.place in (select place from renamed)
                                or (s.kind = 'membership' and s.name_ko in (select name_ko from organizations))
                                or (s.kind = 'team' and replace(s.place, 'teams/', 'organizations/') in
                                    (select place from organizations)))
                    ) r
                ) h
                left join lateral (
                    select name_ko, name_en from {subject}
                    where program_id = :program and strpos(h.place, '#') > 0 and place = split_part(h.place, '#', 1)
                    order by id limit 1
                ) p on true
                where %2$s
                order by array_position(array[:kinds], h.kind), h.kind, h.nth
                """.formatted(matches(String.join(" and ", conditions)), shown)))
                .params(values)
                .param("program", head.program().value())
                .param("text", text)
                .param("figures", wanted.isFigures())
                .param("codes", List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)))
                .param("exact", "^" + wanted.expression() + "$")
                .param("start", "^" + wanted.expression())
                .param("word", "\\m" + wanted.expression())
                .param("kinds", SubjectKinds.IN_ORDER)
                .param("beside", SubjectKinds.BESIDE)
                .query((columns, number) -> row(new ResultRow(columns)))
                .list();
    }

    private static String condition(Wanted.Word word) {
        return switch (word.way()) {
            case LETTERS -> "s.haystack like :like%1$d";
            case INITIALS -> "replace(s.initials, ' ', '') like :like%1$d and s.haystack ~ :word%1$d";
            case FIGURE -> "s.haystack ~ :word%1$d";
        };
    }

    /**
     * By its code, by every word, or by all of it as people type it; three Latin letters or fewer would be found in the seam of
     * two words, and so would a figure in another one.
     */
    private static String matches(String words) {
        return """
                (s.code in (:codes) or (%s) or (not :figures and :text !~ '^[ -~]{1,3}$' and squeezed(:text) ~ '[^0-9].'
                    and squeezed(s.name_ko || ' ' || s.name_en || ' ' || s.words) like '%%' || squeezed(:text) || '%%'))""".formatted(words);
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
