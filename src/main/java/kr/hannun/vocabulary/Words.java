package kr.hannun.vocabulary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.audit.RevisionCache;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ResultRow;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where pages look up what a coded value is called. */
@Component
public class Words {

    private static final int MOST_TERMS = 2_000;

    private final JdbcClient jdbc;
    private final RevisionCache kept;

    Words(JdbcClient jdbc, RevisionCache kept) {
        this.jdbc = jdbc;
        this.kept = kept;
    }

    /** The labels of the programme at this head. */
    public Labels labels(Head head) {
        return kept.get(head, Labels.class, () -> read(head));
    }

    private Labels read(Head head) {
        Map<String, Map<String, LocalizedText>> own = new LinkedHashMap<>();
        Map<String, Map<String, LocalizedText>> others = new LinkedHashMap<>();
        jdbc.sql(head.read("select sheet, column_name, code, label_ko, label_en, program_id = :program as own"
                        + " from {code_label} where program_id = :program or (sheet, column_name) = ('organizations', 'kind')"
                        + " order by own desc, position, program_id"))
                .param("program", head.program().value())
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return (columns.getBoolean("own") ? own : others)
                            .computeIfAbsent(
                                    row.text("sheet") + "." + row.text("column_name"), key -> new LinkedHashMap<>())
                            .putIfAbsent(row.text("code"), row.localized("label"));
                })
                .list();
        return new Labels(own, others);
    }

    /** A term of the glossary and what it means. */
    public record TermRow(String code, LocalizedText term, LocalizedText meaning) {}

    /** The terms of a programme, 가나다 before ABC. */
    public record Terms(List<TermRow> inOrder) {}

    /** The terms of the programme at this head. */
    public Terms terms(Head head) {
        return kept.get(head, Terms.class, () -> readTerms(head));
    }

    private Terms readTerms(Head head) {
        return new Terms(jdbc.sql(head.read("select code, term_ko, term_en, meaning_ko, meaning_en from {glossary_term}"
                        + " where program_id = :program order by term_ko collate ko_list, code limit :most"))
                .param("program", head.program().value())
                .param("most", MOST_TERMS)
                .query((columns, number) -> {
                    ResultRow row = new ResultRow(columns);
                    return new TermRow(row.text("code"), row.localized("term"), row.localized("meaning"));
                })
                .list());
    }

    /**
     * The labels of a programme's coded values.
     *
     * @param columns for each {@code <sheet>.<column>} the labels by code, in the order to show
     * @param others what other programmes call kinds of organisations, as organisations belong to all programmes
     */
    public record Labels(
            Map<String, Map<String, LocalizedText>> columns, Map<String, Map<String, LocalizedText>> others) {

        /** Labels of a programme that shares no organisation with another. */
        public Labels(Map<String, Map<String, LocalizedText>> columns) {
            this(columns, Map.of());
        }

        /** What the value of this column is called; a code without label would be a broken bundle and throws. */
        public LocalizedText of(String column, String code) {
            LocalizedText label = columns.getOrDefault(column, Map.of())
                    .getOrDefault(code, others.getOrDefault(column, Map.of()).get(code));
            if (label == null) {
                label = HouseWords.of(column, code);
            }
            if (label == null) {
                throw new IllegalArgumentException("No label for " + column + " = " + code);
            }
            return label;
        }

        /** The codes of a column in the order to show. */
        public List<String> codes(String column) {
            return List.copyOf(columns.getOrDefault(column, Map.of()).keySet());
        }
    }
}
