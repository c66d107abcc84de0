package kr.hannun.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class CodesAreGivenOnceTest {

    @Autowired
    Codes codes;

    @Autowired
    ListSubjects subjects;

    @Autowired
    AmendSubjects amend;

    @Autowired
    JdbcClient database;

    @Test
    void the_next_number_follows_the_highest_ever_given() {
        int next = codes.next(program(), "MB-");
        list("MB-%03d".formatted(next));
        amend.unlist(program(), List.of("MB-%03d".formatted(next)));
        assertThat(codes.next(program(), "MB-")).isEqualTo(next + 1);
    }

    @Test
    void what_was_taken_off_the_list_keeps_its_code() {
        list("XX-1");
        amend.unlist(program(), List.of("XX-1"));
        assertThat(codes.given(program(), "XX-")).containsExactly("XX-1");
        assertThatThrownBy(() -> list("XX-1")).hasMessageContaining("given_code_is_given_once");
    }

    @Test
    void every_subject_that_was_ever_listed_has_its_code_in_the_register() {
        assertThat(database.sql("select code from subject_ever except select code from given_code")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void nobody_can_give_a_code_back() {
        assertThatThrownBy(() -> database.sql("delete from given_code").update())
                .hasMessageContaining("given_code");
    }

    private void list(String code) {
        Subject subject = new Subject("membership", code, LocalizedText.same("시험"), "teams/skt");
        subjects.list(program(), List.of(subject));
    }

    private ProgramId program() {
        return new ProgramId(database.sql("select id from program order by id limit 1")
                .query(UUID.class)
                .single());
    }
}
