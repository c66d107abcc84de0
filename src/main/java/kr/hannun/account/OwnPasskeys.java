package kr.hannun.account;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of one account, as its holder sees and gives them up. */
@Component
public class OwnPasskeys {

    private static final int MOST = 50;

    private final JdbcClient jdbc;

    OwnPasskeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A passkey by the name its holder gave it. */
    public record Passkey(String id, String label) {}

    /** The account's passkeys, the oldest first. */
    public List<Passkey> of(String name) {
        return jdbc.sql("select c.credential_id, c.label from user_credentials c"
                        + " join user_entities u on u.id = c.user_entity_user_id where u.name = :name"
                        + " order by c.created limit " + MOST)
                .param("name", name)
                .query((row, number) -> new Passkey(row.getString("credential_id"), row.getString("label")))
                .list();
    }

    /** Gives a passkey of this account up; another account's is not touched. */
    @Transactional
    public void giveUp(String name, String id) {
        jdbc.sql("delete from user_credentials c using user_entities u"
                        + " where u.id = c.user_entity_user_id and u.name = :name and c.credential_id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    /** Gives every passkey of an account up. */
    @Transactional
    public void giveUpAll(String name) {
        jdbc.sql("delete from user_entities where name = :name")
                .param("name", name)
                .update();
    }
}
