package kr.hannun.allocation;

import java.math.BigDecimal;
import kr.hannun.shell.Texts;
import kr.hannun.vocabulary.Words;
import org.jspecify.annotations.Nullable;

/** How quantities read: won in 억 원, and in 조 from there on, for Korean readers, everything else in the unit in which it was stated. */
public final class Amounts {

    private static final String BILLION_WON = "billion_krw";
    private static final BigDecimal JO_IN_EOK = BigDecimal.valueOf(10_000);
    private static final String MINUS = "\u2212";
    private static final String FIGURE_SPACE = "\u2007";
    private static final String POINT_SPACE = "\u2008";

    private final Texts texts;
    private final Words.Labels labels;

    /** Quantities in one language. */
    public Amounts(Texts texts, Words.Labels labels) {
        this.texts = texts;
        this.labels = labels;
    }

    /** What the unit is called. */
    public String unit(String unit) {
        return isTenfold(unit) ? texts.say("allocation.eok") : texts.say(labels.of("support.unit", unit));
    }

    /** The figure alone, in the unit it reads in. */
    public String figure(BigDecimal quantity, @Nullable String unit) {
        return texts.number(read(quantity, unit));
    }

    /** The figure with its unit, or that it was not stated. */
    public String said(SupportRow row) {
        BigDecimal quantity = row.quantity();
        return quantity == null ? texts.say("allocation.unstated") : said(quantity, row.unit());
    }

    /** The figure with its unit. */
    public String said(BigDecimal quantity, @Nullable String unit) {
        if (isTenfold(unit) && read(quantity, unit).compareTo(JO_IN_EOK) >= 0) {
            return jo(read(quantity, unit));
        }
        String figure = figure(quantity, unit);
        return unit == null ? figure : texts.say("allocation.amount", figure, unit(unit));
    }

    /** Nobody says 12,345억 원 aloud. */
    private String jo(BigDecimal eok) {
        BigDecimal[] parts = eok.divideAndRemainder(JO_IN_EOK);
        String jo = texts.number(parts[0].setScale(0));
        return parts[1].signum() == 0
                ? texts.say("allocation.jo", jo)
                : texts.say("allocation.jo-eok", jo, texts.number(parts[1]));
    }

    /** A difference with its sign. */
    public String signed(BigDecimal difference, String unit) {
        String figure = figure(difference.abs(), unit);
        return switch (difference.signum()) {
            case 0 -> figure;
            case 1 -> "+" + figure;
            default -> MINUS + figure;
        };
    }

    /** How many decimals the figure shows. */
    public int decimals(SupportRow row) {
        BigDecimal quantity = row.quantity();
        return quantity == null ? 0 : Math.max(0, read(quantity, row.unit()).scale());
    }

    /** The figure, filled up with spaces as wide as digits so that points stand below each other. */
    public String aligned(BigDecimal quantity, @Nullable String unit, int decimals) {
        int own = Math.max(0, read(quantity, unit).scale());
        String point = own == 0 && decimals > 0 ? POINT_SPACE : "";
        return figure(quantity, unit) + point + FIGURE_SPACE.repeat(Math.max(0, decimals - own));
    }

    private BigDecimal read(BigDecimal quantity, @Nullable String unit) {
        return isTenfold(unit) ? quantity.movePointRight(1) : quantity;
    }

    private boolean isTenfold(@Nullable String unit) {
        return texts.isKorean() && BILLION_WON.equals(unit);
    }
}
