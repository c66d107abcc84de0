package kr.hannun.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;

/** Somebody with a browser of their own. */
record Visitor(BrowserContext context, Page page, String base) implements AutoCloseable {

    private static final int LONGEST_FORM = 60;

    static Visitor with(Chromium chromium, int port, boolean script) {
        return at("localhost", chromium, port, script);
    }

    /** Somebody who comes by this name of the machine. */
    static Visitor at(String host, Chromium chromium, int port, boolean script) {
        BrowserContext context = chromium.browser().newContext(new NewContextOptions().setJavaScriptEnabled(script));
        return new Visitor(context, context.newPage(), "http://" + host + ":" + port);
    }

    /** Signs in at the door, by keyboard. */
    Visitor signedIn(String name, String password) {
        page.navigate(base + "/sign-in");
        type("name", name);
        type("password", password);
        page.keyboard().press("Enter");
        page.waitForURL(address -> !address.contains("/sign-in"));
        return this;
    }

    Visitor open(String address) {
        page.navigate(base + address);
        return this;
    }

    /** Reaches a field with the Tab key alone and types into it. */
    void type(String field, String text) {
        reach(field);
        page.keyboard().insertText(text);
    }

    /** Presses Tab until the element with this id or name has the focus. */
    void reach(String field) {
        for (int step = 0; step < LONGEST_FORM; step++) {
            page.keyboard().press("Tab");
            var focused = page.locator(":focus");
            if (focused.count() == 1
                    && (field.equals(focused.getAttribute("id")) || field.equals(focused.getAttribute("name")))) {
                return;
            }
        }
        throw new AssertionError("The Tab key does not reach " + field + " on " + page.url());
    }

    /** The same browser in the hands of whoever sits down at it next: signed out, and with what the device keeps. */
    Visitor next() {
        context.clearCookies();
        return new Visitor(context, context.newPage(), base);
    }

    /** Sends a form and waits for the page it leads to. */
    static void send(Page page, Runnable press) {
        page.evaluate("window.isBefore = true");
        press.run();
        page.waitForFunction("() => !window.isBefore && document.readyState === 'complete'");
    }

    @Override
    public void close() {
        context.close();
    }
}
