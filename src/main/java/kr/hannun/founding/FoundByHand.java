package kr.hannun.founding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kr.hannun.audit.Outcome;
import kr.hannun.exchange.BundleVerdict;
import kr.hannun.exchange.TakeBundle;
import kr.hannun.organization.KnownOffices;
import kr.hannun.organization.Slugs;
import kr.hannun.shared.Actor;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.Problem;
import kr.hannun.shared.Slug;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Founds a programme from what somebody typed: a bundle of few rows, judged and taken as every bundle is. What stands against it
 * is told beside the field it was typed in.
 */
@Component
public class FoundByHand {

    private static final String SOURCE = "S001";
    private static final String MINISTRY_KIND = "government";
    private static final String AGENCY_KIND = "public_agency";

    private final FoundingWriteCourse desk;
    private final TakeBundle bundles;
    private final KnownOffices offices;
    private final Slugs slugs;

    FoundByHand(FoundingWriteCourse desk, TakeBundle bundles, KnownOffices offices, Slugs slugs) {
        this.desk = desk;
        this.bundles = bundles;
        this.offices = offices;
        this.slugs = slugs;
    }

    /**
     * What was typed.
     *
     * @param program the programme's own cells, by the columns of its file
     * @param source the cells of the document that speaks of it
     */
    public record Command(Map<String, String> program, Map<String, String> source, Office ministry, Office agency) {

        /** Keeps what was typed as it is now. */
        public Command {
            program = Map.copyOf(program);
            source = Map.copyOf(source);
        }
    }

    /**
     * An office that was chosen, or named where it was not in the list; one that nobody named is none.
     *
     * @param slug of the chosen one, or empty
     */
    public record Office(String slug, String nameKo, String nameEn) {

        boolean isNamed() {
            return !slug.isEmpty() || !nameKo.isEmpty() || !nameEn.isEmpty();
        }
    }

    /** Founds it; what is done is seen on its first page. */
    public Outcome found(Actor actor, UUID once, Command command) {
        return desk.take(actor, once, () -> {
            Rows rows = new Rows(slugs.taken());
            Map<String, List<Map<String, String>>> bundle = rows.of(command);
            return switch (bundles.take(actor, bundle)) {
                case BundleVerdict.Sound sound -> new Outcome.Done("/programs/" + sound.slug());
                case BundleVerdict.Faulty faulty ->
                    new Outcome.Refused(faulty.faults().stream()
                            .map(fault -> Problem.of(rows.field(fault), "founding.problem.cell", fault.reason()))
                            .distinct()
                            .toList());
            };
        });
    }

    /** What was typed as rows of a bundle, and the way back from a row to its field. */
    private final class Rows {

        private final Slugs.Taken taken;
        private final Map<String, String> fields = new LinkedHashMap<>();
        private final List<Map<String, String>> organizations = new ArrayList<>();

        Rows(Slugs.Taken taken) {
            this.taken = taken;
        }

        Map<String, List<Map<String, String>>> of(Command command) {
            Map<String, String> program = new LinkedHashMap<>(command.program());
            program.put("program_id", "PRG1");
            program.put("source_id", SOURCE);
            program.computeIfAbsent("slug", missing -> Slug.words(program.getOrDefault("name_en", "")));
            program.putIfAbsent("short_names_ko", program.getOrDefault("name_ko", ""));
            program.putIfAbsent("short_names_en", program.getOrDefault("name_en", ""));
            put(program, "ministry_org_id", organization(command.ministry(), MINISTRY_KIND, "ministry"));
            put(program, "agency_org_ids", organization(command.agency(), AGENCY_KIND, "agency"));
            Map<String, String> source = new LinkedHashMap<>(command.source());
            source.put("source_id", SOURCE);
            return Map.of("program", List.of(program), "sources", List.of(source), "organizations", organizations);
        }

        private static void put(Map<String, String> row, String column, @Nullable String value) {
            if (value != null) {
                row.put(column, value);
            }
        }

        /** The code of the office in this programme, or null where nobody named one. */
        private @Nullable String organization(Office office, String kind, String field) {
            if (!office.isNamed()) {
                return null;
            }
            Map<String, String> row = known(office);
            String code = "ORG-" + row.getOrDefault("slug", "").toUpperCase(Locale.ROOT);
            if (organizations.stream().noneMatch(other -> code.equals(other.get("org_id")))) {
                row.put("org_id", code);
                row.put("kind", kind);
                row.put("kind_basis", "source");
                row.put("source_id", SOURCE);
                organizations.add(row);
                fields.put("organizations.csv:" + organizations.size(), field);
            }
            return code;
        }

        private Map<String, String> known(Office office) {
            LocalizedText name = LocalizedText.orNull(
                    office.nameKo().isEmpty() ? null : office.nameKo(),
                    office.nameEn().isEmpty() ? null : office.nameEn());
            return (office.slug().isEmpty()
                            ? Optional.ofNullable(name).flatMap(offices::named)
                            : offices.at(office.slug()))
                    .map(known ->
                            cells(known.slug(), known.name().ko(), known.name().en()))
                    .orElseGet(() -> cells(taken.propose(office.nameEn()).value(), office.nameKo(), office.nameEn()));
        }

        private static Map<String, String> cells(String slug, String nameKo, String nameEn) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("slug", slug);
            row.put("name_ko", nameKo);
            row.put("name_en", nameEn);
            return row;
        }

        String field(BundleVerdict.FaultText fault) {
            String column = fault.column() == null ? "" : fault.column();
            return switch (fault.file()) {
                case "program.csv" ->
                    switch (column) {
                        case "ministry_org_id" -> "ministry";
                        case "agency_org_ids" -> "agency";
                        default -> column;
                    };
                case "sources.csv" -> "source." + column;
                default -> {
                    String office = fields.getOrDefault(fault.file() + ":" + fault.line(), "ministry");
                    yield column.startsWith("name_") ? office + "." + column : office;
                }
            };
        }
    }
}
