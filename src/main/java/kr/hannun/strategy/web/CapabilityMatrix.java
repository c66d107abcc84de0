package kr.hannun.strategy.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kr.hannun.consortium.TeamRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Frame;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Run;
import kr.hannun.shell.Texts;
import kr.hannun.shell.Visit;
import kr.hannun.source.Certainty;
import kr.hannun.source.SourceRegister;
import kr.hannun.strategy.CapabilityStanding;
import kr.hannun.strategy.Dimensions;
import kr.hannun.strategy.KnownElsewhere;
import kr.hannun.strategy.StrategyQueries;
import kr.hannun.strategy.StrategyQueries.CapabilityRow;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads the capability matrix in one view of the database. */
@Component
class CapabilityMatrix {

    private static final String STATUS = "team_capabilities.status";

    private final StrategyQueries strategies;
    private final SourceRegister sources;
    private final Words words;

    CapabilityMatrix(StrategyQueries strategies, SourceRegister sources, Words words) {
        this.strategies = strategies;
        this.sources = sources;
        this.words = words;
    }

    /** The page: the matrix of the teams, then every dimension with all its values. */
    public record Page(
            Frame frame,
            String lede,
            List<Key> keys,
            List<Columns.Column> columns,
            List<Row> rows,
            int values,
            List<ValueGroup> groups) {

        /** What stands where no source says anything of a team. */
        public DisplayValue none() {
            return DisplayValue.nothing(Absence.UNKNOWN);
        }
    }

    /** A standing with its mark and what it means. */
    public record Key(String symbol, String word, String meaning) {}

    /** A dimension, how many teams say something of it, and what each says. */
    public record Row(String id, String dimension, String spread, List<Run<Cell>> cells) {}

    /** What one team says of one dimension, or where it says nothing, what is known elsewhere. */
    public record Cell(List<Line> lines, List<Known> known) {

        boolean isSilent() {
            return lines.isEmpty() && known.isEmpty();
        }
    }

    /** Something known elsewhere. */
    public record Known(String text, FootnoteRef mark) {}

    /** The values a team shows in one way by one source. */
    public record Line(
            String symbol,
            String word,
            List<Item> items,
            @Nullable FootnoteRef mark,
            List<Remark> remarks) {}

    /** One value with the anchor of its row. */
    public record Item(String id, String text) {}

    /** A dimension with all its values. */
    public record ValueGroup(String dimension, List<ValueRow> values) {}

    /** A value and the teams that claimed, planned, hold or demonstrated it, in the order of the keys. */
    public record ValueRow(String id, String value, List<String> teams) {}

    /** What lets values stand in one line: the same standing by the same sources, with the same note. */
    private record Way(
            CapabilityStanding standing,
            @Nullable Certainty certainty,
            List<String> sources,
            @Nullable LocalizedText note) {

        static Way of(CapabilityRow row) {
            return new Way(
                    row.standing(), row.citation().certainty(), row.citation().sources(), row.note());
        }
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Visit visit) {
        Texts texts = visit.texts();
        Words.Labels labels = words.labels(visit.head());
        SourceRegister.Notes notes = sources.notes(visit);
        Columns columns = new Columns(visit, labels, strategies.teams(visit.head()));
        Dimensions dimensions = strategies.dimensions(visit.head());
        List<CapabilityRow> all = strategies.capabilities(visit.head());
        List<CapabilityRow> held = all.stream()
                .filter(row -> columns.holds(row.teamCode(), row.citation()))
                .toList();
        KnownElsewhere elsewhere =
                new KnownElsewhere(texts, visit.day().on(), labels, strategies.elsewhere(visit.head()));
        List<CapabilityStanding> standings =
                labels.codes(STATUS).stream().map(CapabilityStanding::ofCode).toList();
        List<Row> rows = new ArrayList<>();
        List<ValueGroup> groups = new ArrayList<>();
        for (Dimensions.Dimension dimension : dimensions.all()) {
            List<CapabilityRow> ofDimension = held.stream()
                    .filter(row -> row.dimension().equals(dimension.code()))
                    .toList();
            rows.add(row(dimension, ofDimension, dimensions, columns, elsewhere, texts, labels, notes));
            groups.add(new ValueGroup(
                    texts.say(dimension.label()),
                    dimension.values().stream()
                            .map(value -> valueRow(value, ofDimension, standings, columns, texts))
                            .toList()));
        }
        return new Page(
                Frame.of(
                        visit,
                        "themes",
                        List.of(Link.to(visit.link("themes"), texts.say("shell.nav.themes"))),
                        texts.say("strategy.capabilities"),
                        notes.list(),
                        true),
                lede(texts, columns, held),
                standings.stream().map(standing -> key(standing, texts, labels)).toList(),
                columns.heads(),
                columns.teams().isEmpty() ? List.of() : rows,
                dimensions.all().stream()
                        .mapToInt(dimension -> dimension.values().size())
                        .sum(),
                groups);
    }

