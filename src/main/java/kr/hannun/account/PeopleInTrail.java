package kr.hannun.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kr.hannun.audit.ActorNames;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the record of changes what the people behind its keys are called. */
@Component
class PeopleInTrail implements ActorNames {

    private static final String ACCOUNT = "account/";

    private final AccountQueries accounts;

    PeopleInTrail(AccountQueries accounts) {
        this.accounts = accounts;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> names(Set<String> keys) {
        Map<String, String> names = new HashMap<>();
        accounts.people(keys.stream()
                        .filter(key -> key.startsWith(ACCOUNT))
                        .map(key -> UUID.fromString(key.substring(ACCOUNT.length())))
                        .toList())
                .forEach((account, person) -> names.put(ACCOUNT + account, person));
        return names;
    }
}
