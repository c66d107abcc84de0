package kr.hannun.proof;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a person, a spreadsheet, a broken client or an attacker puts into a field. The mark tells later where it went. */
final class BadText {

    private static final List<String> SIGNS = List.of(
            "",
            "   ",
            "\u3000\u00a0",
            "a\u0001b",
            "a\u0000b",
            "\u1112\u1161\u11ab\u1100\u1173\u11af",
            "e\u0301",
            "\u202eabc\u202c",
            "\u2066abc",
            "\u200bzero\u200d\ufeff",
            "\u2402token\u2403",
            "\u2402",
            "\ufffe\uffff",
            "\ud83d\ude00",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "';drop table account;--",
            "=1+1",
            "${7*7}#{7*7}__${7*7}__::.x",
            "../../etc/passwd",
            "a\r\nSet-Cookie: x=1",
            "-1",
            "0",
            "99999999999999999999",
            "1e9",
            "NaN",
            "00000000-0000-0000-0000-00000000000g",
            "00000000-0000-0000-0000-000000000000",
            "2026-02-30",
            "9999999-01-01",
            "2026. 13. 1.",
            "%",
            "\\",
            "{\"a\":1}");

    private BadText() {}

    /** Texts, each with and without a mark around it. */
    static Stream<String> marked(int number) {
        Stream<String> alone = Stream.concat(SIGNS.stream(), Stream.of("\uac00".repeat(20_000)));
        Stream<String> between = SIGNS.stream().skip(3).limit(17).map(sign -> Mark.OPEN + number + sign + Mark.CLOSE);
        return Stream.concat(alone, between);
    }

    /** Fields that are no text at all, already encoded. */
    static List<String> damaged(String name) {
        return List.of(
                name + "=%ED%A0%80",
                name + "=%C3%28",
                name + "=%zz",
                name + "=%",
                name,
                "=" + name,
                name + "[]=1",
                name + "=a&" + name + "=b",
                name + ".class.module=1",
                "_" + name + "=on");
    }

    /** More fields than any form has. */
    static List<String> crowd(int fields) {
        return IntStream.range(0, fields).mapToObj(each -> "f" + each + "=1").toList();
    }

    /** The signs around a marked text: stored whole or not at all. */
    static final class Mark {

        static final String OPEN = "\u3016";
        static final String CLOSE = "\u3017";

        private Mark() {}
    }
}
