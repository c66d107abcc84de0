package kr.hannun.foundationmodel.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kr.hannun.foundationmodel.FoundationModelQueries.BenchmarkRow;
import kr.hannun.search.Subject;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shell.Absence;
import kr.hannun.shell.DisplayValue;
import kr.hannun.shell.FootnoteRef;
import kr.hannun.shell.Link;
import kr.hannun.shell.Remark;
import kr.hannun.shell.Texts;
import kr.hannun.shell.When;
import kr.hannun.source.SourceRegister;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** Scores of a model, apart by who measured them and in which setting: only within one such group do bars compare. */
final class Benchmarks {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final String CATEGORY = "benchmark_results.category";

    private Benchmarks() {}

    /** The groups on this page, the way to further ones, and how many scores there are. */
    public record Tables(List<Group> groups, List<Link> pages, int total) {}

    /**
     * The scores of one measurer in one setting.
     *
     * @param undated whether no score says when it was measured
     */
    public record Group(String measuredBy, DisplayValue variant, boolean undated, List<Score> scores) {}

    /** One score; {@code bar} is how much of the scale it fills, in per cent, or null where no scale is stated. */
    public record Score(
            String id,
            String benchmark,
            String category,
            String score,
            DisplayValue scale,
            @Nullable String bar,
            @Nullable When measured,
            @Nullable When reported,
            @Nullable FootnoteRef mark,
            List<Remark> remarks) {

        /** What stands where no bar can be drawn. */
        public DisplayValue undrawn() {
            return DisplayValue.nothing(Absence.NOT_APPLICABLE);
        }
    }

    /** Who measured and in which setting: what must be the same for scores to stand together. */
    record Setting(LocalizedText measuredBy, @Nullable String variant) {}

    static Tables of(PagedRows<BenchmarkRow> slice, Texts texts, Words.Labels labels, SourceRegister.Notes notes) {
        List<Group> groups = new ArrayList<>();
        apart(slice.rows(), labels.codes(CATEGORY))
                .forEach((setting, rows) -> groups.add(group(setting, rows, texts, labels, notes)));
        return new Tables(groups, slice.pages(), slice.total());
    }

    /** The scores by setting, in each in the order of the categories. */
    static Map<Setting, List<BenchmarkRow>> apart(List<BenchmarkRow> rows, List<String> categories) {
        Map<Setting, List<BenchmarkRow>> settings = new LinkedHashMap<>();
        rows.stream()
                .sorted(Comparator.comparingInt(row -> categories.indexOf(row.category())))
                .forEach(row -> settings.computeIfAbsent(
                                new Setting(row.measuredBy(), row.variant()), setting -> new ArrayList<>())
                        .add(row));
        return settings;
    }

    private static Group group(
            Setting setting, List<BenchmarkRow> rows, Texts texts, Words.Labels labels, SourceRegister.Notes notes) {
        String variant = setting.variant();
        int decimals = rows.stream().mapToInt(row -> row.score().scale()).max().orElse(0);
        return new Group(
                texts.say(setting.measuredBy()),
                DisplayValue.of(
                        variant == null ? null : texts.say(labels.of("benchmark_results.variant", variant)),
                        Absence.UNKNOWN,
                        null),
                rows.stream().allMatch(row -> row.measuredOn() == null),
                rows.stream()
                        .map(row -> score(row, decimals, texts, labels, notes))
                        .toList());
    }

    private static Score score(
            BenchmarkRow row, int decimals, Texts texts, Words.Labels labels, SourceRegister.Notes notes) {
        BigDecimal scale = row.scale();
        return new Score(
                Subject.anchor(row.code()),
                texts.say(row.benchmark()),
                texts.say(labels.of(CATEGORY, row.category())),
                Digits.padded(texts.number(row.score()), decimals),
                DisplayValue.of(scale == null ? null : texts.number(scale), Absence.UNKNOWN, null),
                scale == null ? null : share(row.score(), scale),
                texts.whenOrNull(row.measuredOn()),
                texts.whenOrNull(row.reportedOn()),
                notes.mark(row.citation()),
                notes.remarks(row.code(), row.note(), row.citation()));
    }

    private static String share(BigDecimal score, BigDecimal scale) {
        return score.multiply(HUNDRED)
                .divide(scale, 1, RoundingMode.HALF_UP)
                .min(HUNDRED)
                .toPlainString();
    }
}
