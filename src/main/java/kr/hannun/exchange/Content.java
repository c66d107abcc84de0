package kr.hannun.exchange;

import java.time.DateTimeException;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Slug;

/** What the cells of a column hold. */
public sealed interface Content {

    /** Text as printed, a name or an address. */
    record Text() implements Content {}

    /** One language of a text for people; the other language stands in the other column. */
    record Side(String other, boolean korean) implements Content {}

    /** A code of this column, or several joined by semicolons. */
    record Code(boolean several) implements Content {}

    /** The key of a row of another file, or several joined by semicolons. */
    record Reference(String file, boolean several) implements Content {}

    /** A value with a form of its own. */
    enum Form implements Content {
        /** A year, month or day of the years 2000 to 2100. */
        DATE(Reason.BAD_DATE),
        /** A count, at most nine digits. */
        WHOLE(Reason.BAD_WHOLE),
        /** A figure, not negative. */
        DECIMAL(Reason.BAD_DECIMAL),
        /** A name in an address, once per file. */
        SLUG(Reason.BAD_SLUG),
        /** A code where it is defined. */
        WORD(Reason.BAD_WORD);

        private static final Pattern WHOLE_FORM = Pattern.compile("[0-9]{1,9}");
        private static final Pattern DECIMAL_FORM = Pattern.compile("[0-9]{1,12}(\\.[0-9]{1,6})?");
        private static final Pattern WORD_FORM = Pattern.compile("(?!.*__)[a-z][a-z0-9_]{0,79}(?<!_)");

        private final Reason otherwise;

        Form(Reason otherwise) {
            this.otherwise = otherwise;
        }

        /** Why a value does not fit. */
        Reason otherwise() {
            return otherwise;
        }

        /** Whether the value has the form. */
        public boolean fits(String value) {
            return switch (this) {
                case DATE -> isDate(value);
                case WHOLE -> WHOLE_FORM.matcher(value).matches();
                case DECIMAL -> DECIMAL_FORM.matcher(value).matches();
                case SLUG -> Slug.fits(value);
                case WORD -> WORD_FORM.matcher(value).matches();
            };
        }

        private static boolean isDate(String value) {
            try {
                int year = new PartialDate(value).first().getYear();
                return year >= 2000 && year <= 2100;
            } catch (DateTimeException e) {
                return false;
            }
        }
    }
}
