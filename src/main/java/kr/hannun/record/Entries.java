package kr.hannun.record;

import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** All entries that were ever begun. */
interface Entries extends Repository<Entry, UUID> {

    Entry save(Entry entry);

    Optional<Entry> findByProgramIdAndNumber(ProgramId program, int number);

    int countByProgramId(ProgramId program);

    void flush();
}
