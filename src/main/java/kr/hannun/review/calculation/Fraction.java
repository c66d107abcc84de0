package kr.hannun.review.calculation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact number: a third stays a third until a rule says where to round. */
public record Fraction(BigInteger over, BigInteger under) implements Comparable<Fraction> {

    /** Nothing at all, as a number. */
    public static final Fraction ZERO = of(0);

    /** The whole. */
    public static final Fraction ONE = of(1);

    private static final int SHOWN = 12;

    /** Brings it to lowest terms with the sign above. */
    public Fraction {
        if (under.signum() == 0) {
            throw new ArithmeticException("Nothing can be shared among nobody");
        }
        BigInteger common = over.gcd(under);
        BigInteger divisor = under.signum() < 0 ? common.negate() : common;
        over = over.divide(divisor);
        under = under.divide(divisor);
    }

    /** A whole number. */
    public static Fraction of(long whole) {
        return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
    }

    /** A decimal as it was written. */
    public static Fraction of(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
                : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** A decimal as it was written. */
    public static Fraction of(String decimal) {
        return of(new BigDecimal(decimal));
    }

    /** The sum. */
    public Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    /** The difference. */
    public Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    /** The product. */
    public Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    /** The quotient; nothing is divided by zero. */
    public Fraction dividedBy(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    /** The smaller of the two. */
    public Fraction atMost(Fraction other) {
        return compareTo(other) <= 0 ? this : other;
    }

    /** The nearest decimal with so many places; the only place where anything is lost. */
    public BigDecimal rounded(int places, RoundingMode mode) {
        return new BigDecimal(over).divide(new BigDecimal(under), places, mode);
    }

    /** The number in full where its decimals end, else its first twelve decimals and three dots. */
    public String text() {
        BigDecimal first = rounded(SHOWN, RoundingMode.DOWN);
        return of(first).equals(this) ? plain(first) : plain(first) + "…";
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public int compareTo(Fraction other) {
        return over.multiply(other.under).compareTo(other.over.multiply(under));
    }
}
