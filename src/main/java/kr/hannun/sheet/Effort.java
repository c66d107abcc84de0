package kr.hannun.sheet;

/** How much of a file is looked at before it counts as no list: so reading costs what its cells cost, however it is written. */
final class Effort {

    private long left = Limits.EFFORT;

    /** Spends some on cells that are visited or characters that are read. */
    void spend(long amount) throws Unreadable {
        left -= amount;
        if (left < 0) {
            throw new Unreadable("bomb", Limits.UNPACKED / 1024 / 1024);
        }
    }
}
