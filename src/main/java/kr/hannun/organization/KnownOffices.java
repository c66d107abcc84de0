package kr.hannun.organization;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ministries and agencies that some programme knows, for whoever begins another. */
@Component
public class KnownOffices {

    private static final int MOST = 300;

    private final JdbcClient jdbc;

    KnownOffices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An office.
     *
     * @param kind code of {@code organizations.kind}
     */
    public record Office(String slug, LocalizedText name, String kind) {}

    /** Organisations of these kinds, by name. */
    @Transactional(readOnly = true)
    public List<Office> ofKinds(List<String> kinds) {
        return jdbc.sql(
                        "select slug, name_ko, name_en, kind from organization"
                                + " where merged_into_id is null and kind = any(:kinds) order by name_ko collate ko_list, id limit :most")
                .param("kinds", kinds.toArray(String[]::new))
                .param("most", MOST)
                .query((columns, number) -> office(new ResultRow(columns)))
                .list();
    }

    /** The organisation at this address. */
    @Transactional(readOnly = true)
    public Optional<Office> at(String slug) {
        return jdbc.sql("select slug, name_ko, name_en, kind from organization"
                        + " where merged_into_id is null and slug = :slug")
                .param("slug", slug)
                .query((columns, number) -> office(new ResultRow(columns)))
                .optional();
    }

    /** The organisation that bears exactly this name, where only one does. */
    @Transactional(readOnly = true)
    public Optional<Office> named(LocalizedText name) {
        List<Office> bearers = jdbc.sql("select slug, name_ko, name_en, kind from organization"
                        + " where merged_into_id is null and (name_ko = :ko or lower(name_en) = lower(:en))"
                        + " order by id limit 2")
                .param("ko", name.ko())
                .param("en", name.en())
                .query((columns, number) -> office(new ResultRow(columns)))
                .list();
        return bearers.size() == 1 ? Optional.of(bearers.getFirst()) : Optional.empty();
    }

    private static Office office(ResultRow row) throws SQLException {
        return new Office(row.text("slug"), row.localized("name"), row.text("kind"));
    }
}
