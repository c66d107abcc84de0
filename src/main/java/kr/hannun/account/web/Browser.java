package kr.hannun.account.web;

import java.util.Arrays;
import kr.hannun.shell.Texts;

/** What a browser calls itself, so that its owner recognises it. */
enum Browser {
    /** Before Chrome, which Edge also claims to be. */
    EDGE("Edg/", "Edge"),
    /** Naver's browser. */
    WHALE("Whale/", "Whale"),
    /** Chrome and what is made of it. */
    CHROME("Chrome/", "Chrome"),
    /** Firefox. */
    FIREFOX("Firefox/", "Firefox"),
    /** Last, as all of the others claim to be it. */
    SAFARI("Safari/", "Safari");

    private final String sign;
    private final String shown;

    Browser(String sign, String shown) {
        this.sign = sign;
        this.shown = shown;
    }

    /** The address and the browser of a session's place. */
    static String named(Texts texts, String place) {
        int space = place.indexOf(' ');
        String address = space < 0 ? place : place.substring(0, space);
        return Arrays.stream(values())
                .filter(browser -> place.contains(browser.sign))
                .findFirst()
                .map(browser -> texts.say("account.seat", browser.shown, address))
                .orElseGet(() -> texts.say("account.seat.other", address));
    }
}
