package kr.hannun.consortium;

import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** What was asked of the teams of all programmes. */
interface MembershipChanges extends Repository<MembershipChange, UUID> {

    MembershipChange save(MembershipChange change);

    Optional<MembershipChange> findByProgramIdAndNumber(ProgramId program, int number);

    @Query("select coalesce(max(c.number), 0) + 1 from MembershipChange c where c.programId = :program")
    int nextNumber(ProgramId program);

    void flush();
}
