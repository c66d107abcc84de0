package kr.hannun.features;

import kr.hannun.testing.DatabaseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class FiveTeamsAreEnteredThroughPagesTest extends FiveTeams {

    @Autowired
    MockMvcTester mvc;

    FiveTeamsAreEnteredThroughPagesTest() {
        super("typed-by-hand");
    }

    @Override
    protected Hands hands() {
        return new RequestHands(mvc);
    }
}
