package kr.hannun.consortium;

import java.util.List;
import java.util.Optional;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** The teams of all programmes. */
interface Consortia extends Repository<Consortium, ConsortiumId> {

    Optional<Consortium> findById(ConsortiumId id);

    int countByProgramId(ProgramId program);

    List<Consortium> saveAll(Iterable<Consortium> consortia);
}
