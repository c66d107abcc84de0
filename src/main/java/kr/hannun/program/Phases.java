package kr.hannun.program;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The phases of all programmes. */
interface Phases extends Repository<Phase, PhaseId> {

    List<Phase> saveAll(Iterable<Phase> phases);
}
