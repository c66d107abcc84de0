package kr.hannun.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.audit.Trail;
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
    private final List<Intake> intakes;
    private final ApplicationEventPublisher events;

    LoadBundle(Trail trail, FoundProgram programs, List<Intake> intakes, ApplicationEventPublisher events) {
        this.trail = trail;
        this.programs = programs;
        this.intakes = intakes;
        this.events = events;
    }

    /** Whether the bundle was loaded; false where its programme has been here before. */
    @Transactional
    public boolean load(Bundle bundle) {
        Slug slug = new Slug(bundle.rows("program").getFirst().text("slug"));
        trail.takeTurns();
        if (programs.isFounded(slug)) {
            LOG.info("{} is already here and stays as it is", slug);
            return false;
        }
        Loading loading = new Loading(ProgramId.next(), bundle);
        trail.begin(loading.program(), slug);
        for (Intake intake : intakes) {
            intake.take(loading);
        }
        events.publishEvent(new BundleLoaded(loading.program(), rows(bundle)));
        return true;
    }

    private static Map<String, String> rows(Bundle bundle) {
        Map<String, String> rows = new LinkedHashMap<>();
        bundle.files().forEach((file, content) -> rows.put(file, content.size() + " rows"));
        return rows;
    }
}
