package kr.hannun.milestone;

import java.util.Optional;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** The milestones of all programmes. */
interface Milestones extends Repository<Milestone, MilestoneId> {

    Milestone save(Milestone milestone);

    Optional<Milestone> findByProgramIdAndCode(ProgramId program, String code);

    void flush();
}
