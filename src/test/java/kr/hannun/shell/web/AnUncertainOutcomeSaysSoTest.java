package kr.hannun.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import kr.hannun.audit.Submissions;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AnUncertainOutcomeSaysSoTest {

    private static final String UNCHANGED = "변경된 내용은 없습니다";

    private final UUID once = UUID.randomUUID();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Submissions submissions;

    @Test
    void after_a_form_failed_nobody_claims_that_nothing_was_changed() {
        Document page = failed("/submissions/" + once + "?program=a");
        assertThat(page.select("h1").text()).isEqualTo("저장되었는지 확인하십시오");
        assertThat(page.select("main").text()).doesNotContain(UNCHANGED).contains("두 번 처리되지 않습니다");
        assertThat(page.select("main a[href^=/submissions/" + once + "]")).hasSize(1);
    }

    @Test
    void a_form_without_an_identity_is_not_promised_to_act_once() {
        assertThat(failed("").select("main").text()).doesNotContain(UNCHANGED).doesNotContain("두 번");
    }

    @Test
    void after_a_reading_failed_nothing_was_changed() {
        assertThat(failed(null).select("main").text()).contains(UNCHANGED);
    }

    @Test
    void a_form_that_was_acted_upon_says_where() {
        submissions.done(once, "teams/skt/members");
        Document page = open("/submissions/" + once + "?program=" + Site.SLUG);
        assertThat(page.select("h1").text()).isEqualTo("저장되었습니다");
        assertThat(page.select("main a[href='" + Site.PROGRAM + "/teams/skt/members']"))
                .hasSize(1);
    }

    @Test
    void a_form_that_was_not_says_so() {
        assertThat(open("/submissions/" + once).select("h1").text()).isEqualTo("저장되지 않았습니다");
    }

    private Document failed(@Nullable String check) {
        var request = mvc.get().uri("/error").requestAttr(RequestDispatcher.ERROR_STATUS_CODE, 500);
        if (check != null) {
            request.requestAttr(FormKeeping.SENT, check);
        }
        return parse(request.with(People.staff()).exchange());
    }

    private Document open(String address) {
        return parse(mvc.get().uri(address).with(People.staff()).exchange());
    }

    private static Document parse(MvcTestResult answer) {
        try {
            return Jsoup.parse(answer.getResponse().getContentAsString());
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}
