package kr.hannun.organization;

import java.util.Collection;
import java.util.List;
import org.springframework.data.repository.Repository;

/** All organisations. */
interface Organizations extends Repository<Organization, OrganizationId> {

    List<Organization> findBySlugIn(Collection<String> slugs);

    void flush();

    List<Organization> saveAll(Iterable<Organization> organizations);
}
