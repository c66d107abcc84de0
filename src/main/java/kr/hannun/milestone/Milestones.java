package kr.hannun.milestone;

import java.util.List;
import java.util.Optional;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** The milestones of all programmes. */
interface Milestones extends Repository<Milestone, MilestoneId> {

    List<Milestone> saveAll(Iterable<Milestone> milestones);

    Optional<Milestone> findByProgramIdAndCode(ProgramId program, String code);

    void flush();
}
