package kr.hannun.partnerlist;

import java.lang.Character.UnicodeScript;
import java.util.Set;

/** A name in Latin letters alone, with whatever accents and signs: it reads the same in English. */
final class LatinName {

    private static final Set<UnicodeScript> LATIN =
            Set.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private LatinName() {}

    static boolean isOne(String name) {
        return name.codePoints().mapToObj(UnicodeScript::of).allMatch(LATIN::contains);
    }
}
