package kr.hannun.organization;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A name without what only the spelling decides: legal form, spaces, signs, capitals, full-width letters. */
final class NameKey {

    private static final Pattern LEGAL_FORM =
            Pattern.compile("\\((주|유|재|사|학|합|의)\\)|주식회사|유한회사|유한책임회사|재단법인|사단법인|학교법인|의료법인");
    private static final Pattern ENGLISH_FORM = Pattern.compile(
            "[\\s,]+(co\\.?,?\\s*ltd|inc|incorporated|corp|corporation|company|limited|ltd|llc|plc)\\.?$");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final List<String> LETTERS =
            List.of("에이 비 씨 디 이 에프 지 에이치 아이 제이 케이 엘 엠 엔 오 피 큐 알 에스 티 유 브이 더블유 엑스 와이 제트".split(" ", -1));
    private static final double ALIKE = 2.0 / 3;

    private NameKey() {}

    /** The name as it is written, but for capitals and doubled spaces. */
    static String exact(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    /** The name without everything that only the spelling decides. */
    static String loose(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
        String bare = LEGAL_FORM.matcher(plain).replaceAll("");
        String key = SIGNS.matcher(ENGLISH_FORM.matcher(bare).replaceAll("")).replaceAll("");
        return key.isEmpty() ? SIGNS.matcher(plain).replaceAll("") : key;
    }

    /**
     * The loose name with every Latin letter by its Korean name, so that KT and 케이티 are one: the rule by which the search finds
     * a name, too ({@code squeezed} in the database).
     */
    static String spoken(String name) {
        return loose(name)
                .replace("인공지능", "ai")
                .codePoints()
                .mapToObj(letter ->
                        letter >= 'a' && letter <= 'z' ? LETTERS.get(letter - 'a') : Character.toString(letter))
                .collect(Collectors.joining());
    }

    /** A loose name with its pairs of neighbouring letters, by which it is compared with others. */
    record Shape(String text, Set<String> pairs) {

        static Shape of(String loose) {
            Set<String> pairs = new HashSet<>();
            for (int at = 0; at + 2 <= loose.length(); at++) {
                pairs.add(loose.substring(at, at + 2));
            }
            return new Shape(loose, pairs);
        }

        /** Whether both may mean the same: one begins the other, or most pairs of their letters agree. */
        boolean isLike(Shape other) {
            if (pairs.isEmpty() || other.pairs.isEmpty()) {
                return false;
            }
            if (text.startsWith(other.text) || other.text.startsWith(text)) {
                return true;
            }
            double all = pairs.size() + other.pairs.size();
            if (2 * Math.min(pairs.size(), other.pairs.size()) / all < ALIKE) {
                return false;
            }
            int shared = 0;
            for (String pair : pairs) {
                shared += other.pairs.contains(pair) ? 1 : 0;
            }
            return 2 * shared / all >= ALIKE;
        }
    }
}
