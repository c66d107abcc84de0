package kr.hannun.milestone;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The milestones of all programmes. */
interface Milestones extends Repository<Milestone, MilestoneId> {

    List<Milestone> saveAll(Iterable<Milestone> milestones);
}
