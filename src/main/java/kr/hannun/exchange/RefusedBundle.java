package kr.hannun.exchange;

/** A bundle that was to be loaded at the start has faults; nothing of it was loaded. */
final class RefusedBundle extends RuntimeException {

    private final transient BundleReading.Refused refusal;
    private final String name;

    RefusedBundle(String name, BundleReading.Refused refusal) {
        super(name + " has " + refusal.total() + " faults; nothing was loaded");
        this.name = name;
        this.refusal = refusal;
    }

    String name() {
        return name;
    }

    BundleReading.Refused refusal() {
        return refusal;
    }
}
