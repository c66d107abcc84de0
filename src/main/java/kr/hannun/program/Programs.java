package kr.hannun.program;

import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** All programmes. */
interface Programs extends Repository<Program, ProgramId> {

    Program save(Program program);

    void flush();

    boolean existsBySlug(String slug);
}
