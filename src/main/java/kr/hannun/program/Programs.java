package kr.hannun.program;

import java.util.Optional;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** All programmes. */
interface Programs extends Repository<Program, ProgramId> {

    Program save(Program program);

    Optional<Program> findById(ProgramId id);

    void flush();

    boolean existsBySlug(String slug);
}
