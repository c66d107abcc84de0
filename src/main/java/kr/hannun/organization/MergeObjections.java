package kr.hannun.organization;

import java.util.List;
import kr.hannun.shared.Problem;

/** A module above that knows why two organisations cannot become one. */
public interface MergeObjections {

    /** What speaks against it, said beside the field {@code kept}; nothing where they can. */
    List<Problem> against(OrganizationId duplicate, OrganizationId kept);
}
