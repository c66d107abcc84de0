package kr.hannun.audit;

/**
 * The acts that one person may not do alone: one proposes or asks, another does it. The one table of them: the write courses
 * ask it, constraints of the database repeat it, and {@code docs/two-people.md} is printed from it.
 */
public enum TwoPersonAct {
    /** What was asked to change in a team is approved by another than asked. */
    MEMBERSHIP_APPROVAL(false, "membership_change_approved_by_another", "Approve what was asked to change in a team"),
    /** A team leaves the programme, or when and why it came or left is corrected or taken back. */
    TEAM_STANDING(
            true,
            "membership_change_approved_by_another",
            "Let a team leave, or correct or take back when and why it came or left"),
    /** An entry of the record lets a team leave or changes when and why it came or left, or is of a kind the office keeps by two. */
    RECORD_ENTRY(true, "record_entry_by_two", "Confirm an entry that lets a team leave, or is of a kind kept by two"),
    /** A round is opened, closed, confirmed, made final or void. */
    ROUND_ACT(false, "review_act_by_two", "Open, close, confirm or finish a round, or make it void"),
    /** A running round is carried on otherwise than it was opened: a team taken out, a review returned or struck, a seat filled. */
    ROUND_CHANGE(false, "review_change_by_two", "Carry a running round on otherwise than it was opened"),
    /** Other rules are put in force in an opened round. */
    RULES_AMENDMENT(false, "review_amendment_by_two", "Put other rules in force in an opened round"),
    /** A field of a result is released to everybody. */
    RESULT_RELEASE(false, "review_release_by_two", "Release a field of a result to everybody"),
    /** An evaluator reviews a team in spite of a tie. */
    TIE_WAIVER(false, "review_assignment_by_another", "Let an evaluator review in spite of a tie"),
    /** An account is made, with its link. */
    INVITATION(true, "account_proposal_by_two", "Make an account and its link"),
    /** An account gets a role it did not hold. */
    ROLE_GRANT(true, "account_proposal_by_two", "Give an account a role"),
    /** A link is made with which another's password can be chosen. */
    PASSWORD_LINK(true, "account_proposal_by_two", "Make a password link for another"),
    /** A link is made with which a passkey of another can be made. */
    PASSKEY_LINK(true, "account_proposal_by_two", "Make a passkey link for another"),
    /** An administrator's account is closed, opened or given other days, or loses the role. */
    ADMIN_STANDING(
            true,
            "account_proposal_by_two",
            "Close or open an administrator's account, change its days, or take the role away");

    private final boolean waivable;
    private final String constraint;
    private final String what;

    TwoPersonAct(boolean waivable, String constraint, String what) {
        this.waivable = waivable;
        this.constraint = constraint;
        this.what = what;
    }

    /** Whether an office may let one person do it ({@code hannun.one-person}). */
    public boolean isWaivable() {
        return waivable;
    }

    /** The constraint with which the database says the same. */
    public String constraint() {
        return constraint;
    }

    /** What is done. */
    public String what() {
        return what;
    }
}
