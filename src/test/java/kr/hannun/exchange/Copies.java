package kr.hannun.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import kr.hannun.audit.Trail;
import kr.hannun.shared.ProgramId;
import kr.hannun.shared.Slug;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.util.FileSystemUtils;

/** Copies of the shipped programme under slugs of their own, for tests that must commit what they do. */
@TestComponent
public class Copies {

    private final LoadBundle loader;
    private final Trail trail;

    Copies(LoadBundle loader, Trail trail) {
        this.loader = loader;
        this.trail = trail;
    }

    /** The shipped trial programme itself. */
    public void trial() {
        if (BundleCheck.check(BundleSource.shipped("trial")) instanceof BundleReading.Accepted accepted) {
            loader.load(accepted.bundle());
        }
    }

    /** A copy with the first teams of the shipped programme. */
    public ProgramId of(String slug, int teams) {
        return load(slug, folder -> SmallBundle.write(folder, slug, teams));
    }

    /** A copy in which whatever has a name has a very long one. */
    public ProgramId withLongNames(String slug) {
        return load(slug, folder -> SmallBundle.write(folder, slug, SmallBundle.Wording.LONG));
    }

    private ProgramId load(String slug, UnaryOperator<Path> write) {
        try {
            Path folder = Files.createTempDirectory(slug);
            if (BundleCheck.check(BundleSource.folder(write.apply(folder)))
                    instanceof BundleReading.Accepted accepted) {
                loader.load(accepted.bundle());
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return trail.head(new Slug(slug)).orElseThrow().program();
    }
}
