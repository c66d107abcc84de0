package kr.hannun.exchange;

import java.util.List;
import java.util.Map;
import kr.hannun.organization.OrganizationId;
import kr.hannun.organization.RegisterOrganizations;
import kr.hannun.shared.Slug;
import kr.hannun.source.SourceId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The organisations with their other names. */
@Component
@Order(3)
class OrganizationsIntake implements Intake {

    private final RegisterOrganizations organizations;

    OrganizationsIntake(RegisterOrganizations organizations) {
        this.organizations = organizations;
    }

    @Override
    public void take(Loading loading) {
        Map<String, List<Row>> aliases = loading.grouped("organization_aliases", "org_id");
        loading.keep(
                OrganizationId.class,
                organizations.register(
                        loading.program(),
                        loading.rows("organizations").stream()
                                .map(row -> organization(loading, row, aliases.getOrDefault(row.key(), List.of())))
                                .toList()));
    }

    private static RegisterOrganizations.Command organization(Loading loading, Row row, List<Row> aliases) {
        return new RegisterOrganizations.Command(
                row.key(),
                new Slug(row.text("slug")),
                row.localized("name"),
                row.text("kind"),
                row.text("kind_basis"),
                row.textOrNull("parent_org_id"),
                loading.idOrNull(SourceId.class, row.textOrNull("source_id")),
                row.localizedOrNull("note"),
                aliases.stream()
                        .map(alias -> new RegisterOrganizations.Alias(
                                alias.text("alias"),
                                alias.text("kind"),
                                loading.idOrNull(SourceId.class, alias.textOrNull("source_id"))))
                        .toList());
    }
}
