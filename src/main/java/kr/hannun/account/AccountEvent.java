package kr.hannun.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.shared.ProgramId;

/** Something that happened to an account; it names the account by its identity only, so that a person can be forgotten. */
sealed interface AccountEvent extends AuditedEvent {

    /** The chain that keeps the history of the accounts. */
    ProgramId CHAIN = new ProgramId(UUID.fromString("00000000-0000-7000-8000-000000000001"));

    /** Whose account it is. */
    AccountId account();

    /** Why it was done; empty where the act says so itself. */
    String why();

    @Override
    default ProgramId program() {
        return CHAIN;
    }

    @Override
    default Map<String, String> detail() {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("account", account().value().toString());
        if (!why().isEmpty()) {
            detail.put("why", why());
        }
        return detail;
    }

    @Override
    default List<String> concerns() {
        return List.of("account/" + account().value());
    }

    /** An account was made and its holder invited. */
    record AccountInvited(String actor, AccountId account, String why, List<Change> changes) implements AccountEvent {}

    /** Its roles, its days or its affiliations changed. */
    record AccountChanged(String actor, AccountId account, String why, List<Change> changes) implements AccountEvent {}

    /** Its holder chose a password. */
    record PasswordChosen(String actor, AccountId account, String why) implements AccountEvent {}

    /** A one-time link was made for its holder. */
    record LinkMade(String actor, AccountId account, String why) implements AccountEvent {}

    /** Who held it was forgotten. */
    record AccountAnonymised(String actor, AccountId account, String why) implements AccountEvent {}
}
