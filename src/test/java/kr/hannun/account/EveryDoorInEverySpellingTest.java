package kr.hannun.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kr.hannun.shared.Actor.Role;
import kr.hannun.testing.Caller;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Places;
import kr.hannun.testing.Proves;
import kr.hannun.testing.Wire;
import kr.hannun.testing.Wire.Answer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/** The permission matrix: every route, for every role, in every spelling, at a real port; what is expected is the table. */
@DatabaseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryDoorInEverySpellingTest {

    private static final Logger LOG = LoggerFactory.getLogger(EveryDoorInEverySpellingTest.class);
    private static final Permissions TABLE = Permissions.read();
    private static final Places PLACES = new Places("sovereign-ai-foundation-model", "1", "staff");
    private static final int FEWEST = 2_000;

    /** How many spellings besides the declared one each route is asked in by each person, unless all are. */
    private static final int OTHERS = 4;

    private static final boolean ALL = Boolean.getBoolean("hannun.proof.all");

    /**
     * The door itself has no inside, signing out would end the session that asks, and a passkey takes more than being signed in
     * ({@link PasskeysNeedAPasskeyTest}).
     */
    private static final Set<String> KEPT =
            Set.of("/", "/sign-out", "/webauthn/register", "/webauthn/register/options");

    @LocalServerPort
    int port;

    @Value("${hannun.data-dir}")
    Path folder;

    private final List<Person> people = new ArrayList<>();

    /** Who asks: a role, or nobody. */
    record Person(@Nullable Role role, Caller caller) {}

    @BeforeAll
    void people_come_in() throws IOException {
        Wire wire = new Wire(port);
        String password = Files.readString(folder.resolve("trial-password"));
        people.add(new Person(null, Caller.nobody(wire)));
        for (Role role : Role.values()) {
            people.add(new Person(role, Caller.signedIn(wire, trial(role), password)));
        }
    }

    private static String trial(Role role) {
        return switch (role) {
            case STAFF -> "staff";
            case EVALUATOR -> "evaluator6";
            case COORDINATOR -> "coordinator";
            case ADMIN -> "admin";
        };
    }

    /** One request and what the table says to it. */
    record Cell(Person person, Permissions.Route route, Spelling spelling, String target, boolean open) {

        String method() {
            return spelling.method(route.method());
        }

        Answer ask() {
            return person.caller().send(method(), target, spelling.headers(route.method()));
        }

        /** What is wrong with the answer, if anything is. */
        Optional<String> fault() {
            Answer answer = ask();
            boolean expected = open ? isOpen(answer) : isShut(answer);
            return expected
                    ? Optional.empty()
                    : Optional.of("%s %s %s (%s): %d %s, expected %s"
                            .formatted(
                                    person.role() == null ? "nobody" : person.role(),
                                    method(),
                                    target,
                                    spelling,
                                    answer.status(),
                                    answer.header("Location"),
                                    open ? "open" : "shut"));
        }

        private boolean isOpen(Answer answer) {
            boolean refused = answer.status() == 403 || answer.leadsToTheDoor();
            return answer.status() < 500 && !refused;
        }

        private boolean isShut(Answer answer) {
            if (Spelling.isMalformed(target)) {
                return Set.of(400, 403, 404, 405).contains(answer.status());
            }
            boolean absent = person.role() == null
                    && (answer.leadsToTheDoor() || Set.of(400, 404).contains(answer.status()));
            return absent || answer.status() == 403 || answer.status() == 405;
        }
    }

    @Proves({"ASVS 8.2.1", "ASVS 8.3.1", "KISA 2.1", "KISA 2.2"})
    @Test
    void whoever_asks_however_it_is_written_only_what_the_table_opens_is_open() {
        List<Cell> cells = cells();
        List<String> faults = cells.parallelStream()
                .map(Cell::fault)
                .flatMap(Optional::stream)
                .toList();
        LOG.info("Permission matrix: {} cells, {} unexpected", cells.size(), faults.size());
        assertThat(cells).hasSizeGreaterThan(FEWEST);
        assertThat(faults).isEmpty();
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        TABLE.routes().stream()
                .filter(route -> !KEPT.contains(route.path()))
                .forEach(route -> people.forEach(person ->
                        spellings(route, cells.size()).forEach(spelling -> cells.add(cell(person, route, spelling)))));
        return cells;
    }

    /** As it is declared and some of the others in turn, or all of them where there is time. */
    private static Set<Spelling> spellings(Permissions.Route route, int turn) {
        Set<Spelling> all = EnumSet.allOf(Spelling.class);
        if (!route.method().equals("GET")) {
            all.remove(Spelling.HEAD);
        }
        if (route.audience() == Permissions.Audience.EVERYONE) {
            all.retainAll(EnumSet.range(Spelling.AS_DECLARED, Spelling.DELETE));
        }
        if (!ALL) {
            List<Spelling> others = new ArrayList<>(all);
            Collections.rotate(others, turn);
            all = EnumSet.copyOf(others.subList(0, Math.min(OTHERS, others.size())));
            all.add(Spelling.AS_DECLARED);
        }
        return all;
    }

    private Cell cell(Person person, Permissions.Route route, Spelling spelling) {
        String method = spelling.method(route.method());
        boolean open = isOpen(person, method, spelling.target(PLACES.there(route.path())));
        boolean writes = open && !method.equals("GET") && !method.equals("HEAD");
        String path = writes ? Places.nowhere(route.path()) : PLACES.there(route.path());
        return new Cell(person, route, spelling, spelling.target(path), open);
    }

    /** What the table says to whoever understands the address as the server does. */
    private static boolean isOpen(Person person, String method, String target) {
        PathContainer path = PathContainer.parsePath(Spelling.understood(target));
        return !Spelling.isMalformed(target)
                && TABLE.particularFirst().stream()
                        .filter(route -> route.method().equals(method.equals("HEAD") ? "GET" : method))
                        .filter(route -> PathPatternParser.defaultInstance
                                .parse(route.path())
                                .matches(path))
                        .findFirst()
                        .filter(route -> isFor(person.role(), route))
                        .isPresent();
    }

    private static boolean isFor(@Nullable Role role, Permissions.Route route) {
        return switch (route.audience()) {
            case EVERYONE, PUBLISHED -> true;
            case SIGNED_IN -> role != null;
            case ROLES -> role != null && route.roles().contains(role);
        };
    }
}
