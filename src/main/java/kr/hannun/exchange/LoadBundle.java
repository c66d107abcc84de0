package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Trail;
import kr.hannun.organization.Slugs;
import kr.hannun.program.FoundProgram;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a checked bundle in one transaction, whole or not at all, one at a time; a programme that is there stays as it is. */
@Component
class LoadBundle {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBundle.class);

    private final Trail trail;
    private final FoundProgram programs;
    private final Slugs slugs;
    private final List<Intake> intakes;
    private final ApplicationEventPublisher events;

    LoadBundle(
            Trail trail, FoundProgram programs, Slugs slugs, List<Intake> intakes, ApplicationEventPublisher events) {
        this.trail = trail;
        this.programs = programs;
        this.slugs = slugs;
        this.intakes = intakes;
        this.events = events;
    }

    /** What came of a bundle that satisfies every rule. */
    sealed interface Outcome {

        /** Its programme is here now. */
        record Loaded() implements Outcome {}

        /** Its programme has been here before and stays as it is. */
        record AlreadyHere() implements Outcome {}

        /** It does not agree with what other programmes brought. */
        record Refused(BundleReading.Refused faults) implements Outcome {}
    }

    /** Loads the bundle, unless its programme has been here before or its organisations are not those that are known. */
    @Transactional
    public Outcome load(Bundle bundle) {
        Slug slug = new Slug(bundle.rows("program").getFirst().text("slug"));
        trail.takeTurns();
        if (programs.isFounded(slug)) {
            LOG.info("{} is already here and stays as it is", slug);
            return new Outcome.AlreadyHere();
        }
        Faults faults = new Faults();
        strangers(bundle, faults);
        if (!faults.none()) {
            return new Outcome.Refused(faults.refusal());
        }
        Loading loading = new Loading(ProgramId.next(), bundle);
        trail.begin(loading.program(), slug);
        for (Intake intake : intakes) {
            intake.take(loading);
        }
        events.publishEvent(new BundleLoaded(loading.program(), rows(bundle)));
        return new Outcome.Loaded();
    }

    /** Organisations belong to all programmes: one is the same only where it bears a name that is known at its address. */
    private void strangers(Bundle bundle, Faults faults) {
        List<Row> organizations = bundle.rows("organizations");
        Map<String, Set<String>> names =
                slugs.names(organizations.stream().map(row -> row.text("slug")).toList());
        for (Row row : organizations) {
            Set<String> known = names.get(row.text("slug"));
            if (known != null && !known.contains(row.text("name_ko")) && !known.contains(row.text("name_en"))) {
                faults.add(row, "slug", Reason.SLUG_OF_ANOTHER, row.text("slug"), String.join(", ", known));
            }
        }
    }

    private static Map<String, String> rows(Bundle bundle) {
        Map<String, String> rows = new LinkedHashMap<>();
        bundle.files().forEach((file, content) -> rows.put(file, content.size() + " rows"));
        return rows;
    }
}
