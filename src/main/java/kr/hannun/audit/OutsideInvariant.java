package kr.hannun.audit;

/** What always holds and cannot be asked for by a statement alone, as part of it stands outside the database. */
public interface OutsideInvariant {

    /** Asks for it in the transaction of the one who asks for all. */
    Invariants.Answer check();
}
