package kr.hannun.consortium;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The teams of all programmes. */
interface Consortia extends Repository<Consortium, ConsortiumId> {

    Optional<Consortium> findById(ConsortiumId id);

    Consortium save(Consortium consortium);
}
