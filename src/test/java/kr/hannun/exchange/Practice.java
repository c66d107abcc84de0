package kr.hannun.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.boot.test.context.TestComponent;

/** A programme of its own for tests that write: the shipped teams under another address (연습 자료). */
@TestComponent
public class Practice {

    private static final int ALL = 6;

    private final LoadBundle loader;

    Practice(LoadBundle loader) {
        this.loader = loader;
    }

    /** Founds the programme with this slug, if it is not there yet, and answers its address. */
    public String found(String slug) {
        try {
            if (BundleCheck.check(
                            BundleSource.folder(SmallBundle.write(Files.createTempDirectory("practice"), ALL, slug)))
                    instanceof BundleReading.Accepted accepted) {
                loader.load(accepted.bundle());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "/programs/" + slug;
    }
}
