package kr.hannun.consortium;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Who belonged to which team, ever. */
interface Memberships extends Repository<Membership, MembershipId> {

    List<Membership> saveAll(Iterable<Membership> memberships);

    List<Membership> findByConsortiumId(ConsortiumId team);

    void delete(Membership membership);

    void flush();
}
