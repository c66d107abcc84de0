package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import kr.hannun.database.TestDatabase;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

@DatabaseTest
class InvariantsHoldTest {

    @Autowired
    Invariants invariants;

    @Test
    void for_everything_in_the_database() {
        List<Invariants.Answer> answers = invariants.check();

        assertThat(answers).hasSizeGreaterThanOrEqualTo(30);
        assertThat(answers.stream()
                        .flatMap(answer -> answer.broken().stream()
                                .map(row -> answer.invariant().name() + ": " + row)))
                .isEmpty();
    }

    /** By somebody who may drop the constraint that would have refused it; nothing of it is committed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    consortium/one-lead-on-every-day | alter table membership drop constraint membership_one_lead cascade; \
                    update membership set role = 'PARTICIPANT' where code = 'MB-009' | T-LG
                    consortium/member-once-at-a-time | alter table membership drop constraint membership_once_at_a_time; \
                    update membership set organization_id = (select organization_id from membership where code = 'MB-010' limit 1) \
                    where code = 'MB-011' | MB-011
                    consortium/member-within-its-team | alter table membership drop constraint membership_within_consortium; \
                    update membership set active_from = date '2025-01-01' where code = 'MB-010' | MB-010
                    consortium/fact-cites-itself | update membership set citation_id = (select citation_id from membership \
                    where code = 'MB-010' limit 1) where code = 'MB-011' | MB-011
                    organization/is-not-its-own-ancestor | update organization p set parent_id = c.id from organization c \
                    where c.parent_id = p.id | slug=
                    source/citation-has-a-source | delete from citation_source where citation_id in (select citation_id \
                    from membership where code = 'MB-010') | MB-010
                    search/texts-are-composed | alter table subject drop constraint subject_name_ko_is_nfc; \
                    update subject set name_ko = normalize(name_ko, nfd) where code = 'MB-010' | MB-010
                    evaluation/score-within-its-maximum | alter table published_result drop constraint \
                    published_result_not_above_maximum; update published_result set maximum = score - 1 \
                    where id = (select id from published_result where score > 1 order by id limit 1) | score=
                    strategy/capability-is-said-once | update team_capability k set (dimension, value, consortium_id) = \
                    (o.dimension, o.value, o.consortium_id) from team_capability o where o.code = 'CP-069' \
                    and o.program_id = k.program_id and k.code = 'CP-076' | CP-0
                    evaluation/result-is-published-once | update published_result r set (round_id, consortium_id, part, \
                    statistic) = (o.round_id, o.consortium_id, o.part, o.statistic) from published_result o \
                    where o.code = 'ER-002' and o.program_id = r.program_id and r.code = 'ER-003' | ER-00
                    milestone/plans-are-numbered | alter table milestone_plan disable trigger user; \
                    delete from milestone_plan where plan_order = 1 and milestone_id = (select id from milestone \
                    where code = 'MS-015' limit 1) | MS-015
                    milestone/outcomes-stay-in-their-programme | insert into milestone_outcome (id, program_id, code, \
                    milestone_id, status, effective_on, citation_id) select uuidv7(), h.program_id, 'MO-900', m.id, 'DONE', \
                    '2026-08', m.citation_id from milestone m join audit_head h on h.program_id <> m.program_id \
                    where m.code = 'MS-026' limit 1 | MO-900
                    milestone/handed-in-list-matches-its-hash | insert into milestone_hand_in (id, milestone_id, number, \
                    pieces, list_hash, handed_in_by) select uuidv7(), id, 1, 1, repeat('0', 64), 'x' from milestone \
                    where code = 'MS-026' limit 1 | MS-026
                    audit/every-change-is-in-the-trail | update membership set note_en = 'x', note_ko = 'x' where code = 'MB-010' | MB-010
                    audit/chain-is-sealed | alter table audit_entry disable trigger user; \
                    update audit_entry set actor = 'x' where seq = 1 | seq=1
                    audit/head-is-the-last-entry | update audit_head set hash = repeat('f', 64) | seq=
                    """)
    void and_a_row_for_which_one_does_not_is_named(String name, String damage, String row) throws SQLException {
        try (Connection powerful = TestDatabase.powerful().getConnection()) {
            powerful.setAutoCommit(false);
            try (var statement = powerful.createStatement()) {
                statement.execute("set constraints all deferred; " + damage);
            }
            assertThat(broken(powerful, name)).anyMatch(broken -> broken.contains(row));
            powerful.rollback();
        }
    }

    private static List<String> broken(Connection powerful, String name) {
        return new Invariants(new JdbcTemplate(new SingleConnectionDataSource(powerful, true)), List.of())
                .check().stream()
                        .filter(answer -> answer.invariant().name().equals(name))
                        .flatMap(answer -> answer.broken().stream())
                        .toList();
    }
}
