package kr.hannun.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person's account, and what it may do at this moment.
 *
 * @param account the account's identity; the trail keeps it and not the name, so that a person can be anonymised later
 * @param name what the person is called on pages
 * @param roles the roles the account holds
 */
public record Actor(UUID account, String name, Set<Role> roles) {

    /** What an account is trusted with; one may hold several. */
    public enum Role {
        /** 부처 직원: reads what is internal, compares, answers. */
        STAFF,
        /** 평가위원: scores what was assigned. */
        EVALUATOR,
        /** 평가간사: runs evaluation rounds. */
        COORDINATOR,
        /** 관리자: edits teams, members, organisations and accounts. */
        ADMIN
    }

    /** Keeps the roles as they are now. */
    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Whether it holds the role. */
    public boolean is(Role role) {
        return roles.contains(role);
    }

    /** Refuses whoever does not hold the role: the first line of a use case that needs it. */
    public void mustBe(Role role) {
        if (!is(role)) {
            throw new NotPermitted();
        }
    }

    /** The role in which it keeps the record: coordinators and administrators do; of nobody else it is asked in vain. */
    public Role keeper() {
        return is(Role.ADMIN) ? Role.ADMIN : Role.COORDINATOR;
    }

    /** Whether it keeps the record. */
    public boolean keeps() {
        return is(keeper());
    }

    /** Refuses whoever does not keep the record. */
    public void mustKeep() {
        mustBe(keeper());
    }

    /** The text that stands for this account in the trail. */
    public String key() {
        return "account/" + account;
    }
}
