package kr.hannun.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Another JVM, because only a real process can be killed. */
final class EngineProcess implements AutoCloseable {

    private static final int LONGEST_RUN = 60;

    private final Process process;
    private final BufferedReader output;

    private EngineProcess(Process process) {
        this.process = process;
        output = process.inputReader();
    }

    /** Starts an engine and then waits to be killed. */
    public static void main(String[] arguments) throws IOException {
        Engine engine = Engine.startIn(Path.of(arguments[0]));
        System.out.println(engine.url());
        int endOfTest = System.in.read();
        System.exit(endOfTest);
    }

    static EngineProcess engineIn(Path folder) throws IOException {
        return start(EngineProcess.class, folder, folder.toString());
    }

    static EngineProcess applicationIn(Path folder) throws IOException {
        return start(kr.hannun.Hannun.class, folder, "--server.port=0");
    }

    private static EngineProcess start(Class<?> program, Path folder, String argument) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        var builder = new ProcessBuilder(
                        java.toString(), "-cp", System.getProperty("java.class.path"), program.getName(), argument)
                .redirectErrorStream(true);
        builder.environment().put("HANNUN_DATA_DIR", folder.toString());
        builder.environment().remove("SPRING_DATASOURCE_URL");
        return new EngineProcess(builder.start());
    }

    /** Waits until the engine is up and gives its address. */
    String url() throws IOException {
        List<String> said = new ArrayList<>();
        while (said.isEmpty() || !said.getLast().startsWith("jdbc:")) {
            said.add(Objects.requireNonNull(output.readLine(), said::toString));
        }
        return said.getLast();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(LONGEST_RUN, TimeUnit.SECONDS);
    }

    /** Waits until the program has ended by itself and gives all it said. */
    String lastWords() throws IOException {
        return output.readAllAsString();
    }

    int exitCode() throws InterruptedException {
        return process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
