package kr.hannun.organization;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All organisations. */
interface Organizations extends Repository<Organization, OrganizationId> {

    Optional<Organization> findBySlug(String slug);

    List<Organization> findBySlugIn(Collection<String> slugs);

    void flush();

    List<Organization> saveAll(Iterable<Organization> organizations);
}
