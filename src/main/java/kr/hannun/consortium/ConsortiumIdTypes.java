package kr.hannun.consortium;

import kr.hannun.shared.TypedIdJavaType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;

/** Registers this module's ids with Hibernate. */
public final class ConsortiumIdTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeJavaType(new TypedIdJavaType<>(ConsortiumId.class, ConsortiumId::new));
        types.contributeJavaType(new TypedIdJavaType<>(MembershipId.class, MembershipId::new));
    }
}
