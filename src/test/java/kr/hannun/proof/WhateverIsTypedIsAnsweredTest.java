package kr.hannun.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import kr.hannun.exchange.Copies;
import kr.hannun.exchange.FactBook;
import kr.hannun.review.ReviewFixture;
import kr.hannun.testing.Caller;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Places;
import kr.hannun.testing.Wire;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Bad input in every field of every form and in every query: each is answered, and what is kept is what was typed. */
@DatabaseTest
@Tag("proofs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WhateverIsTypedIsAnsweredTest {

    private static final Logger LOG = LoggerFactory.getLogger(WhateverIsTypedIsAnsweredTest.class);
    private static final String COPY = "bad-input";
    private static final String RECORD = "/programs/" + COPY + "/record";
    private static final String TEAM = "lg-ai-research";
    private static final int CASES = Integer.getInteger("hannun.proof.cases", 2_400);
    private static final long LINES_PER_REQUEST = 2;

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    @Autowired
    Copies copies;

    @Autowired
    ReviewFixture fixture;

    @Autowired
    FactBook book;

    @Autowired
    JdbcClient database;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping controllers;

    private List<Caller> people = List.of();
    private Places places = new Places(COPY, "1", COPY);

    @BeforeAll
    void there_is_something_to_fill_in() throws IOException {
        copies.of(COPY, 2);
        String password = Files.readString(folder.resolve("trial-password"));
        fixture.evaluator(COPY);
        String round = fixture.in(COPY).opened(TEAM);
        fixture.invite(round, fixture.trial("evaluator5"), TEAM);
        fixture.pledge(round, fixture.trial("evaluator5"));
        places = new Places(COPY, round, COPY);
        people = Stream.concat(
                        Stream.of("admin", "coordinator", "evaluator5", "staff")
                                .map(name -> Caller.signedIn(new Wire(port), name, password)),
                        Stream.of(Caller.nobody(new Wire(port))))
                .toList();
        people.getFirst()
                .post(RECORD, Map.of("source", "S001", "once", UUID.randomUUID().toString()));
    }

    @Test
    void every_bad_input_is_answered_and_nothing_is_kept_that_was_not_typed() {
        AllPages pages = AllPages.of(controllers, places, book);
        List<BadRequest> cases = BadRequests.of(pages.forms(people), pages.addresses(), people, CASES);
        try (LogWatch log = new LogWatch()) {
            List<String> faults = cases.parallelStream()
                    .map(BadRequest::fault)
                    .flatMap(Optional::stream)
                    .toList();
            LOG.info(
                    "Bad input: {} cases, {} without an answer, {} log lines",
                    cases.size(),
                    faults.size(),
                    log.lines());
            assertThat(faults).isEmpty();
            assertThat(log.errors()).isEmpty();
            assertThat(log.lines()).isLessThan(LINES_PER_REQUEST * cases.size());
        }
        assertThat(new StoredTexts(database).damaged()).isEmpty();
    }
}
