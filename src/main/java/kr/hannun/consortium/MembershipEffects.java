package kr.hannun.consortium;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kr.hannun.audit.Head;
import kr.hannun.organization.OrganizationId;
import kr.hannun.shared.LocalizedText;

/** What a change in a team does to work that stands above it: a module that runs evaluations tells whose conflicts it alters. */
public interface MembershipEffects {

    /**
     * One thing that has to be looked at again.
     *
     * @param what in a sentence
     * @param place where it stands below the programme's address
     */
    record Effect(LocalizedText what, String place) {}

    /** What is running and would have to be looked at again if these organisations changed in this team from this day on. */
    List<Effect> of(Head head, String teamCode, Set<OrganizationId> organizations, LocalDate since);
}
