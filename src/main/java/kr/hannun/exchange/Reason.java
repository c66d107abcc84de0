package kr.hannun.exchange;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kr.hannun.shared.LocalizedText;

/** Why something in a bundle is a fault; the sentences, which say what to do, stand in the messages of this module. */
enum Reason {
    /** A file of the format is not there. */
    FILE_MISSING,
    /** A CSV file the format does not know. */
    FILE_UNKNOWN,
    /** The bytes cannot be read. */
    FILE_UNREADABLE,
    /** The file is over the limit of size. */
    FILE_TOO_LARGE,
    /** The file has not even a header. */
    FILE_EMPTY,
    /** The file is over the limit of rows. */
    TOO_MANY_ROWS,
    /** A line has bytes that are not UTF-8, often because it is CP949. */
    NOT_UTF8,
    /** A quote is not closed, or something follows a closing quote. */
    NOT_CSV,
    /** The first line has none of the expected columns. */
    HEADER_UNKNOWN,
    /** The header has a column the format does not know. */
    COLUMN_UNKNOWN,
    /** The header lacks a column. */
    COLUMN_MISSING,
    /** The header has a column twice. */
    COLUMN_REPEATED,
    /** The header has all columns in another order. */
    COLUMN_ORDER,
    /** A line has more or fewer cells than the header. */
    CELL_COUNT,
    /** A cell that must be filled is empty. */
    CELL_EMPTY,
    /** Only one language of a text is filled. */
    ONE_LANGUAGE,
    /** A cell has a line end in it. */
    LINE_END,
    /** A cell has a character that cannot be seen. */
    CONTROL_CHARACTER,
    /** A cell has spaces at its ends or several in a row. */
    STRAY_SPACE,
    /** Not a date, or one that does not exist. */
    BAD_DATE,
    /** Not a whole number. */
    BAD_WHOLE,
    /** Not a figure. */
    BAD_DECIMAL,
    /** Not a slug. */
    BAD_SLUG,
    /** Not the form of a code. */
    BAD_WORD,
    /** A key that does not exist in the file it points to. */
    ID_UNKNOWN,
    /** A key that does not exist in any file. */
    ID_UNKNOWN_ANYWHERE,
    /** A document that is the same as another. */
    SOURCE_MERGED,

    /** A key stands twice in a list. */
    ID_REPEATED,
    /** A list repeats what another cell says. */
    SAID_TWICE,
    /** A code that is not in the file of codes. */
    CODE_UNKNOWN,
    /** A code that has a meaning of its own in the application, and is none of those. */
    CODE_WITHOUT_MEANING,
    /** The name in an address belongs to another organisation, which an earlier programme brought. */
    SLUG_OF_ANOTHER,
    /** Two rows have the same key. */
    KEY_REPEATED,
    /** Two rows say the same. */
    COMBINATION_REPEATED,
    /** Another fact says the same. */
    SAID_BY_ANOTHER,
    /** The later date lies before the earlier. */
    DATES_OUT_OF_ORDER,
    /** A number is above its maximum. */
    ABOVE_MAXIMUM,
    /** A rank or a maximum of zero. */
    NOT_POSITIVE,
    /** A file that describes one thing has another number of rows. */
    NOT_ONE_ROW,
    /** A source is in no place, or in two. */
    PLACE_OF_SOURCE,
    /** A document that is not yet known, with a place or a date. */
    OWED_AND_KNOWN,

