package kr.hannun.account;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kr.hannun.audit.AuditedEvent;
import kr.hannun.audit.Change;
import kr.hannun.audit.EventCode;
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
    @EventCode("AccountInvited")
    record AccountInvited(String actor, AccountId account, String why, List<Change> changes) implements AccountEvent {}

    /** Its roles, its days or its affiliations changed. */
    @EventCode("AccountChanged")
    record AccountChanged(String actor, AccountId account, String why, List<Change> changes) implements AccountEvent {}

    /** Its holder chose a password. */
    @EventCode("PasswordChosen")
    record PasswordChosen(String actor, AccountId account, String why) implements AccountEvent {}

    /** A one-time link was made for its holder. */
    @EventCode("LinkMade")
    record LinkMade(String actor, AccountId account, String why) implements AccountEvent {}

    /** An administrator proposed something that takes another. */
    @EventCode("ProposalMade")
    record ProposalMade(String actor, AccountId account, String why, String kind, List<Change> changes)
            implements AccountEvent {

        @Override
        public Map<String, String> detail() {
            return withKind(AccountEvent.super.detail(), kind);
        }
    }

    /** Another administrator let it be done. */
    @EventCode("ProposalConfirmed")
    record ProposalConfirmed(String actor, AccountId account, String why, String kind) implements AccountEvent {

        @Override
        public Map<String, String> detail() {
            return withKind(AccountEvent.super.detail(), kind);
        }
    }

    /** It was refused or taken back. */
    @EventCode("ProposalDropped")
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
    @EventCode("DoneAlone")
    record DoneAlone(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its way in was opened from the command line, by whoever runs the program. */
    @EventCode("WayBackOpened")
    record WayBackOpened(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its holder made a passkey. */
    @EventCode("PasskeyAdded")
    record PasskeyAdded(String actor, AccountId account, String why) implements AccountEvent {}

    /** Its holder gave a passkey up. */
    @EventCode("PasskeyRemoved")
    record PasskeyRemoved(String actor, AccountId account, String why) implements AccountEvent {}

    /** Who held it was forgotten. */
    @EventCode("AccountAnonymised")
    record AccountAnonymised(String actor, AccountId account, String why) implements AccountEvent {}
}
