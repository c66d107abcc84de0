package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedSet;

/** Reads a bundle and checks it as a whole: every fault is told at once, or there is none. */
final class BundleCheck {

    private final BundleSource source;
    private final Faults faults = new Faults();

    private BundleCheck(BundleSource source) {
        this.source = source;
    }

    /** The bundle, or everything that is wrong with it. */
    static BundleReading check(BundleSource source) {
        return new BundleCheck(source).reading();
    }

    private BundleReading reading() {
        BundleFiles bundle = files();
        check(bundle, faults);
        return faults.none() ? new BundleReading.Accepted(new Bundle(bundle.rows())) : faults.refusal();
    }

    /** Holds files that were read against every rule. */
    static void check(BundleFiles bundle, Faults faults) {
        CellCheck cells = new CellCheck(bundle, faults);
        bundle.files().values().forEach(cells::check);
        bundle.files()
                .values()
                .forEach(file -> file.format().rules().forEach(rule -> rule.check(file, bundle, faults)));
    }

    private BundleFiles files() {
        SortedSet<String> present = source.fileNames();
        Map<String, BundleFile> files = new LinkedHashMap<>();
        for (FileFormat format : BundleFormat.FILES) {
            if (present.remove(format.fileName())) {
                files.put(format.name(), new FileReading(format, source, faults).file());
            } else if (format.added()) {
                files.put(format.name(), BundleFile.lacking(format));
            } else {
                faults.add(format.fileName(), 0, null, Reason.FILE_MISSING);
                files.put(format.name(), BundleFile.unread(format));
            }
        }
        present.forEach(unknown -> faults.add(unknown, 0, null, Reason.FILE_UNKNOWN));
        return new BundleFiles(files);
    }
}
