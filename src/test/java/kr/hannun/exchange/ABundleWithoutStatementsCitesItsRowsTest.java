package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class ABundleWithoutStatementsCitesItsRowsTest {

    @Autowired
    LoadBundle loader;

    @Autowired
    Site site;

    @TempDir
    Path folder;

    @Test
    void what_a_team_is_about_rests_on_what_its_row_rests_on() throws IOException {
        BundleMother bundle = BundleMother.in(SmallBundle.write(folder, "no-statements", 2))
                .rewritten("statements.csv", content -> content.substring(0, content.indexOf('\n') + 1));
        loader.load(((BundleReading.Accepted) BundleCheck.check(bundle.source())).bundle());
        var teams = site.open("/programs/no-statements/teams", 200);
        assertThat(teams.select("td:contains(K-EXAONE)").text()).doesNotContain("출처 없음");
        assertThat(site.open("/programs/no-statements/teams/naver-cloud", 200).text())
                .contains("출처 없음");
    }
}
