package kr.hannun.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A data folder as the version of November 2026 left it, with migrations up to 55: the shipped programme, edits of teams and
 * milestones, requests, partner lists, evidence that was handed in, a merge of organisations, accounts, and rounds of
 * evaluation to their end and under way.
 *
 * <p>{@code version-55.copy.gz} was made with the code of that version by letting the tests of these use cases commit, then
 * writing every table as COPY text ({@code copy … from stdin} up to {@code \.}) and every file of evidence and the noted
 * heads in hexadecimal. Passwords, sessions and one-time links are left out, and nothing that is sealed. One organisation that a
 * merge of that version left listed under its own name is mended while it is laid, as no migration does that.
 */
public final class EarlierData {

    /** Columns that a migration took away, or filled in where the rows themselves say what belongs there. */
    private static final Set<String> MIGRATED =
            Set.of("foundation_model.version", "phase.version", "subject.begins_on");

    private static final String VERSION = "55";
    private static final String END = "\\.";

    /** What the application changes by itself at a start, what has moved to another place since, and what got more words. */
    private static final List<String> NOT_COMPARED =
            List.of("access_log", "account", "account_role", "audit_head", "audit_entry", "code_label");

    private final Path folder;
    private final Map<String, String> columns = new TreeMap<>();
    private Map<String, String> fingerprints = Map.of();

    private EarlierData(Path folder) {
        this.folder = folder;
    }

    /** Lays it into an empty folder. */
    public static EarlierData in(Path folder) {
        EarlierData data = new EarlierData(folder);
        try {
            try (Engine engine = Engine.startIn(folder)) {
                data.load(engine);
            }
            for (String role : List.of(Engine.OWNER, Engine.APPLICATION, Engine.RETENTION)) {
                Files.delete(folder.resolve(role + "-password"));
            }
            return data;
        } catch (IOException | SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void load(Engine engine) throws IOException, SQLException {
        Flyway.configure()
                .dataSource(engine.url(), Engine.OWNER, engine.password(Engine.OWNER))
                .target(VERSION)
                .skipDefaultCallbacks(true)
                .load()
                .migrate();
        String password = engine.password(Engine.SUPERUSER);
        try (Connection superuser = DriverManager.getConnection(engine.url(), Engine.SUPERUSER, password);
                var statement = superuser.createStatement()) {
            statement.execute("set role " + Engine.OWNER + "; call keep_pasts(); reset role");
            statement.execute("set session_replication_role = replica");
            statement.execute("delete from audit_head");
            read(superuser);
            statement.execute("update subject set kind = 'alias' where code = 'ORG-NOTA'");
            statement.execute("update access_log set at = at - interval '3 years' where id % 2 = 1");
            fingerprints = fingerprints(new DriverManagerDataSource(engine.url(), Engine.SUPERUSER, password));
            for (String role : List.of(Engine.OWNER, Engine.APPLICATION)) {
                statement.execute("alter role " + role + " password '" + password + "'");
            }
            statement.execute("drop role " + Engine.RETENTION);
        }
    }

    private void read(Connection superuser) throws IOException, SQLException {
        try (var text = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(
                        getClass().getResourceAsStream("/database/version-" + VERSION + ".copy.gz"))),
                StandardCharsets.UTF_8))) {
            String command = text.readLine();
            while (command != null) {
                String rows = text.lines().takeWhile(line -> !line.equals(END)).collect(Collectors.joining("\n"));
                if (command.startsWith("copy ")) {
                    superuser.unwrap(PGConnection.class).getCopyAPI().copyIn(command, new StringReader(rows + "\n"));
                    String table = command.split(" ", 3)[1];
                    String names = command.replaceFirst("^copy \\S+ \\((.*)\\) from stdin$", "$1");
                    columns.put(
                            table,
                            Arrays.stream(names.split(", "))
                                    .filter(name -> !MIGRATED.contains(table + "." + name))
                                    .collect(Collectors.joining(", ")));
                } else {
                    Path file = folder.resolve(command.substring("file ".length()));
                    Files.createDirectories(file.getParent());
                    Files.write(file, HexFormat.of().parseHex(rows));
                }
                command = text.readLine();
            }
        }
    }

    /** How many rows each table had, and a digest of all of them. */
    public Map<String, String> fingerprints() {
        return fingerprints;
    }

    /** The same of the columns of that time as they stand in a database now. */
    public Map<String, String> fingerprints(DataSource now) {
        JdbcClient client = JdbcClient.create(now);
        Map<String, String> found = new TreeMap<>();
        columns.forEach((table, names) -> {
            if (!NOT_COMPARED.contains(table)) {
                found.put(
                        table,
                        client.sql("select count(*) || ' ' || coalesce(md5(string_agg(line, '' order by line)),"
                                        + " '') from (select cast(row(" + names
                                        + ") as text) collate \"C\" as line from " + table + ") l")
                                .query(String.class)
                                .single());
            }
        });
        return found;
    }

    /** An empty folder that goes with the process. */
    public static Path emptyFolder() {
        try {
            Path folder = Files.createTempDirectory("hannun-earlier");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
