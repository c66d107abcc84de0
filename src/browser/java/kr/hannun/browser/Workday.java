package kr.hannun.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;

/** What people have done in a programme before its pages are looked at: a list was sent, a round was opened. Each leaves a session. */
record Workday(Chromium chromium, int port, String password, String programme) {

    private static final String LIST = "기관명,시작일\n노타,2026-03-02\n새싹연구소,2026-02-30\n";

    /** The administrator sends a partner list with a line that has to be put right, and begins an entry of the record. */
    String ofTheAdministrator() {
        try (Visitor admin = visitor("admin")) {
            Page page = admin.open(programme + "/teams/lg-ai-research/imports/new").page();
            page.setInputFiles(
                    "#file", new FilePayload("list.csv", "text/csv", LIST.getBytes(StandardCharsets.UTF_8)));
            page.fill("#document", "연습-1");
            page.fill("#why", "연습");
            page.click("main button.main");
            page.waitForURL("**/imports/1");
            admin.open(programme + "/record/new");
            page.fill("[name=source]", "S001");
            page.click("main button.main");
            page.waitForURL("**/record/1");
            admin.open(programme + "/record/1/lines/new?of=glossary");
            page.fill("[name=term_ko]", "용어".repeat(45));
            page.fill("[name=term_en]", "w".repeat(200));
            page.fill("[name=meaning_ko]", "뜻");
            page.fill("[name=meaning_en]", "meaning");
            page.click("main button.main");
            page.locator("main tbody tr").waitFor();
            return admin.context().storageState();
        }
    }

    /** One coordinator makes a round and proposes to open it, the other opens it and assigns an evaluator. */
    String ofTheCoordinators() {
        try (Visitor first = visitor("coordinator");
                Visitor second = visitor("coordinator2")) {
            Page page = first.open(programme + "/reviews/new").page();
            page.selectOption("#pack", "stage-40-35-25");
            page.selectOption("#kind", "STAGE");
            page.fill("#title", "연습 단계평가");
            page.check("[name=teams][value=lg-ai-research]");
            page.fill("#softDay", "2099-01-10");
            page.fill("#hardDay", "2099-01-12");
            page.check("[name=rehearsal]");
            page.click("main button.main");
            page.waitForURL("**/reviews/1");
            Visitor.send(page, () -> page.click("form[action*='/acts/open/proposal'] button"));
            Page other = second.open(programme + "/reviews/1").page();
            Visitor.send(other, () -> other.click("form[action$='/acts/open'] button"));
            second.open(programme + "/reviews/1/panel");
            other.fill("#account", "evaluator1");
            other.selectOption("#part", new SelectOption().setIndex(1));
            other.check("[name=teams][value=lg-ai-research]");
            other.click("main form button");
            other.locator("main tbody tr").waitFor();
            return second.context().storageState();
        }
    }

    /** The evaluator has given the pledge. */
    String ofTheEvaluator() {
        try (Visitor evaluator = visitor("evaluator1")) {
            Page page = evaluator.open(programme + "/reviews/1/mine").page();
            page.click("form[action*=pledge] button");
            page.locator("main a[href$='/mine/lg-ai-research']").waitFor();
            return evaluator.context().storageState();
        }
    }

    private Visitor visitor(String name) {
        return Visitor.with(chromium, port, true).signedIn(name, password);
    }
}
