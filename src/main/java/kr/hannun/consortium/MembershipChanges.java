package kr.hannun.consortium;

import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** What was asked of the teams of all programmes. */
interface MembershipChanges extends Repository<MembershipChange, UUID> {

    MembershipChange save(MembershipChange change);

    Optional<MembershipChange> findByProgramIdAndNumber(ProgramId program, int number);

    void flush();
}
