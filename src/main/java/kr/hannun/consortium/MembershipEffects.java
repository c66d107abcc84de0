package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;

/** What a change in a team does to work that stands above it: a module that runs evaluations tells whose conflicts it alters. */
public interface MembershipEffects {

    /** The names of what is running and would have to be looked at again if these organisations changed in this team from this day on. */
    List<LocalizedText> of(Head head, String teamCode, Set<OrganizationId> organizations, LocalDate since);
}
