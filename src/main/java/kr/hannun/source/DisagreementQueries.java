package kr.hannun.source;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Visit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What can be read of disagreements between sources. */
@Component
public class DisagreementQueries {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    DisagreementQueries(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /**
     * Two versions of one thing.
     *
     * @param about what they speak of: its code, kind, name and place
     * @param second as {@code first}: what a source says and the source's code
     * @param knownFrom the day from which both versions existed
     */
    public record DisagreementRow(
            String code,
            LocalizedText topic,
            About about,
            VersionRow first,
            VersionRow second,
            LocalizedText handling,
            LocalDate knownFrom) {

        /** Both versions as they stand beside a fact of the page. */
        public Versions versions(Visit visit, SourceRegister.Notes notes) {
            return new Versions(
                    code,
                    visit.link("disagreements#" + Subject.anchor(code)),
                    visit.texts().say(topic),
                    visit.texts().say(first.text()),
                    notes.conflicting(code, first.source()),
                    visit.texts().say(second.text()),
                    notes.conflicting(code, second.source()),
                    visit.texts().say(handling));
        }

        /** Whether both versions existed on the day. */
        public boolean isKnownBy(LocalDate day) {
            return !knownFrom.isAfter(day);
        }
    }

    /** The thing a disagreement is about. */
    public record About(String code, String kind, LocalizedText name, String place) {}

    /** What one source says. */
    public record VersionRow(LocalizedText text, String source) {}

    /** A disagreement as it stands beside a fact: drawn by the fragment {@code source/components :: versions}. */
    public record Versions(
            String code,
            String href,
            String topic,
            String first,
            FootnoteRef firstMark,
            String second,
            FootnoteRef secondMark,
            String handling) {}

    /** The disagreements of a programme, in the order of their codes. */
    public record Disagreements(List<DisagreementRow> all) {

        /** Those about the subject with this code. */
        public List<DisagreementRow> about(String code) {
            return all.stream().filter(row -> row.about().code().equals(code)).toList();
        }

        /** Those about the subject with this code that the visit's day knows of, to be shown beside the fact. */
        public List<Versions> beside(String code, Visit visit, SourceRegister.Notes notes) {
            return about(code).stream()
                    .filter(row -> row.isKnownBy(visit.day().on()))
                    .map(row -> row.versions(visit, notes))
                    .toList();
        }
    }

    /** The programme's disagreements at this head. */
    public Disagreements all(Head head) {
        return kept.get(head, Disagreements.class, () -> read(head));
    }

    private Disagreements read(Head head) {
        return new Disagreements(
                jdbc.sql(head.read("select d.*, s.code as about_code, s.kind as about_kind, s.name_ko as about_ko,"
                                + " s.name_en as about_en, s.place as about_place, a.code as source_a, b.code as source_b,"
                                + " greatest(last_day(coalesce(a.published_on, a.counts_from)),"
                                + " last_day(coalesce(b.published_on, b.counts_from))) as both_from"
                                + " from {disagreement} d join {subject} s on s.id = d.about_id"
                                + " join {source_document} a on a.id = d.source_a_id"
                                + " join {source_document} b on b.id = d.source_b_id"
                                + " where d.program_id = :program order by d.code collate ko_list limit :most"))
                        .param("program", head.program().value())
                        .param("most", MOST)
                        .query((columns, number) -> disagreement(new ResultRow(columns)))
                        .list());
    }

    private static DisagreementRow disagreement(ResultRow row) throws SQLException {
        return new DisagreementRow(
                row.text("code"),
                row.localized("topic"),
                new About(
                        row.text("about_code"),
                        row.text("about_kind"),
                        row.localized("about"),
                        row.text("about_place")),
                new VersionRow(row.localized("version_a"), row.text("source_a")),
                new VersionRow(row.localized("version_b"), row.text("source_b")),
                row.localized("handling"),
                row.day("both_from"));
    }
}
