package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Site;
import kr.hannun.testing.StatementCounter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class PagesAskTheSameNumberOfQuestionsTest {

    private static final int MOST = 6;

    @Autowired
    Site site;

    @Autowired
    LoadBundle loader;

    @Autowired
    Trail trail;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @TempDir
    Path folder;

    @BeforeEach
    void two_programmes_of_different_size() {
        if (BundleCheck.check(BundleSource.folder(SmallBundle.write(folder, 2)))
                instanceof BundleReading.Accepted accepted) {
            loader.load(accepted.bundle());
        }
    }

    @Proves("ASVS 15.2.2")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/comparison",
                "/teams",
                "/teams/lg-ai-research",
                "/teams/lg-ai-research/history",
                "/organizations",
                "/organizations/network",
                "/organizations/kaist",
                "/organizations/kaist/history",
                "/trail",
                "/models",
                "/models/k-exaone-236b",
                "/themes",
                "/themes/openness",
                "/capabilities",
                "/milestones",
                "/support",
                "/rounds",
                "/rounds/round-1",
                "/sources",
                "/sources/S001",
                "/disagreements",
                "/glossary",
                "/history",
                "/changes",
                "/changes?team=lg-ai-research",
                "/search?q=LG"
            })
    void however_much_there_is_to_show(String place) {
        assertThat(questionsAtANewHead(Site.PROGRAM + place))
                .as("%s, nothing kept", place)
                .isEqualTo(questionsAtANewHead("/programs/" + SmallBundle.SLUG + place));
        long large = questions(Site.PROGRAM + place);
        long small = questions("/programs/" + SmallBundle.SLUG + place);
        assertThat(large).as(place).isEqualTo(small).isLessThanOrEqualTo(MOST);
    }

    /** A write moves the head, so that nothing is kept and every row is asked for. */
    private long questionsAtANewHead(String address) {
        Head head = trail.head(new Slug(address.replaceFirst("/programs/([a-z-]+).*", "$1")))
                .orElseThrow();
        transactions.executeWithoutResult(
                status -> events.publishEvent(new BundleLoaded(head.program(), "test", Map.of("moved", "by a test"))));
        return StatementCounter.during(() -> site.open(address, 200));
    }

    private long questions(String address) {
        String sign = address.indexOf('?') < 0 ? "?" : "&";
        site.open(address + sign + "on=2026-06-01", 200); // what is kept under the head is read now
        return StatementCounter.during(() -> site.open(address + sign + "on=2026-06-02", 200));
    }
}
