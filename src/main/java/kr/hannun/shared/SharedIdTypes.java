package kr.hannun.shared;

import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;

/** Registers the ids of the ground with Hibernate. */
public final class SharedIdTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeJavaType(new TypedIdJavaType<>(ProgramId.class, ProgramId::new));
    }
}
