package kr.hannun.exchange;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kr.hannun.shared.PartialDate;
import kr.hannun.source.Certainty;
import org.jspecify.annotations.Nullable;

/** Rules about the rows of one file, whichever it is. */
final class Rules {

    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    private Rules() {}

    /** These cells together stand in one row only; rows that leave all of them empty, or that were revised, are not compared. */
    static Rule once(Reason reason, List<String> columns) {
        return (file, bundle, faults) -> {
            Map<List<String>, Row> seen = new HashMap<>();
            Set<String> revised = reason == Reason.KEY_REPEATED ? Set.of() : bundle.revised();
            for (Row row : faults.sound(file, columns.toArray(String[]::new))) {
                if (revised.contains(row.key())) {
                    continue;
                }
                List<String> values = row.values(columns);
                Row earlier = seen.putIfAbsent(values, row);
                if (earlier != null && values.stream().anyMatch(value -> !value.isEmpty())) {
                    faults.add(
                            row,
                            columns.getFirst(),
                            reason,
                            String.join(", ", values),
                            String.join(", ", columns),
                            String.valueOf(earlier.line()));
                }
            }
        };
    }

    /** The second date is not before the first, as far as both are precise. */
    static Rule inOrder(String earlier, String later) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, earlier, later)) {
                if (isAfter(row.dateOrNull(earlier), row.dateOrNull(later))) {
                    faults.add(row, later, Reason.DATES_OUT_OF_ORDER, earlier, later);
                }
            }
        };
    }

    /** Whether the first date certainly lies after the second; an unknown date does not. */
    static boolean isAfter(@Nullable PartialDate one, @Nullable PartialDate other) {
        return one != null && other != null && one.first().isAfter(other.last());
    }

    /** A number does not exceed its maximum, where both are known. */
    static Rule notAbove(String number, String maximum) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, number, maximum)) {
                BigDecimal value = row.decimalOrNull(number);
                BigDecimal most = row.decimalOrNull(maximum);
                if (value != null && most != null && value.compareTo(most) > 0) {
                    faults.add(row, number, Reason.ABOVE_MAXIMUM, value.toString(), maximum, most.toString());
                }
            }
        };
    }

    /** A number is not zero: a rank or a maximum of nothing is none. */
    static Rule positive(String column) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, column)) {
                BigDecimal value = row.decimalOrNull(column);
                if (value != null && value.signum() == 0) {
                    faults.spoil(row, column, Reason.NOT_POSITIVE);
                }
            }
        };
    }

    /** Two cells do not say the same. */
    static Rule differ(String one, String other) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, one, other)) {
                if (Objects.equals(row.textOrNull(one), row.textOrNull(other))) {
                    faults.add(row, other, Reason.SAID_TWICE, String.valueOf(row.textOrNull(other)), one);
                }
            }
        };
    }

    /** A list does not repeat what another cell of the row says. */
    static Rule notAmong(String column, String list) {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, column, list)) {
                if (row.list(list).contains(row.text(column))) {
                    faults.add(row, list, Reason.SAID_TWICE, row.text(column), column);
                }
            }
        };
    }

    /** A code is one of those that mean something to the application; what they are called is the programme's own. */
    static Rule oneOf(String column, Enum<?>... meanings) {
        List<String> codes = Arrays.stream(meanings)
                .map(meaning -> meaning.name().toLowerCase(Locale.ROOT))
                .toList();
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, column)) {
                String code = row.textOrNull(column);
                if (code != null && !codes.contains(code)) {
                    faults.spoil(row, column, Reason.CODE_WITHOUT_MEANING, code, String.join(", ", codes));
                }
            }
        };
    }

    /** These cells together are the key of a row of another file. */
    static Rule rowOf(String target, String... columns) {
        return (file, bundle, faults) -> {
            BundleFile other = bundle.file(target);
            for (Row row : faults.sound(file, columns)) {
                List<String> key = row.values(List.of(columns));
                if (!other.mayHave(key.toArray(String[]::new))) {
                    String last = columns[columns.length - 1];
                    faults.add(row, last, Reason.ID_UNKNOWN, String.join(", ", key), other.fileName());
                }
            }
        };
    }

    /** The file has one row. */
    static Rule exactlyOneRow() {
        return (file, bundle, faults) -> {
            if (file.whole() && file.lines() != 1) {
                faults.add(file.fileName(), 0, null, Reason.NOT_ONE_ROW, String.valueOf(file.lines()));
            }
        };
    }

    /**
     * A source is at a web address or has the bare name of a file: the seed document always, one of the office where that is its number.
     * A document that is owed is in no place and has no date.
     */
    static Rule onePlaceOfASource() {
        return (file, bundle, faults) -> {
            for (Row row : faults.sound(file, "kind", "url", "file_name", "published_on")) {
                String address = row.textOrNull("url");
                String name = row.textOrNull("file_name");
                String kind = row.text("kind");
                if (kind.equals(Certainty.OWED)) {
                    owed(row, faults);
                } else if (isMisplaced(kind, address, name)) {
                    faults.add(row, "url", Reason.PLACE_OF_SOURCE);
                } else if (address != null && !ADDRESS.matcher(address).matches()) {
                    faults.add(row, "url", Reason.BAD_ADDRESS, address);
                } else if (kind.equals("seed") && name != null && (name.contains("/") || name.contains("\\"))) {
                    faults.add(row, "file_name", Reason.PATH_IN_NAME, name);
                }
            }
        };
    }

    private static boolean isMisplaced(String kind, @Nullable String address, @Nullable String name) {
        return switch (kind) {
            case "seed" -> name == null || address != null;
            case "official" -> (name == null) == (address == null);
            default -> name != null || address == null;
        };
    }

    private static void owed(Row row, Faults faults) {
        Stream.of("url", "file_name", "published_on")
                .filter(column -> row.textOrNull(column) != null)
                .findFirst()
                .ifPresent(column -> faults.add(row, column, Reason.OWED_AND_KNOWN));
    }
}
