package kr.hannun.audit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Compares the rows of the tables that keep their past with what was sealed when they were written. */
final class FactsCheck {

    private static final int MOST = 1_000;

    private final JdbcTemplate jdbc;

    FactsCheck(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Every version of a row that was edited, added, taken away or moved in time past the application, at most a thousand. */
    List<VerificationFinding> unlikeTheirSeals() {
        return jdbc.query(
                "select kept, key, code, seq, what from facts_unlike_their_seals(?)",
                (row, number) -> finding(
                        row.getString("kept"),
                        row.getString("code") == null ? row.getString("key") : row.getString("code"),
                        row.getLong("seq"),
                        row.getString("what")),
                MOST);
    }

    private static VerificationFinding finding(String table, @Nullable String row, long seq, String what) {
        String place = table + " " + row;
        return switch (what) {
            case "removed" ->
                new VerificationFinding(SealFacts.SLUG, seq, place + " 행이 없어졌습니다", place + " was removed");
            case "added" ->
                new VerificationFinding(
                        SealFacts.SLUG, seq, place + " 행이 봉인 없이 더해졌습니다", place + " was added without a seal");
            case "moved" ->
                new VerificationFinding(SealFacts.SLUG, seq, place + " 행을 알던 때가 바뀌었습니다", place + " was moved in time");
            default -> new VerificationFinding(SealFacts.SLUG, seq, place + " 행이 고쳐졌습니다", place + " was edited");
        };
    }
}
