package kr.hannun.partnerlist;

import java.util.Optional;
import java.util.UUID;
import kr.hannun.shared.ProgramId;
import org.springframework.data.repository.Repository;

/** All lists that ever came. */
interface PartnerImports extends Repository<PartnerImport, UUID> {

    PartnerImport save(PartnerImport list);

    Optional<PartnerImport> findByProgramIdAndNumber(ProgramId program, int number);

    Optional<PartnerImport> findByProgramIdAndEntryNumber(ProgramId program, int entry);

    void flush();
}
