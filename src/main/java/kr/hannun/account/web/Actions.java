package kr.hannun.account.web;

import kr.hannun.shell.Texts;

/** What was done, in words where we have them, else method and route as they are. */
final class Actions {

    private Actions() {}

    static String of(Texts texts, String action) {
        String words = texts.sayIfKnown("account.action." + action);
        return words == null ? action : words;
    }
}
