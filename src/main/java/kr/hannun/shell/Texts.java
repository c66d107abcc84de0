package kr.hannun.shell;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kr.hannun.shared.LocalizedText;
import kr.hannun.shared.OfficialTime;
import kr.hannun.shared.PartialDate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** How dates, numbers and messages read in one language. */
public final class Texts {

    private static final DateTimeFormatter KOREAN = DateTimeFormatter.ofPattern("uuuu. M. d.(E)", Locale.KOREAN);
    private static final DateTimeFormatter KOREAN_SHORT = DateTimeFormatter.ofPattern("uuuu. M. d.", Locale.KOREAN);
    private static final DateTimeFormatter KOREAN_MONTH = DateTimeFormatter.ofPattern("uuuu. M.", Locale.KOREAN);
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
    private static final DateTimeFormatter ENGLISH_SHORT = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.UK);
    private static final DateTimeFormatter ENGLISH_MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.UK);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm 'KST'", Locale.ROOT);

    private final MessageSource messages;
    private final Locale language;

    /** The texts of this language. */
    public Texts(MessageSource messages, Locale language) {
        this.messages = messages;
        this.language = language;
    }

    /** The language itself. */
    public Locale language() {
        return language;
    }

    /** Whether this is Korean. */
    public boolean isKorean() {
        return Locale.KOREAN.getLanguage().equals(language.getLanguage());
    }

    /** A message of a module, {@code <module>.…}; a missing key is a programmer's mistake and throws. */
    public String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, language);
    }

    /** A message for a word that comes with the data, or null where no module has one. */
    public @Nullable String sayIfKnown(String key) {
        return messages.getMessage(key, null, null, language);
    }

    /** The side of a pair that is read in this language. */
    public String say(LocalizedText text) {
        return text.in(language);
    }

    /** The side of a pair, or null where nothing is known. */
    public @Nullable String sayOrNull(@Nullable LocalizedText text) {
        return text == null ? null : text.in(language);
    }

    /** A day with its weekday in Korean, or in full in English. */
    public When when(LocalDate day) {
        return new When(day.toString(), day.format(isKorean() ? KOREAN : ENGLISH));
    }

    /** A moment in Korean time, to the minute. */
    public String moment(Instant moment) {
        var local = moment.atZone(OfficialTime.ZONE);
        return when(local.toLocalDate()).text() + " " + local.format(MINUTE);
    }

    /** The time of day of a moment in Korean time, to the minute. */
    public String time(Instant moment) {
        return moment.atZone(OfficialTime.ZONE).format(MINUTE);
    }

    /** A date as precise as it is known. */
    public When when(PartialDate date) {
        return switch (date.precision()) {
            case YEAR -> new When(date.text(), isKorean() ? date.text() + "년" : date.text());
            case MONTH -> new When(date.text(), date.first().format(isKorean() ? KOREAN_MONTH : ENGLISH_MONTH));
            case DAY -> when(date.first());
        };
    }

    /** A date as precise as it is known, or null. */
    public @Nullable When whenOrNull(@Nullable PartialDate date) {
        return date == null ? null : when(date);
    }

    /** A date for axes and tight labels: without weekday. */
    public When tight(PartialDate date) {
        return date.precision() == PartialDate.Precision.DAY
                ? new When(date.text(), date.first().format(isKorean() ? KOREAN_SHORT : ENGLISH_SHORT))
                : when(date);
    }

    /** A number with thousands commas and the decimals it was published with. */
    public String number(BigDecimal number) {
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        int decimals = Math.max(0, number.scale());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }

    /** A count with thousands commas. */
    public String number(long number) {
        return number(BigDecimal.valueOf(number));
    }
}
