package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Clock;
import java.util.List;
import java.util.stream.LongStream;
import kr.hannun.database.TestDatabase;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** By somebody who may do everything in the database; nothing of it is committed. */
@DatabaseTest
class EveryTamperingIsFoundTest {

    private static final List<WrittenEntry> CHAIN = ChainMother.chain(40);

    @TempDir
    Path folder;

    private Connection powerful;
    private VerifyTrail verifier;

    @BeforeEach
    void write_a_chain_and_note_its_heads() throws SQLException {
        powerful = TestDatabase.powerful().getConnection();
        powerful.setAutoCommit(false);
        ChainMother.write(powerful, CHAIN, CHAIN.getLast());
        NotedHeads noted = new NotedHeads(folder);
        noted.note(ChainMother.heads(CHAIN));
        verifier = new VerifyTrail(
                new JdbcTemplate(new SingleConnectionDataSource(powerful, true)), noted, Clock.systemUTC());
    }

    @AfterEach
    void leave_nothing_behind() throws SQLException {
        powerful.rollback();
        powerful.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 60);
    }

    @Proves("ASVS 16.4.2")
    @ParameterizedTest
    @MethodSource("seeds")
    void at_the_exact_row(long seed) throws SQLException {
        Tampering tampering = Tampering.of(seed, CHAIN);
        ChainMother.write(powerful, tampering.chain(), tampering.head());

        assertThat(findings(Witnesses.NONE))
                .as(tampering.how())
                .isNotEmpty()
                .first()
                .extracting(VerificationFinding::seq)
                .isEqualTo(tampering.where());
    }

    @Test
    void nothing_is_found_where_nothing_was_done() {
        assertThat(findings(Witnesses.NONE)).isEmpty();
    }

    @Test
    void a_head_printed_on_paper_finds_a_chain_that_was_sealed_anew_without_any_other_witness() throws SQLException {
        VerifyTrail alone = new VerifyTrail(
                new JdbcTemplate(new SingleConnectionDataSource(powerful, true)),
                new NotedHeads(folder.resolve("elsewhere")),
                Clock.systemUTC());
        String printed = CHAIN.getLast().hash().substring(0, 8);
        List<WrittenEntry> anew = ChainMother.sealed(ChainMother.numbered(CHAIN.subList(1, 40)));
        ChainMother.write(powerful, anew, anew.getLast());

        assertThat(alone.verify(Witnesses.NONE).of(ChainMother.PROGRAM.value())).isEmpty();
        assertThat(alone.verify(new Witnesses(List.of(printed), List.of())).findings())
                .extracting(VerificationFinding::english)
                .containsExactly("the head " + printed + " is no entry's seal");
    }

    @Test
    void a_chain_that_is_gone_altogether_is_missed() throws SQLException {
        Savepoint before = powerful.setSavepoint();
        try (var statement = powerful.createStatement()) {
            statement.execute(
                    "delete from audit_entry where program_id in (select program_id from audit_head where slug = '"
                            + ChainMother.PROGRAM + "')");
            statement.execute("delete from audit_head where slug = '" + ChainMother.PROGRAM + "'");
        }

        assertThat(findings(Witnesses.NONE))
                .extracting(VerificationFinding::english)
                .anyMatch(text -> text.contains("whole chain"));
        powerful.rollback(before);
    }

    private List<VerificationFinding> findings(Witnesses witnesses) {
        return verifier.verify(witnesses).of(ChainMother.PROGRAM.value());
    }
}
