package kr.hannun.organization;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kr.hannun.fact.Cells;
import kr.hannun.fact.FactKeeper;
import kr.hannun.fact.FactTable;
import kr.hannun.fact.Known;
import kr.hannun.search.AmendSubjects;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.CitationId;
import kr.hannun.source.CiteSources;
import kr.hannun.source.SourceId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps organisations as a programme tells of them. One that several programmes know is put right on its own page. */
@Component
class OrganizationKeeper implements FactKeeper {

    private static final String KIND = "organizations";
    private static final String PARENT = "parent_org_id";

    /** What the files of organisations and of the programme tell of, which no table keeps as it is told. */
    private static final Set<String> TOLD = Set.of("organization", "organization_alias", "program", "program_agency");

    private final RegisterOrganizations organizations;
    private final References references;
    private final CiteSources sources;
    private final AmendSubjects subjects;
    private final JdbcClient jdbc;

    OrganizationKeeper(
            RegisterOrganizations organizations,
            References references,
            CiteSources sources,
            AmendSubjects subjects,
            JdbcClient jdbc) {
        this.organizations = organizations;
        this.references = references;
        this.sources = sources;
        this.subjects = subjects;
        this.jdbc = jdbc;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public FactTable.Series series() {
        return new FactTable.Series(RegisterOrganizations.CODES, 0);
    }

    @Override
    public String listed(Cells row) {
        return row.key();
    }

    /** Organisations that come together may belong to each other; the others belong to those that are here. */
    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(ProgramId program, List<? extends Cells> rows, Known known) {
        Set<String> together = rows.stream().map(Cells::key).collect(Collectors.toSet());
        organizations.register(
                program, rows.stream().map(row -> command(row, together, known)).toList());
        rows.stream()
                .filter(row -> row.textOrNull(PARENT) != null && !together.contains(row.text(PARENT)))
                .forEach(row -> jdbc.sql(
                                "update organization set parent_id = :parent where id = :id and parent_id is null")
                        .param("parent", known.identity(KIND, row.text(PARENT)))
                        .param("id", known.identity(KIND, row.key()))
                        .update());
    }

    private static RegisterOrganizations.Command command(Cells row, Set<String> together, Known known) {
        String parent = row.textOrNull(PARENT);
        return new RegisterOrganizations.Command(
                row.key(),
                new Slug(row.text("slug")),
                row.localized("name"),
                row.text("kind"),
                row.text("kind_basis"),
                parent != null && together.contains(parent) ? parent : null,
                source(row, known),
                row.localizedOrNull("note"),
                List.of());
    }

    static @Nullable SourceId source(Cells row, Known known) {
        String code = row.textOrNull("source_id");
        return code == null ? null : new SourceId(known.identity("sources", code));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void correct(ProgramId program, List<? extends Cells> rows, Known known) {
        rows.forEach(row -> correct(program, row, known));
    }

    private void correct(ProgramId program, Cells row, Known known) {
        UUID id = known.identity(KIND, row.key());
        LocalizedText before = jdbc.sql("select name_ko, name_en from organization where id = :id")
                .param("id", id)
                .query((columns, number) -> new LocalizedText(columns.getString(1), columns.getString(2)))
                .single();
        LocalizedText name = row.localized("name");
        String parent = row.textOrNull(PARENT);
        jdbc.sql("update organization set name_ko = :ko, name_en = :en, kind = :kind, kind_basis = :basis,"
                        + " parent_id = cast(:parent as uuid), version = version + 1 where id = :id")
                .param("ko", name.ko())
                .param("en", name.en())
                .param("kind", row.text("kind"))
                .param("basis", row.text("kind_basis"))
                .param("parent", parent == null ? null : known.identity(KIND, parent))
                .param("id", id)
                .update();
        list(program, id, row, known);
        if (!before.equals(name)) {
            subjects.rename(program, before, name);
        }
    }

    private void list(ProgramId program, UUID id, Cells row, Known known) {
        LocalizedText note = row.localizedOrNull("note");
        Optional<CitationId> citation = jdbc.sql("update organization_listing set note_ko = :ko, note_en = :en"
                        + " where program_id = :program and organization_id = :id returning citation_id")
                .param("ko", note == null ? null : note.ko())
                .param("en", note == null ? null : note.en())
                .param("program", program.value())
                .param("id", id)
                .query((columns, number) -> columns.getObject(1, UUID.class))
                .optional()
                .map(CitationId::new);
        SourceId source = source(row, known);
        if (citation.isPresent() && source != null) {
            sources.restate(citation.get(), null, List.of(source));
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void withdraw(ProgramId program, List<? extends Cells> rows, Known known) {
        organizations.takeBack(
                program,
                rows.stream()
                        .map(row -> new OrganizationId(known.identity(KIND, row.key())))
                        .toList());
    }

    @Override
    public Optional<Problem> obstacle(ProgramId program, Cells row, boolean leaves, Known known) {
        UUID id = known.identity(KIND, row.key());
        return leaves ? named(id, known) : shared(program, id);
    }

    private Optional<Problem> shared(ProgramId program, UUID id) {
        boolean shared = jdbc.sql("select exists (select from organization_listing where organization_id = :id"
                        + " and program_id <> :program)")
                .param("id", id)
                .param("program", program.value())
                .query(Boolean.class)
                .single();
        return shared ? Optional.of(Problem.of(KIND, "organization.problem.shared")) : Optional.empty();
    }

    /** What a file of the record tells of is judged with the act; whatever else names the organisation keeps it. */
    private Optional<Problem> named(UUID id, Known known) {
        Set<String> told = Stream.concat(TOLD.stream(), known.tables().stream()).collect(Collectors.toSet());
        boolean named = !references.named(Set.of(id), told).isEmpty();
        return named ? Optional.of(Problem.of(KIND, "organization.problem.named")) : Optional.empty();
    }
}
