package kr.hannun.exchange;

/** Hands one part of a bundle to the module that owns it; the parts are taken in the order of their {@code @Order}. */
interface Intake {

    /** Takes the rows and keeps the identities that later parts refer to. */
    void take(Loading loading);
}
