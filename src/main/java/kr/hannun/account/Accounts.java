package kr.hannun.account;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** All accounts. */
interface Accounts extends Repository<Account, AccountId> {

    Optional<Account> findById(AccountId id);

    Optional<Account> findByName(String name);

    Optional<Account> findByNameOrEmail(String name, String email);

    boolean existsByName(String name);

    boolean existsByEmail(String email);

    Account save(Account account);

    void flush();
}
