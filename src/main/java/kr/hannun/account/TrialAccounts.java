package kr.hannun.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kr.hannun.shared.Actor.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.StringUtils;

/**
 * Accounts for trying Hannun out (연습 계정), made only beside the embedded database and only on loopback. Reachable from
 * elsewhere they exist only with a password somebody chose for them.
 */
@Component
public class TrialAccounts implements ApplicationRunner {

    private static final int EVALUATORS = 6;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Accounts accounts;
    private final PasswordEncoder encoder;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path file;
    private final boolean embedded;
    private final String address;
    private final @Nullable String given;

    TrialAccounts(
            Accounts accounts,
            PasswordEncoder encoder,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${hannun.data-dir}") Path folder,
            @Value("${spring.datasource.url:}") String url,
            @Value("${server.address:}") String address,
            @Value("${HANNUN_TRIAL_PASSWORD:#{null}}") @Nullable String given) {
        this.accounts = accounts;
        this.encoder = encoder;
        this.transaction = transaction;
        this.clock = clock;
        this.file = folder.resolve("trial-password");
        this.embedded = !StringUtils.hasText(url);
        this.address = address;
        this.given = StringUtils.hasText(given) ? given : null;
        refuseOpenDoor();
    }

    private void refuseOpenDoor() {
        if (embedded && given == null && !isLoopback()) {
            throw new IllegalStateException(
                    "연습 계정의 비밀번호를 정하지 않고는 다른 컴퓨터에 열 수 없습니다: HANNUN_TRIAL_PASSWORD를 지정하거나 SPRING_DATASOURCE_URL을"
                            + " 쓰십시오. (Hannun does not open to other machines with a trial password that it shows itself: set"
                            + " HANNUN_TRIAL_PASSWORD, or use SPRING_DATASOURCE_URL.)");
        }
    }

    private boolean isLoopback() {
        try {
            return StringUtils.hasText(address)
                    && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException nowhere) {
            return false;
        }
    }

    /** Whether the trial accounts are to be had. */
    boolean isOn() {
        return embedded;
    }

    /** The password the sign-in page shows: the one made here, never one that was given. */
    public Optional<String> shown() {
        return embedded && given == null && Files.exists(file) ? Optional.of(read()) : Optional.empty();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!embedded) {
            return;
        }
        String password = given == null ? made() : given;
        transaction.executeWithoutResult(open -> {
            Account first = accounts.findByName("admin").orElse(null);
            if (first == null || !encoder.matches(password, first.passwordHash())) {
                String hash = String.valueOf(encoder.encode(password));
                people().forEach(trial -> admit(trial, hash));
            }
        });
    }

    /** Somebody to be for a while. */
    private record Trial(String name, String person, Role role) {}

    private void admit(Trial trial, String hash) {
        Account account = accounts.findByName(trial.name())
                .orElseGet(() -> new Account(
                                trial.name(), "연습 " + trial.person(), null, Set.of(trial.role()), LocalDate.now(clock))
                        .forTrial());
        account.choosePassword(hash, clock.instant());
        accounts.save(account);
    }

    private static List<Trial> people() {
        Stream<Trial> office = Stream.of(
                new Trial("staff", "부처 직원", Role.STAFF),
                new Trial("coordinator", "평가간사 1", Role.COORDINATOR),
                new Trial("coordinator2", "평가간사 2", Role.COORDINATOR),
                new Trial("admin", "관리자", Role.ADMIN),
                new Trial("admin2", "관리자 2", Role.ADMIN));
        Stream<Trial> evaluators = IntStream.rangeClosed(1, EVALUATORS)
                .mapToObj(number -> new Trial("evaluator" + number, "평가위원 " + number, Role.EVALUATOR));
        return Stream.concat(office, evaluators).toList();
    }

    private String made() {
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
                Files.writeString(file, drawn());
            }
            return read();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String drawn() {
        return new SecureRandom()
                .ints(16, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining())
                .replaceAll("(.{4})(?!$)", "$1-");
    }

    private String read() {
        try {
            return Files.readString(file).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
