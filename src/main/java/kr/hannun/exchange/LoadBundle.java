package kr.hannun.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kr.hannun.audit.Trail;
import kr.hannun.organization.Slugs;
import kr.hannun.program.FoundProgram;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import kr.hannun.source.Aspect;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Loads a checked bundle in one transaction, whole or not at all, one at a time; a programme that is there stays as it is. */
@Component
class LoadBundle {

    private static final Logger LOG = LoggerFactory.getLogger(LoadBundle.class);

    /** Who acts where nobody does: at the start. */
    private static final String ITSELF = "exchange";

    private final Trail trail;
    private final FoundProgram programs;
    private final Slugs slugs;
    private final WriteRows rows;
    private final SettleRounds rounds;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    LoadBundle(
            Trail trail,
            FoundProgram programs,
            Slugs slugs,
            WriteRows rows,
            SettleRounds rounds,
            Clock clock,
            ApplicationEventPublisher events) {
        this.trail = trail;
        this.programs = programs;
        this.slugs = slugs;
        this.rows = rows;
        this.rounds = rounds;
        this.clock = clock;
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
        return load(bundle, ITSELF);
    }

    /** The same, by order of whoever is told to the history. */
    @Transactional
    public Outcome load(Bundle bundle, String actor) {
        Slug slug = slug(bundle);
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
        ProgramId program = ProgramId.next();
        trail.begin(program, slug);
        take(program, whole(bundle));
        events.publishEvent(new BundleLoaded(program, actor, rows(bundle)));
        return new Outcome.Loaded();
    }

    private void take(ProgramId program, Bundle bundle) {
        boolean settled = false;
        for (String kind : BundleFormat.ORDER) {
            if (!settled && SettleRounds.comeBefore(kind)) {
                rounds.settle(program, bundle);
                settled = true;
            }
            rows.write(new WriteRows.Writing(program, FactLine.Act.ADD, kind, bundle.rows(kind), bundle));
        }
    }

    /** The bundle with what it leaves to be understood: from when undated documents count, and who says what of a team. */
    private Bundle whole(Bundle bundle) {
        PartialDate newest = bundle.rows("sources").stream()
                .map(row -> row.dateOrNull("published_on"))
                .filter(Objects::nonNull)
                .max(Comparator.comparing(PartialDate::first))
                .orElseGet(() -> PartialDate.of(LocalDate.now(clock)));
        Map<String, List<Row>> files = new LinkedHashMap<>(bundle.files());
        files.put(
                "sources",
                bundle.rows("sources").stream().map(row -> dated(row, newest)).toList());
        if (bundle.rows("statements").isEmpty()) {
            files.put("statements", byTheirRows(bundle));
        }
        return new Bundle(files);
    }

    /** A document without a date counts from the earliest day it can be; where nobody said which, from this one. */
    static Row dated(Row row, PartialDate otherwise) {
        return row.textOrNull("published_on") == null && row.textOrNull("counts_from") == null
                ? row.with("counts_from", otherwise.text())
                : row;
    }

    /**
     * A bundle that tells no statements apart says with a team's sources what the team is about and how it stands; that it left,
     * and why, the sources of its beginning cannot say.
     */
    private static List<Row> byTheirRows(Bundle bundle) {
        List<Row> statements = new ArrayList<>();
        for (Row team : bundle.rows("consortia")) {
            for (Aspect aspect : List.of(Aspect.TITLE, Aspect.STRATEGY, Aspect.STATUS)) {
                boolean left = aspect == Aspect.STATUS && team.textOrNull("exited_on") != null;
                if (!left && AspectColumns.of("consortia", aspect).stream().anyMatch(team.cells()::containsKey)) {
                    statements.add(statement(team, aspect));
                }
            }
        }
        return statements;
    }

    private static Row statement(Row row, Aspect aspect) {
        Map<String, String> cells = row.cells();
        cells.keySet().retainAll(FactKind.CITING);
        cells.put("entity_id", row.key());
        cells.put("aspect", aspect.code());
        return Row.of(BundleFormat.kind("statements"), row.line(), cells);
    }

    /** What stands against a bundle beside its own faults: its programme is here, or its organisations are not those known here. */
    @Transactional(readOnly = true)
    public Faults objections(Bundle bundle) {
        Faults faults = new Faults();
        Slug slug = slug(bundle);
        if (programs.isFounded(slug)) {
            faults.add(bundle.rows("program").getFirst(), "slug", Reason.PROGRAM_HERE, slug.value());
        }
        strangers(bundle, faults);
        return faults;
    }

    private static Slug slug(Bundle bundle) {
        return new Slug(bundle.rows("program").getFirst().text("slug"));
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
