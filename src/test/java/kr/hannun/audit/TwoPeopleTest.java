package kr.hannun.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The one table of acts that take two people is what the database and the page about them say too. */
@DatabaseTest
class TwoPeopleTest {

    @Autowired
    JdbcClient database;

    @ParameterizedTest
    @EnumSource
    void the_database_repeats_it(TwoPersonAct act) {
        assertThat(database.sql("select count(*) from pg_constraint where conname = :name and contype = 'c'")
                        .param("name", act.constraint())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void an_office_waives_only_what_may_be_waived() {
        TwoPeople people = new TwoPeople(Set.of(TwoPersonAct.INVITATION));
        assertThat(people.areNeeded(TwoPersonAct.INVITATION)).isFalse();
        assertThat(people.areNeeded(TwoPersonAct.ROLE_GRANT)).isTrue();
        assertThatThrownBy(() -> new TwoPeople(Set.of(TwoPersonAct.MEMBERSHIP_APPROVAL)))
                .hasMessageContaining("MEMBERSHIP_APPROVAL");
    }

    @Test
    void whoever_proposed_it_is_not_the_second() {
        Actor actor = People.actor(Actor.Role.ADMIN);
        TwoPeople people = new TwoPeople(Set.of());
        assertThat(people.isSecondMissing(TwoPersonAct.ROLE_GRANT, actor.key(), actor))
                .isTrue();
        assertThat(people.isSecondMissing(TwoPersonAct.ROLE_GRANT, actor.key(), People.secondAdminActor()))
                .isFalse();
    }

    @Test
    void the_page_about_them_is_made_from_the_table() throws IOException {
        Files.writeString(Path.of("target", "two-people.md"), page());
        assertThat(Files.readString(Path.of("docs", "two-people.md"))).isEqualTo(page());
    }

    private static String page() {
        StringBuilder page = new StringBuilder("""
                # What takes two people

                Made from `audit.TwoPersonAct`, which the write courses ask; a test compares this page with it, and it with the
                constraints of the database. *waivable*: an office may let one person do it (`HANNUN_ONE_PERSON`, the names with
                commas between). An office with one administrator appoints the second alone, which the trail says.

                | act | name | waivable | constraint |
                | --- | --- | --- | --- |
                """);
        for (TwoPersonAct act : TwoPersonAct.values()) {
            page.append("| %s | `%s` | %s | `%s` |\n"
                    .formatted(act.what(), act.name(), act.isWaivable() ? "yes" : "", act.constraint()));
        }
        return page.toString();
    }
}
