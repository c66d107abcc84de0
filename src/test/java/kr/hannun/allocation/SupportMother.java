package kr.hannun.allocation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import kr.hannun.source.Cited;
import org.jspecify.annotations.Nullable;

/** Lines of the ledger as the shipped data set has them. */
final class SupportMother {

    static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 23);

    private final String code;
    private final String kind;
    private @Nullable String team;
    private @Nullable LocalDate teamLeftOn;
    private @Nullable String quantity;
    private @Nullable String unit;
    private @Nullable String provider = "nipa";
    private @Nullable String from;
    private @Nullable String until;
    private Certainty certainty = Certainty.OFFICIAL;
    private List<String> sources = List.of("S001");
    private @Nullable LocalDate statedFrom;

    private SupportMother(String code, String kind) {
        this.code = code;
        this.kind = kind;
    }

    static SupportMother line(String code, String kind) {
        return new SupportMother(code, kind);
    }

    SupportMother to(String team) {
        this.team = team;
        return this;
    }

    SupportMother leftOn(String day) {
        this.teamLeftOn = LocalDate.parse(day);
        return this;
    }

    SupportMother of(String quantity, String unit) {
        this.quantity = quantity;
        this.unit = unit;
        return this;
    }

    SupportMother by(@Nullable String provider) {
        this.provider = provider;
        return this;
    }

    SupportMother during(@Nullable String from, @Nullable String until) {
        this.from = from;
        this.until = until;
        return this;
    }

    SupportMother conflicting(String... sources) {
        this.certainty = Certainty.CONFLICTING;
        this.sources = List.of(sources);
        return this;
    }

    SupportMother statedFrom(String day) {
        this.statedFrom = LocalDate.parse(day);
        return this;
    }

    SupportRow row() {
        return new SupportRow(
                code,
                team,
                team == null ? null : LocalizedText.same(team),
                null,
                teamLeftOn,
                kind,
                LocalizedText.same(code),
                quantity == null ? null : new BigDecimal(quantity),
                unit,
                provider,
                provider == null ? null : LocalizedText.same(provider),
                List.of("nipa", "nia", "iitp", "msit").contains(provider),
                provider != null && provider.equals(team),
                PartialDate.orNull(from),
                PartialDate.orNull(until),
                statedFrom == null ? Cited.by(sources, certainty) : Cited.by(sources.getFirst(), certainty, statedFrom),
                null);
    }

    static Place lead(String team, String from, @Nullable String until) {
        return place(team, team, true, from, until);
    }

    static Place partner(String organization, String team, String from) {
        return place(organization, team, false, from, null);
    }

    private static Place place(String organization, String team, boolean lead, String from, @Nullable String until) {
        return new Place(
                new Party(organization, LocalizedText.same(organization)),
                new Party(team, LocalizedText.same(team)),
                lead,
                new PartialDate(from),
                PartialDate.orNull(until));
    }
}
