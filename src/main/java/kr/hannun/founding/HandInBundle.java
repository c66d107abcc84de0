package kr.hannun.founding;

import java.util.List;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.BundleVerdict;
import kr.hannun.exchange.TakeBundle;
import kr.hannun.shared.Actor;
import kr.hannun.shared.Problem;
import org.springframework.stereotype.Component;

/** Takes a zip in, to be judged: it is kept for whoever handed it in and counts for nothing. */
@Component
public class HandInBundle {

    /** The field of the file. */
    public static final String FILE = "file";

    private static final int LONGEST_NAME = 200;

    private final FoundingWriteCourse desk;
    private final BundleDrafts drafts;
    private final TakeBundle bundles;

    HandInBundle(FoundingWriteCourse desk, BundleDrafts drafts, TakeBundle bundles) {
        this.desk = desk;
        this.drafts = drafts;
        this.bundles = bundles;
    }

    /** Hands the zip in, in place of an earlier one; what cannot be unpacked is refused. */
    public Outcome handIn(Actor actor, UUID once, String fileName, byte[] zip) {
        actor.mustBe(Actor.Role.ADMIN);
        List<BundleVerdict.FaultText> faults = bundles.unpacking(fileName, zip);
        if (!faults.isEmpty()) {
            return new Outcome.Refused(faults.stream()
                    .map(fault -> Problem.of(FILE, "founding.problem.zip", fault.file(), fault.reason()))
                    .toList());
        }
        return desk.take(actor, once, () -> new Outcome.Done(place(drafts.keep(actor, shortened(fileName), zip))));
    }

    /** Where a bundle that was handed in is judged. */
    public static String place(UUID bundle) {
        return "/programs/new/bundles/" + bundle;
    }

    private static String shortened(String name) {
        String bare = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return bare.isBlank() ? "bundle.zip" : bare.substring(0, Math.min(bare.length(), LONGEST_NAME));
    }
}
