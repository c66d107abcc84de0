package kr.hannun.organization;

import java.util.List;
import java.util.UUID;
import kr.hannun.search.Codes;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.ProgramId;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes the other names of organisations, each a fact of its own that can be found and cited. */
@Component
class Names {

    private final JdbcClient jdbc;
    private final CiteSources citations;
    private final Codes codes;

    Names(JdbcClient jdbc, CiteSources citations, Codes codes) {
        this.jdbc = jdbc;
        this.citations = citations;
        this.codes = codes;
    }

    /** Another name about to be written. */
    record Name(String text, String kind, @Nullable SourceId source) {}

    /** An organisation as one programme lists it. */
    record Listing(ProgramId program, OrganizationId organization, String code, String slug) {}

    /** How each programme lists the organisation. */
    List<Listing> listings(OrganizationId organization) {
        return jdbc.sql("select l.program_id, l.code, o.slug from organization_listing l"
                        + " join organization o on o.id = l.organization_id where o.id = :organization"
                        + " order by l.program_id")
                .param("organization", organization.value())
                .query((row, number) -> new Listing(
                        new ProgramId(row.getObject("program_id", UUID.class)),
                        organization,
                        row.getString("code"),
                        row.getString("slug")))
                .list();
    }

    /** Adds a name, unless the organisation has it already; the source, if any, is one of the listing's programme. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Listing listing, Name name) {
        if (has(listing, name.text())) {
            return;
        }
        String series = listing.code() + "/";
        String code = series + codes.next(listing.program(), series);
        Subject subject = new Subject(
                "alias",
                code,
                LocalizedText.same(name.text()),
                "organizations/" + listing.slug() + "#" + Subject.anchor(code));
        List<SourceId> sources = name.source() == null ? List.of() : List.of(name.source());
        CitationId citation = citations
                .cite(listing.program(), List.of(new CiteSources.Fact(subject, null, sources)))
                .get(code);
        jdbc.sql("insert into organization_alias"
                        + " (program_id, organization_id, alias, position, kind, citation_id, code)"
                        + " select :program, :organization, :alias, coalesce(max(position) + 1, 0), :kind,"
                        + " cast(:citation as uuid), :code from organization_alias"
                        + " where program_id = :program and organization_id = :organization")
                .param("program", listing.program().value())
                .param("organization", listing.organization().value())
                .param("alias", name.text())
                .param("kind", name.kind())
                .param("citation", citation == null ? null : citation.value())
                .param("code", code)
                .update();
    }

    private boolean has(Listing listing, String text) {
        return jdbc.sql("select exists (select 1 from organization_alias where program_id = :program"
                        + " and organization_id = :organization and alias = :alias)")
                .param("program", listing.program().value())
                .param("organization", listing.organization().value())
                .param("alias", text)
                .query(Boolean.class)
                .single();
    }
}
