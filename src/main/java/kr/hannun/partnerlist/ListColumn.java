package kr.hannun.partnerlist;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a column of a list can say, and the headings by which it is known. */
public enum ListColumn {
    /** The organisation, by any of its names. */
    ORGANIZATION(
            "organization",
            "기관명",
            "기관명국문",
            "국문기관명",
            "기관명한글",
            "한글기관명",
            "국문명",
            "한글명",
            "기관",
            "참여기관",
            "참여기관명",
            "참여기업명",
            "수행기관",
            "수행기관명",
            "기업명",
            "회사명",
            "업체명",
            "소속기관",
            "organization",
            "organisation",
            "organizationname",
            "organisationname",
            "legalname",
            "company",
            "institution",
            "partner",
            "name"),
    /** Its English name, needed where it is new. */
    ENGLISH("english", "영문명", "영문이름", "영문기관명", "기관명영문", "영문", "englishname", "nameen", "nameenglish"),
    /** Its role in the team. */
    ROLE("role", "역할", "참여형태", "참여구분", "role", "part"),
    /** Its role or its kind, whichever stands there. */
    CATEGORY("category", "구분", "기관구분", "category"),
    /** What it works on. */
    WORK(
            "work",
            "맡은일",
            "담당업무",
            "담당",
            "수행내용",
            "역할및내용",
            "업무",
            "분야",
            "담당분야",
            "주요역할",
            "field",
            "fieldofwork",
            "work",
            "task"),
    /** The same in English. */
    WORK_ENGLISH("work-english", "맡은일영문", "담당업무영문", "분야영문", "fieldofworkenglish", "fieldenglish", "worken", "fielden"),
    /** Its first day. */
    FROM(
            "from",
            "시작일",
            "참여시작일",
            "참여일",
            "합류일",
            "효력발생일",
            "시작",
            "개시일",
            "from",
            "start",
            "startdate",
            "since",
            "validfrom"),
    /** Its last day. */
    UNTIL("until", "종료일", "참여종료일", "마지막날", "종료", "until", "end", "enddate", "to", "validto"),
    /** The source of this line, where it has one of its own. */
    SOURCE("source", "근거", "출처", "근거자료", "출처번호", "source", "sourceid"),
    /** What kind of organisation it is, needed where it is new. */
    KIND("kind", "유형", "기관유형", "기업유형", "종류", "kind", "type", "organizationtype");

    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*\\]");

    private final String key;
    private final String headings;

    ListColumn(String key, String... headings) {
        this.key = key;
        this.headings = "," + String.join(",", headings) + ",";
    }

    /** The name of its field in a form, and the end of its message's key. */
    public String key() {
        return key;
    }

    /** The column a heading names. */
    static Optional<ListColumn> of(String heading) {
        String plain = plain(heading).replaceAll("[^\\p{L}\\p{N}]", "");
        return Arrays.stream(values())
                .filter(column -> !plain.isEmpty() && column.headings.contains("," + plain + ","))
                .findFirst();
    }

    /** The column a heading names once nothing is made of what it says in brackets. */
    static Optional<ListColumn> withoutBrackets(String heading) {
        return of(BRACKETS.matcher(plain(heading)).replaceAll(""));
    }

    private static String plain(String heading) {
        return Normalizer.normalize(heading, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** The column with this key. */
    static ListColumn ofKey(String key) {
        return Arrays.stream(values())
                .filter(column -> column.key.equals(key))
                .findFirst()
                .orElseThrow();
    }
}