    /** Not a web address. */
    BAD_ADDRESS,
    /** A file name with a folder. */
    PATH_IN_NAME,
    /** A code for a column that has none. */
    CODE_COLUMN_UNKNOWN,
    /** A coded column has no codes. */
    CODES_MISSING,
    /** An alias fits several owners. */
    ALIAS_AMBIGUOUS,
    /** Status, day and reason of an exit disagree. */
    EXIT_INCOMPLETE,
    /** A membership begins before its team. */
    BEFORE_TEAM,
    /** A membership goes on after its team has left. */
    AFTER_TEAM,
    /** An organisation is in a team twice at a time. */
    TWICE_AT_ONCE,
    /** A team has no lead. */
    NO_LEAD,
    /** A team has two leads at a time. */
    TWO_LEADS,
    /** A team is without a lead for a while. */
    LEAD_GAP,
    /** The lead differs from the one the team names. */
    OTHER_LEAD,
    /** The plans of a milestone are not numbered 1, 2, 3. */
    PLAN_NUMBERING,
    /** A plan was stated before the one it follows. */
    PLAN_STATED,
    /** The last plan is not the plan of the milestone. */
    PLAN_LAST,
    /** What is said anew is not numbered 2, 3. */
    SAID_ANEW_NUMBERING,
    /** Not one of the statements that can have sources of their own. */
    ASPECT_UNKNOWN,
    /** The row a statement is about does not make it. */
    NOT_SAID_BY_ROW,
    /** A certainty that none of the sources can give. */
    CERTAINTY_TOO_HIGH,
    /** A column that cannot be otherwise from a day on. */
    NOT_REVISED,
    /** A revision in which nothing is otherwise. */
    NOTHING_REVISED,
    /** A criterion of another round. */
    OTHER_ROUND,
    /** A criterion is a part of itself. */
    OWN_ANCESTOR,
    /** What was handed in is no zip, or a damaged one. */
    NOT_A_ZIP,
    /** A zip of more files than a bundle can have. */
    ZIP_TOO_MANY,
    /** A zip that unpacks to more than a bundle can be. */
    ZIP_TOO_LARGE,
    /** A file of a zip that does not lie where files of a bundle lie. */
    ZIP_PATH,
    /** A file that is twice in a zip. */
    ZIP_TWICE,
    /** A programme that is here already. */
    PROGRAM_HERE,
    /** A slug that names a page of the house. */
    SLUG_OF_THE_HOUSE;

    private static final String MESSAGES = "messages/exchange";
    private static final String IN_FORMS = ".form";
    private static final String FILE = ".csv";
    private static final int LONGEST_WORD = 400;
    private static final Pattern SIDE = Pattern.compile("([a-z_]+)_(ko|en)");

    /** The sentences in both languages, with the words they speak of; overlong words are cut. */
    LocalizedText with(List<String> words) {
        Object[] shown = words.stream().map(Reason::shown).toArray();
        return new LocalizedText(sentence(Locale.ROOT, shown), sentence(Locale.ENGLISH, shown));
    }

    /** The sentences as a form says them: a form has no files and lines to point at, and calls columns and kinds by their labels. */
    LocalizedText inForms(List<String> words) {
        return new LocalizedText(inForms(Locale.ROOT, words), inForms(Locale.ENGLISH, words));
    }

    private String inForms(Locale language, List<String> words) {
        ResourceBundle texts = ResourceBundle.getBundle(MESSAGES, language);
        Object[] shown = words.stream().map(word -> shown(label(texts, word))).toArray();
        return texts.containsKey(key() + IN_FORMS)
                ? new MessageFormat(texts.getString(key() + IN_FORMS), language).format(shown)
                : sentence(language, shown);
    }

    private static String label(ResourceBundle texts, String column) {
        Matcher side = SIDE.matcher(column);
        boolean pair = side.matches();
        String key = column.endsWith(FILE)
                ? "exchange.kind." + column.substring(0, column.length() - FILE.length())
                : "exchange.cell." + (pair ? side.group(1) : column);
        if (!texts.containsKey(key)) {
            return column;
        }
        return pair
                ? new MessageFormat(texts.getString("exchange.language." + side.group(2)), texts.getLocale())
                        .format(new Object[] {texts.getString(key)})
                : texts.getString(key);
    }

    private static String shown(String word) {
        return word.codePointCount(0, word.length()) <= LONGEST_WORD
                ? word
                : word.substring(0, word.offsetByCodePoints(0, LONGEST_WORD)) + "…";
    }

    private String sentence(Locale language, Object[] words) {
        String pattern = ResourceBundle.getBundle(MESSAGES, language).getString(key());
        return new MessageFormat(pattern, language).format(words);
    }

    private String key() {
        return "exchange.fault." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
