package kr.hannun.audit;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.orm.jpa.EntityManagerFactoryUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Seals, at the end of every transaction that left an entry, the rows it wrote. As the last statement before the commit it
 * also finds a transaction that the database has given up already, which the driver would let end as if it had been kept.
 */
@Component
class SealFacts {

    /** The chain of the seals, by its name beside those of the programmes. */
    static final String SLUG = "facts";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final ObjectProvider<EntityManagerFactory> entities;

    SealFacts(JdbcClient jdbc, ApplicationEventPublisher events, ObjectProvider<EntityManagerFactory> entities) {
        this.jdbc = jdbc;
        this.events = events;
        this.entities = entities;
    }

    @EventListener
    void on(AuditedEvent event) {
        if (!(event instanceof FactsSealed) && !TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, SLUG);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    seal();
                }

                @Override
                public void suspend() {
                    TransactionSynchronizationManager.unbindResource(SealFacts.this);
                }

                @Override
                public void resume() {
                    TransactionSynchronizationManager.bindResource(SealFacts.this, SLUG);
                }

                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(SealFacts.this);
                }
            });
        }
    }

    private void seal() {
        entities.ifAvailable(SealFacts::flush);
        String moments = jdbc.sql("select coalesce(current_setting('hannun.moments', true), '')")
                .query(String.class)
                .single();
        if (!moments.isEmpty()) {
            jdbc.sql("select rows, columns"
                            + " from facts_to_seal(cast(string_to_array(:moments, ',') as timestamptz[]), null)")
                    .param("moments", moments)
                    .query((row, number) -> new FactsSealed(row.getString("rows"), row.getString("columns")))
                    .list()
                    .forEach(events::publishEvent);
        }
    }

    private static void flush(EntityManagerFactory factory) {
        EntityManager open = EntityManagerFactoryUtils.getTransactionalEntityManager(factory);
        if (open != null) {
            try {
                open.flush();
            } catch (RuntimeException refused) {
                throw translated(refused);
            }
        }
    }

    private static RuntimeException translated(RuntimeException refused) {
        @Nullable RuntimeException translated = EntityManagerFactoryUtils.convertJpaAccessExceptionIfPossible(refused);
        return translated == null ? refused : translated;
    }
}
