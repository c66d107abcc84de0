package kr.hannun.partnerlist;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kr.hannun.consortium.TeamComposition;
import kr.hannun.exchange.FactLine;
import kr.hannun.organization.NameBook;
import kr.hannun.organization.Slugs;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;

/**
 * The facts that a list says: each line that adds somebody is a membership under the number it has in its file; behind them come
 * the organisations that are new, and before them the document where that is new.
 */
final class ListFacts {

    /** The kind of an office's own documents. */
    static final String OFFICIAL = "official";

    private static final int DOCUMENT = 1;

    private final PartnerImport list;
    private final String team;
    private final String source;
    private final Slugs.Taken slugs;
    private final List<FactLine> lines = new ArrayList<>();
    private final Map<String, FactLine> organizations = new LinkedHashMap<>();
    private int last;

    private ListFacts(PartnerImport list, String team, String source, Slugs.Taken slugs, int last) {
        this.list = list;
        this.team = team;
        this.source = source;
        this.slugs = slugs;
        this.last = last;
    }

    /**
     * The facts of the lines that add somebody.
     *
     * @param known the code of the document, where the record knows it
     */
    static ListFacts of(
            TeamComposition team, PartnerImport list, Optional<String> known, List<Judged> judged, Slugs.Taken slugs) {
        int last = judged.stream().mapToInt(line -> line.line().number()).max().orElse(DOCUMENT);
        ListFacts facts = new ListFacts(list, team.code(), known.orElse("@" + DOCUMENT), slugs, last);
        if (known.isEmpty()) {
            facts.lines.add(document(String.valueOf(list.grounds().document())));
        }
        judged.stream().filter(line -> line.verdict() == Judged.Verdict.ADDED).forEach(facts::member);
        facts.lines.addAll(facts.organizations.values());
        return facts;
    }

    /** The code of the document, or what its line is called. */
    String source() {
        return source;
    }

    /** The lines of the entry. */
    List<FactLine> lines() {
        return lines;
    }

    /** The office's own document with this number. */
    private static FactLine document(String number) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("kind", OFFICIAL);
        put(cells, "label", new LocalizedText("문서 " + number, "Document " + number));
        cells.put("file_name", number);
        return add(DOCUMENT, "sources", cells);
    }

    private void member(Judged line) {
        Judged.Reading reading = Objects.requireNonNull(line.reading());
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("team_id", team);
        cells.put("org_id", organization(line, reading));
        cells.put("role", reading.role().code());
        put(cells, "field_of_work", reading.work());
        cells.put("valid_from", reading.from().text());
        PartialDate until = reading.until();
        if (until != null) {
            cells.put("valid_to", until.text());
        }
        String own = reading.source();
        cells.put("source_id", own == null ? source : own);
        if (own != null && !own.equals(source)) {
            cells.put("also_source_ids", source);
        }
        cells.put("certainty", list.certainty().code());
        lines.add(add(line.line().number(), "memberships", cells));
    }

    /** What the programme calls the organisation: its code, or the line that says who it is. */
    private String organization(Judged line, Judged.Reading reading) {
        NameBook.Known known = line.known();
        String code = known == null ? null : known.code();
        return code != null
                ? code
                : organizations
                        .computeIfAbsent(JudgeList.who(line), who -> fresh(known, reading))
                        .reference();
    }

    /** An organisation that the programme does not list yet; one that another programme knows comes as it is known there. */
    private FactLine fresh(NameBook.@Nullable Known known, Judged.Reading reading) {
        last++;
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("slug", known == null ? slugs.propose(reading.name().en()).value() : known.slug());
        put(cells, "name", reading.name());
        cells.put("kind", reading.kind());
        cells.put("kind_basis", known == null ? "source" : known.kindBasis());
        cells.put("source_id", source);
        return add(last, "organizations", cells);
    }

    private static FactLine add(int number, String kind, Map<String, String> cells) {
        return new FactLine(number, FactLine.Act.ADD, kind, null, cells);
    }

    private static void put(Map<String, String> cells, String column, @Nullable LocalizedText text) {
        if (text != null) {
            cells.put(column + "_ko", text.ko());
            cells.put(column + "_en", text.en());
        }
    }
}
