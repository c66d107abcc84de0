package kr.hannun.account;

import java.util.List;
import kr.hannun.shared.Actor;
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

    /** The name of the account that acts. */
    String holder(Actor actor) {
        return jdbc.sql("select name from account where id = :account")
                .param("account", actor.account())
                .query(String.class)
                .single();
    }

    /** Gives a passkey of this account up, and says whether there was one; another account's is not touched. */
    @Transactional
    boolean giveUp(String name, String id) {
        return jdbc.sql("delete from user_credentials c using user_entities u"
                                + " where u.id = c.user_entity_user_id and u.name = :name and c.credential_id = :id")
                        .param("name", name)
                        .param("id", id)
                        .update()
                > 0;
    }

    /** Gives every passkey of an account up. */
    @Transactional
    void giveUpAll(String name) {
        jdbc.sql("delete from user_entities where name = :name")
                .param("name", name)
                .update();
    }
}
