package kr.hannun.organization;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kr.hannun.shared.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds free slugs for organisations about to be registered. */
@Component
public class Slugs {

    /** What stands for something else in an address. */
    private static final Set<String> RESERVED = Set.of("new", "network");

    private final JdbcClient jdbc;

    Slugs(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The slugs that are taken or ever were: an address never leads to another organisation than it once did. */
    public Taken taken() {
        Set<String> taken = new HashSet<>(RESERVED);
        taken.addAll(jdbc.sql("select distinct slug from organization_ever")
                .query(String.class)
                .list());
        return new Taken(taken);
    }

    /** Every name that the organisation at each of these slugs bears or ever bore; nothing where none is there. */
    public Map<String, Set<String>> names(Collection<String> slugs) {
        Map<String, Set<String>> names = new HashMap<>();
        jdbc.sql("""
                        select o.slug, n.name from organization_ever o
                        cross join lateral (values (o.name_ko), (o.name_en)) as n (name) where o.slug = any(:slugs)
                        union
                        select o.slug, a.alias from organization o join organization_alias_ever a on a.organization_id = o.id
                        where o.slug = any(:slugs)
                        """).param("slugs", slugs.toArray(String[]::new)).query(row -> {
            names.computeIfAbsent(row.getString("slug"), slug -> new TreeSet<>())
                    .add(row.getString("name"));
        });
        return names;
    }

    /** What is taken already, by the database or by what was proposed before. */
    public record Taken(Set<String> slugs) {

        /** Whether the slug can still be given. */
        public boolean isFree(String slug) {
            return !slugs.contains(slug);
        }

        /** A free slug made of an English name, taken from now on. */
        public Slug propose(String english) {
            String base = base(english);
            String slug = base;
            for (int number = 2; !slugs.add(slug); number++) {
                slug = base + "-" + number;
            }
            return new Slug(slug);
        }
    }

    /** A name as an address writes it; one without any letter or digit is just an organisation. */
    static String base(String english) {
        String words = Slug.words(english);
        return words.isEmpty() ? "organization" : words;
    }
}