    private static String lede(Texts texts, Columns columns, List<CapabilityRow> held) {
        return texts.say(
                "strategy.capabilities.lede",
                columns.teams().size(),
                count(held, CapabilityStanding.CLAIMED),
                count(held, CapabilityStanding.PLANNED),
                count(held, CapabilityStanding.HELD),
                count(held, CapabilityStanding.DEMONSTRATED));
    }

    private static long count(List<CapabilityRow> held, CapabilityStanding standing) {
        return held.stream().filter(row -> row.standing() == standing).count();
    }

    private static Key key(CapabilityStanding standing, Texts texts, Words.Labels labels) {
        return new Key(
                standing.code(),
                texts.say(labels.of(STATUS, standing.code())),
                texts.say("strategy.meaning." + standing.code()));
    }

    private static Row row(
            Dimensions.Dimension dimension,
            List<CapabilityRow> ofDimension,
            Dimensions dimensions,
            Columns columns,
            KnownElsewhere elsewhere,
            Texts texts,
            Words.Labels labels,
            SourceRegister.Notes notes) {
        List<Cell> cells = columns.teams().stream()
                .map(team -> {
                    List<CapabilityRow> ofTeam = ofDimension.stream()
                            .filter(row -> row.teamCode().equals(team.code()))
                            .sorted(Comparator.comparing(CapabilityRow::standing))
                            .toList();
                    return ofTeam.isEmpty()
                            ? new Cell(List.of(), known(team, dimension, elsewhere, notes))
                            : new Cell(lines(ofTeam, dimensions, texts, labels, notes), List.of());
                })
                .toList();
        return new Row(
                Subject.anchor(dimension.subject()),
                texts.say(dimension.label()),
                columns.spread(ofDimension.stream()
                        .map(CapabilityRow::teamCode)
                        .distinct()
                        .toList()),
                Run.of(cells, Cell::isSilent));
    }

    private static List<Known> known(
            TeamRow team, Dimensions.Dimension dimension, KnownElsewhere elsewhere, SourceRegister.Notes notes) {
        return elsewhere.ofDimension(team, dimension.code()).stream()
                .map(fact -> new Known(fact.text(), notes.derived(dimension.subject(), fact.citations())))
                .toList();
    }

    private static List<Line> lines(
            List<CapabilityRow> ofTeam,
            Dimensions dimensions,
            Texts texts,
            Words.Labels labels,
            SourceRegister.Notes notes) {
        Map<Way, List<CapabilityRow>> ways =
                ofTeam.stream().collect(Collectors.groupingBy(Way::of, LinkedHashMap::new, Collectors.toList()));
        return ways.values().stream()
                .map(rows -> line(rows, dimensions, texts, labels, notes))
                .toList();
    }

    private static Line line(
            List<CapabilityRow> rows,
            Dimensions dimensions,
            Texts texts,
            Words.Labels labels,
            SourceRegister.Notes notes) {
        CapabilityRow first = rows.getFirst();
        String standing = first.standing().code();
        return new Line(
                standing,
                texts.say(labels.of(STATUS, standing)),
                rows.stream()
                        .map(row -> new Item(
                                Subject.anchor(row.code()), texts.say(dimensions.label(row.dimension(), row.value()))))
                        .toList(),
                notes.mark(first.citation()),
                notes.remarks(first.code(), first.note(), first.citation()));
    }

    private static ValueRow valueRow(
            Dimensions.Value value,
            List<CapabilityRow> ofDimension,
            List<CapabilityStanding> standings,
            Columns columns,
            Texts texts) {
        return new ValueRow(
                Subject.anchor(value.subject()),
                texts.say(value.label()),
                standings.stream()
                        .map(standing -> teams(value, standing, ofDimension, columns))
                        .toList());
    }

    private static String teams(
            Dimensions.Value value, CapabilityStanding standing, List<CapabilityRow> ofDimension, Columns columns) {
        List<String> names = ofDimension.stream()
                .filter(row -> row.value().equals(value.code()) && row.standing() == standing)
                .map(row -> columns.name(row.teamCode()))
                .toList();
        return names.isEmpty() ? "0" : names.stream().collect(Collectors.joining(", "));
    }
}
