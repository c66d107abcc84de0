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

    /** An administrator proposed something that takes another. */
    record ProposalMade(String actor, AccountId account, String why, String kind, List<Change> changes)
            implements AccountEvent {

        @Override
        public Map<String, String> detail() {
            return withKind(AccountEvent.super.detail(), kind);
        }
    }

    /** Another administrator let it be done. */
    record ProposalConfirmed(String actor, AccountId account, String why, String kind) implements AccountEvent {

        @Override
        public Map<String, String> detail() {
            return withKind(AccountEvent.super.detail(), kind);
        }
    }

    /** It was refused or taken back. */
    record ProposalDropped(String actor, AccountId account, String why, String kind) implements AccountEvent {

        @Override
        public Map<String, String> detail() {
            return withKind(AccountEvent.super.detail(), kind);
        }
    }

    private static Map<String, String> withKind(Map<String, String> detail, String kind) {
        detail.put("kind", kind);
        return detail;
    }

    /** The only administrator of the office appointed the second, without anybody else. */
    record DoneAlone(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its way in was opened from the command line, by whoever runs the program. */
    record WayBackOpened(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its holder made a passkey. */
    record PasskeyAdded(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its holder gave a passkey up. */
    record PasskeyRemoved(String actor, AccountId account, String why) implements AccountEvent {}

    /** Who held it was forgotten. */
    record AccountAnonymised(String actor, AccountId account, String why) implements AccountEvent {}
}
