package kr.hannun.founding;

import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.BundleVerdict;
import kr.hannun.exchange.TakeBundle;
import kr.hannun.shared.Actor;
import org.springframework.stereotype.Component;

/** Takes a bundle that was handed in, judged once more, so that a programme begins; or puts it away. */
@Component
public class TakeHandedIn {

    /** The field beside which it is said what stands against it. */
    public static final String CONFIRM = "confirm";

    private final FoundingWriteCourse desk;
    private final BundleDrafts drafts;
    private final TakeBundle bundles;

    TakeHandedIn(FoundingWriteCourse desk, BundleDrafts drafts, TakeBundle bundles) {
        this.desk = desk;
        this.drafts = drafts;
        this.bundles = bundles;
    }

    /** Takes it: whole, or not at all. */
    public Outcome take(Actor actor, UUID once, UUID bundle) {
        return desk.take(
                actor,
                once,
                () -> drafts.find(actor, bundle)
                        .map(draft -> take(actor, draft))
                        .orElseGet(Outcome.Missing::new));
    }

    private Outcome take(Actor actor, BundleDraft draft) {
        return switch (bundles.take(actor, draft.fileName(), drafts.content(draft))) {
            case BundleVerdict.Faulty faulty -> Outcome.Refused.of(CONFIRM, "founding.problem.faults", faulty.total());
            case BundleVerdict.Sound sound -> {
                drafts.letGo(actor);
                yield new Outcome.Done("/programs/" + sound.slug());
            }
        };
    }

    /** Puts it away. */
    public Outcome putAway(Actor actor, UUID once, UUID bundle) {
        return desk.take(actor, once, () -> {
            if (drafts.find(actor, bundle).isEmpty()) {
                return new Outcome.Missing();
            }
            drafts.letGo(actor);
            return new Outcome.Done("/programs/new");
        });
    }
}
