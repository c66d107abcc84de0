package kr.hannun.organization;

import java.util.List;
import kr.hannun.shared.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks for what speaks against a merge, here and in the modules above. */
@Component
class MergeCheck {

    private final List<MergeObjections> above;
    private final JdbcClient jdbc;

    MergeCheck(List<MergeObjections> above, JdbcClient jdbc) {
        this.above = above;
        this.jdbc = jdbc;
    }

    /** What speaks against it, beside the field {@code kept}. */
    List<Problem> against(OrganizationId duplicate, OrganizationId kept) {
        if (duplicate.equals(kept)) {
            return List.of(Problem.of("kept", "organization.merge.itself"));
        }
        if (isBetween(duplicate, kept)) {
            return List.of(Problem.of("kept", "organization.merge.below"));
        }
        return above.stream()
                .flatMap(module -> module.against(duplicate, kept).stream())
                .toList();
    }

    /** Whether the kept one belongs to the duplicate through others, who would then belong to themselves. */
    private boolean isBetween(OrganizationId duplicate, OrganizationId kept) {
        return jdbc.sql("""
                        with recursive above (id, steps) as (
                            select parent_id, 1 from organization where id = :kept
                            union
                            select o.parent_id, a.steps + 1 from above a join organization o on o.id = a.id
                            where a.steps < 50
                        )
                        select exists (select 1 from above where id = :duplicate and steps > 1)""")
                .param("kept", kept.value())
                .param("duplicate", duplicate.value())
                .query(Boolean.class)
                .single();
    }
}
