package kr.hannun.account;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Says at the start how the first administrator comes in, where none has come yet. The link itself is printed only to whoever
 * asks for it ({@link FirstAdminLink}): logs are read by others and kept.
 */
@Component
class FirstAdmin {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdmin.class);

    private final TrialAccounts trial;
    private final JdbcClient jdbc;

    FirstAdmin(TrialAccounts trial, JdbcClient jdbc) {
        this.trial = trial;
        this.jdbc = jdbc;
    }

    @EventListener
    @Order(0)
    @Transactional(readOnly = true)
    public void on(ApplicationReadyEvent ready) {
        if (!trial.isOn() && !hasAdmin()) {
            LOG.info("아직 관리자가 없습니다. --first-admin-link로 실행하면 링크를 만듭니다"
                    + " (No administrator has come yet: run with --first-admin-link to make the link).");
        }
    }

    private boolean hasAdmin() {
        return jdbc.sql("select exists (select 1 from account a join account_role r on r.account_id = a.id"
                        + " where r.role = 'ADMIN' and a.password_hash is not null and a.disabled_at is null)")
                .query(Boolean.class)
                .single();
    }
}
