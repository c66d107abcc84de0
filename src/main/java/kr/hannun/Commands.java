package kr.hannun;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import kr.hannun.account.CutAccessLog;
import kr.hannun.account.FirstAdminLink;
import kr.hannun.audit.ExportTrail;
import kr.hannun.audit.Head;
import kr.hannun.audit.Invariants;
import kr.hannun.audit.Verification;
import kr.hannun.audit.VerifyTrail;
import kr.hannun.audit.Witnesses;
import kr.hannun.exchange.JudgeBundle;
import kr.hannun.milestone.EvidenceHasItsFile;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;

/**
 * What can be asked for on the command line instead of serving pages: {@code --verify}, {@code --export-trail},
 * {@code --invariants}, {@code --judge-bundle}. Each looks and changes nothing, also while Hannun runs, and ends with 0 only
 * where all is well. Two write: {@code --first-admin-link} opens the way in for an administrator, {@code --cut-access-log} lets
 * go of what is past its term.
 */
final class Commands {

    private static final String VERIFY = "verify";
    private static final String EXPORT = "export-trail";
    private static final String INVARIANTS = "invariants";
    private static final String JUDGE = "judge-bundle";
    private static final String ADMIN_LINK = "first-admin-link";
    private static final String CUT = "cut-access-log";

    private final ApplicationArguments asked;
    private final PrintStream out;

    private Commands(ApplicationArguments asked, PrintStream out) {
        this.asked = asked;
        this.out = out;
    }

    /** Whether the arguments ask for one of them. */
    static boolean areIn(String... arguments) {
        Set<String> options = new DefaultApplicationArguments(arguments).getOptionNames();
        return Stream.of(VERIFY, EXPORT, INVARIANTS, JUDGE, ADMIN_LINK, CUT).anyMatch(options::contains);
    }

    /** Does what the arguments ask for and answers the exit code. */
    static int run(PrintStream out, String... arguments) {
        Commands commands = new Commands(new DefaultApplicationArguments(arguments), out);
        List<String> bundle = commands.values(JUDGE);
        if (!bundle.isEmpty()) {
            return commands.judge(Path.of(bundle.getFirst()));
        }
        List<String> file = commands.values(VERIFY);
        return file.isEmpty() ? commands.inDatabase(arguments) : commands.verify(Path.of(file.getFirst()));
    }

    private List<String> values(String option) {
        return Objects.requireNonNullElse(asked.getOptionValues(option), List.<String>of()).stream()
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private int judge(Path folder) {
        JudgeBundle.Verdict verdict = JudgeBundle.of(folder);
        verdict.told().forEach(out::println);
        out.printf(
                "행 %d개, 잘못된 곳 %d군데 (%d rows, %d faults)%n",
                verdict.rows(), verdict.faults(), verdict.rows(), verdict.faults());
        return verdict.faults() == 0 ? 0 : 1;
    }

    private int verify(Path file) {
        String folder = values("hannun.data-dir").stream()
                .findFirst()
                .orElse(Objects.requireNonNullElse(System.getenv("HANNUN_DATA_DIR"), "./data"));
        return tell(VerifyTrail.verify(file, Path.of(folder), witnesses(), Clock.systemUTC()));
    }

    private Witnesses witnesses() {
        return new Witnesses(
                values("head"), values("heads").stream().map(Path::of).toList());
    }

    /** A part of the application, without pages and without migrations. */
    @EnableAutoConfiguration(
            exclude = {
                FlywayAutoConfiguration.class,
                HibernateJpaAutoConfiguration.class,
                DataJpaRepositoriesAutoConfiguration.class
            })
    @ComponentScan("kr.hannun.audit")
    @Import({EvidenceHasItsFile.class, FirstAdminLink.class, CutAccessLog.class})
    static class Part {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private int inDatabase(String... arguments) {
        // What was prepared ahead of time is the whole application, and this is only a part.
        System.setProperty("spring.aot.enabled", "false");
        try (var context = new SpringApplicationBuilder(Part.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "hannun.watch",
                        "false",
                        "hannun.visit",
                        asked.containsOption(CUT) ? "retention" : "application"))
                .run(arguments)) {
            return run(context);
        }
    }

    private int run(ApplicationContext context) {
        int code = 0;
        for (var each : List.<Map.Entry<String, ToIntFunction<ApplicationContext>>>of(
                Map.entry(VERIFY, this::verify),
                Map.entry(EXPORT, this::export),
                Map.entry(INVARIANTS, this::check),
                Map.entry(ADMIN_LINK, this::adminLink),
                Map.entry(CUT, this::cut))) {
            if (asked.containsOption(each.getKey())) {
                code = Math.max(code, each.getValue().applyAsInt(context));
            }
        }
        return code;
    }

    private int verify(ApplicationContext context) {
        return tell(context.getBean(VerifyTrail.class).verify(witnesses()));
    }

    private int tell(Verification verification) {
        verification.findings().forEach(finding -> out.println("이상: " + finding));
        String withheld = verification.withheld() == 0
                ? ""
                : ", 내용을 가린 %d건은 이어짐만 확인 (%d judged by their place alone)"
                        .formatted(verification.withheld(), verification.withheld());
        out.printf(
                "사슬 %d개, 기록 %d건%s: 이상 %d건 (%d chains, %d entries: %d findings)%n",
                verification.chains(),
                verification.entries(),
                withheld,
                verification.findings().size(),
                verification.chains(),
                verification.entries(),
                verification.findings().size());
        return verification.isSound() ? 0 : 1;
    }

    private int export(ApplicationContext context) {
        Path file = Path.of(values(EXPORT).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--export-trail=<file>")));
        try (BufferedWriter writer = Files.newBufferedWriter(file)) {
            for (Head head : context.getBean(ExportTrail.class).exportAll(writer)) {
                out.printf("%s %d %s%n", head.slug(), head.seq(), head.hash());
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return 0;
    }

    private int adminLink(ApplicationContext context) {
        String name = values(ADMIN_LINK).stream().findFirst().orElse("admin");
        out.println(context.getBean(FirstAdminLink.class).make(name));
        return 0;
    }

    private int cut(ApplicationContext context) {
        long gone = context.getBean(CutAccessLog.class).cut();
        out.printf("보유 기간이 지난 접속기록 %d줄을 내보냈습니다 (%d lines of the access log were let go)%n", gone, gone);
        return 0;
    }

    private int check(ApplicationContext context) {
        List<Invariants.Answer> answers = context.getBean(Invariants.class).check();
        for (Invariants.Answer answer : answers) {
            answer.broken()
                    .forEach(row -> out.printf(
                            "어긋남: %s: %s: %s%n",
                            answer.invariant().name(), answer.invariant().says(), row));
        }
        long broken =
                answers.stream().filter(answer -> !answer.broken().isEmpty()).count();
        out.printf(
                "불변식 %d개 가운데 %d개가 어긋났습니다 (%d invariants, %d broken)%n", answers.size(), broken, answers.size(), broken);
        return broken == 0 ? 0 : 1;
    }
}
