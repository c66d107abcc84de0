package kr.hannun.exchange;

/** Something the rows of a file must obey beyond the form of each cell. */
@FunctionalInterface
interface Rule {

    /** Tells what breaks the rule; it looks only at rows whose cells it can trust, so one mistake is told once. */
    void check(BundleFile file, BundleFiles bundle, Faults faults);
}
