package kr.hannun.review.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kr.hannun.shared.PartialDate;
import kr.hannun.shared.Problem;
import kr.hannun.shell.SubmittedFields;
import org.jspecify.annotations.Nullable;

/** Reads what was typed about a piece of a rule pack value by value; what cannot be read is said beside its field. */
final class PackReading {

    static final int MOST_STEPS = 7;

    private static final int LONGEST = 300;
    private static final int LONGEST_NAME = 80;
    private static final int MOST_PLACES = 6;
    private static final Pattern CODE = Pattern.compile("[a-z0-9][a-z0-9-]{1,39}");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}(\\.\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,4}");

    /** What an address of a page below a pack is called already. */
    private static final String NEW = "new";

    private final SubmittedFields typed;
    private final List<Problem> problems = new ArrayList<>();

    PackReading(SubmittedFields typed) {
        this.typed = typed;
    }

    /** What could not be read, in the order in which it was asked for. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Something about a field that is not about how it is read. */
    void wrong(String field, String key, Object... arguments) {
        problems.add(Problem.of(field, key, arguments));
    }

    /** A code in small letters that none of these has. */
    String code(String field, Collection<String> taken) {
        String code = typed.text(field);
        if (!CODE.matcher(code).matches() || code.equals(NEW)) {
            wrong(field, "review.packs.code.form");
        } else if (taken.contains(code)) {
            wrong(field, "review.packs.code.taken", code);
        }
        return code;
    }

    /** A name in both languages. */
    List<String> name(String field) {
        return pair(field, LONGEST_NAME);
    }

    /** A text in both languages. */
    List<String> text(String field) {
        return pair(field, LONGEST);
    }

    private List<String> pair(String field, int longest) {
        for (String side : List.of("_ko", "_en")) {
            String text = typed.text(field + side);
            if (text.isEmpty()) {
                wrong(field + side, "review.packs.text.missing" + side);
            } else if (text.length() > longest) {
                wrong(field + side, "review.packs.text.long", longest);
            }
        }
        return List.of(typed.text(field + "_ko"), typed.text(field + "_en"));
    }

    /** The day whose rules they are. */
    LocalDate day(String field) {
        Optional<LocalDate> day = typed.date(field)
                .filter(date -> date.precision() == PartialDate.Precision.DAY)
                .map(PartialDate::first);
        if (day.isEmpty()) {
            problems.add(typed.dateProblem(field).orElseGet(() -> Problem.of(field, "review.packs.day.missing")));
        }
        return day.orElse(LocalDate.EPOCH);
    }

    /** Points. */
    BigDecimal points(String field) {
        if (!NUMBER.matcher(typed.text(field)).matches()) {
            wrong(field, "review.weight.form");
            return BigDecimal.ZERO;
        }
        return new BigDecimal(typed.text(field));
    }

    /** A number, or null where the field was left empty. */
    @Nullable
    BigDecimal numberOrNull(String field) {
        return typed.text(field).isEmpty() ? null : points(field);
    }

    /** A share of the full marks, typed in percent; null where the field was left empty. */
    @Nullable
    BigDecimal shareOrNull(String field) {
        BigDecimal percent = numberOrNull(field);
        if (percent != null && percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            wrong(field, "review.packs.share.form");
        }
        return percent == null ? null : percent.movePointLeft(2);
    }

    /** A count. */
    int whole(String field, int most) {
        String text = typed.text(field);
        if (!WHOLE.matcher(text).matches() || Integer.parseInt(text) > most) {
            wrong(field, "review.packs.whole.form", most);
            return 0;
        }
        return Integer.parseInt(text);
    }

    /** Decimals that stay. */
    int places(String field) {
        return whole(field, MOST_PLACES);
    }

    /** One of the constants that may be chosen. */
    <E extends Enum<E>> E choice(String field, List<E> constants) {
        return constants.stream()
                .filter(each -> each.name().equals(typed.text(field)))
                .findFirst()
                .orElseGet(() -> {
                    wrong(field, "review.packs.choice.missing");
                    return constants.getFirst();
                });
    }

    /** How it may be rounded: every way that always comes to an end. */
    static List<RoundingMode> roundings() {
        return Arrays.stream(RoundingMode.values())
                .filter(mode -> mode != RoundingMode.UNNECESSARY)
                .toList();
    }

    /** Refuses what is none of these. */
    void among(String field, List<String> these) {
        if (!these.contains(typed.text(field))) {
            wrong(field, "review.packs.choice.missing");
        }
    }

    /** The parts that decide between equal totals: codes of these, separated by commas or spaces. */
    List<String> codes(String field, List<String> among) {
        List<String> codes = Arrays.stream(typed.text(field).split("[,\\s]+"))
                .filter(code -> !code.isEmpty())
                .distinct()
                .toList();
        codes.stream()
                .filter(code -> !among.contains(code))
                .findFirst()
                .ifPresent(code -> wrong(field, "review.packs.ties.unknown", code));
        return codes;
    }
}
