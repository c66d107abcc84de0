package kr.hannun.partnerlist;

import java.util.List;
import java.util.regex.Pattern;

/** What people write below or between the lines of a list where a name would stand: totals, notes, sources. */
final class FootLine {

    private static final int CASE = Pattern.CASE_INSENSITIVE;
    private static final String OPEN = "[\\s(\\[<【〈《-]*";
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile(OPEN + "(?:총\\s*)?(?:[합소총누중]\\s*)?계(?:\\s*[\\d:：=)\\]>】〉》(\\[-].*)?", CASE),
            Pattern.compile(".*\\s[합소총누]계", CASE),
            Pattern.compile(OPEN + "총?\\s*\\d+\\s*(?:개\\s*(?:기관|기업|사|업체|대학)?|곳|건|사)[\\s.)\\]>】〉》]*", CASE),
            Pattern.compile(OPEN + "(?:grand\\s+|overall\\s+|sub[\\s-]?)?totals?(?:\\s*[\\d:：=)\\](\\[-].*)?", CASE),
            Pattern.compile(
                    OPEN
                            + "(?:sub[\\s-]?)?totals?\\s+(?:of|for|number|amount|organi[sz]ations|partners|participants)\\b.*",
                    CASE),
            Pattern.compile("\\s*[※＊*†‡].*", CASE),
            Pattern.compile("\\s*주\\s*(?:[:：]|\\d+\\s*[):：.]).*", CASE),
            Pattern.compile(OPEN + "(?:비고|참고|출처|자료|단위|각주|작성일?|기준일?)\\s*[:：].*", CASE),
            Pattern.compile(OPEN + "(?:notes?|sources?|remarks?|n\\.?b\\.?|units?)\\s*[:：].*", CASE),
            Pattern.compile(OPEN + "as of\\s.*\\d.*", CASE),
            Pattern.compile("\\s*\\d{2,4}[-\\d.\\s년월일]*(?:현재|기준).*", CASE),
            Pattern.compile(OPEN + "(?:이하\\s*여백|끝)[\\s.)-]*", CASE));

    private FootLine() {}

    /** Whether a name looks like such a line; whether it is one, a person says. */
    static boolean isLike(String name) {
        return FORMS.stream().anyMatch(form -> form.matcher(name).matches());
    }
}
