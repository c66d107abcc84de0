package kr.hannun.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import kr.hannun.shared.Actor;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.People;
import kr.hannun.testing.Site;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A form no page of ours sends, without its identity or with a damaged version, is one and the same 400 everywhere. */
@DatabaseTest
class DamagedFormsAreRefusedTest {

    @Autowired
    MockMvcTester mvc;

    @ParameterizedTest
    @CsvSource({
        "ADMIN, /teams/lg-ai-research/members/new",
        "ADMIN, /teams/lg-ai-research/imports/1/discarding",
        "ADMIN, /organizations/nota/name",
        "COORDINATOR, /milestones/MS-001/hand-in",
        "COORDINATOR, /milestones/MS-001/state"
    })
    void everywhere(Actor.Role role, String place) {
        assertThat(send(role, place, form("once", null))).hasStatus(400);
        assertThat(send(role, place, form("once", "nobody"))).hasStatus(400);
        assertThat(send(role, place, form("version", "-1"))).hasStatus(400);
        assertThat(send(role, place, form("version", "newest"))).hasStatus(400);
    }

    /** Filled in for all of them, but for one hidden field. */
    private static Map<String, String> form(String damaged, @Nullable String value) {
        Map<String, String> form = new LinkedHashMap<>(Map.of(
                "once", UUID.randomUUID().toString(),
                "version", "0",
                "organization", "노타",
                "role", "participant",
                "from", "2026-03-01",
                "source", "S109",
                "certainty", "press",
                "handling", "notified",
                "reason", "시험",
                "why", "시험"));
        form.putAll(Map.of("status", "done", "on_day", "2026-03-01", "name_ko", "노타코리아", "name_en", "Nota Korea"));
        if (value == null) {
            form.remove(damaged);
        } else {
            form.put(damaged, value);
        }
        return form;
    }

    private MvcTestResult send(Actor.Role role, String place, Map<String, String> form) {
        var request = mvc.post()
                .uri(Site.PROGRAM + place)
                .with(People.holding(role))
                .with(SecurityMockMvcRequestPostProcessors.csrf());
        for (Map.Entry<String, String> field : form.entrySet()) {
            request = request.param(field.getKey(), field.getValue());
        }
        return request.exchange();
    }
}
