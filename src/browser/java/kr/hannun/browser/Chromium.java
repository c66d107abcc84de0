package kr.hannun.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A headless Chromium of the machine; its place by CHROMIUM, else /usr/bin/chromium. */
record Chromium(Playwright playwright, Browser browser) implements AutoCloseable {

    /** A name for this machine that is no {@code localhost}, so that plain HTTP is no secure place there. */
    static final String PLAIN = "plain.test";

    static Chromium start() {
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        String place = System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium");
        Browser browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(place))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--host-resolver-rules=MAP " + PLAIN + " 127.0.0.1",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
        return new Chromium(playwright, browser);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
