package kr.hannun.consortium;

import java.util.List;
import org.springframework.data.repository.Repository;

/** The teams of all programmes. */
interface Consortia extends Repository<Consortium, ConsortiumId> {

    List<Consortium> saveAll(Iterable<Consortium> consortia);
}
