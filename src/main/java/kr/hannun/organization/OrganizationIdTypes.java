package kr.hannun.organization;

import kr.hannun.shared.TypedIdJavaType;
import org.hibernate.boot.model.TypeContributions;
import org.hibernate.boot.model.TypeContributor;
import org.hibernate.service.ServiceRegistry;

/** Registers this module's ids with Hibernate. */
public final class OrganizationIdTypes implements TypeContributor {

    @Override
    public void contribute(TypeContributions types, ServiceRegistry registry) {
        types.contributeJavaType(new TypedIdJavaType<>(OrganizationId.class, OrganizationId::new));
    }
}
