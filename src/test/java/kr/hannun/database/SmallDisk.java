package kr.hannun.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * A file system of its own in memory, so that it can be filled to the last byte without harm to anybody else. Only root
 * mounts one; for whoever is not, there is an ordinary folder, and it says so.
 */
final class SmallDisk implements AutoCloseable {

    private final Path folder;
    private final boolean bounded;

    private SmallDisk(Path folder, boolean bounded) {
        this.folder = folder;
        this.bounded = bounded;
    }

    /** Makes one in this empty folder. */
    static SmallDisk in(Path folder) throws IOException, InterruptedException {
        return new SmallDisk(
                folder, done("mount", "-t", "tmpfs", "-o", "size=2g,mode=700", "hannun", folder.toString()));
    }

    /** Where the data goes. */
    Path data() {
        return folder.resolve("data");
    }

    /** Whether it can be filled; where it cannot, nothing could be mounted here. */
    boolean isBounded() {
        return bounded;
    }

    /** Takes every byte that is left. */
    void fill() throws IOException, InterruptedException {
        if (done("dd", "if=/dev/zero", "of=" + filler(), "bs=64K")) {
            throw new IllegalStateException("It is larger than it should be: " + folder);
        }
    }

    /** Gives them back. */
    void free() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return folder.resolve("filler");
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException thereIsNoSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            free();
            if (bounded && !done("umount", folder.toString())) {
                throw new IllegalStateException("Still in use: " + folder);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }
}
