package kr.hannun.account.web;

import java.util.Locale;
import kr.hannun.shell.Texts;

/** What was done, in words where we have them, else method and route as they are. */
final class Actions {

    private Actions() {}

    static String of(Texts texts, String action) {
        String word =
                action.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("-$", "");
        String words = texts.sayIfKnown("account.action." + word);
        return words == null ? action : words;
    }
}
