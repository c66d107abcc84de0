package kr.hannun.exchange;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/**
 * Loads the shipped data set at the first start, and beside it the bundle of {@code hannun.dataset}, a folder, and with
 * {@code hannun.trial} an invented programme of another kind.
 */
@Component
class LoadAtStart implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(LoadAtStart.class);

    private final LoadBundle loader;
    private final @Nullable Path folder;
    private final boolean trial;

    LoadAtStart(
            LoadBundle loader,
            @Value("${hannun.dataset:#{null}}") @Nullable Path folder,
            @Value("${hannun.trial:false}") boolean trial) {
        this.loader = loader;
        this.folder = folder;
        this.trial = trial;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        load(BundleSource.shipped(), "the shipped data set");
        if (trial) {
            load(BundleSource.shipped("trial"), "the trial programme");
        }
        if (folder != null) {
            load(BundleSource.folder(folder), folder.toString());
        }
    }

    private void load(BundleSource source, String name) {
        switch (BundleCheck.check(source)) {
            case BundleReading.Accepted accepted -> load(accepted.bundle(), name);
            case BundleReading.Refused refused -> throw new RefusedBundle(name, refused);
        }
    }

    private void load(Bundle bundle, String name) {
        switch (loader.load(bundle)) {
            case LoadBundle.Outcome.Loaded loaded -> LOG.info("Loaded {}", name);
            case LoadBundle.Outcome.AlreadyHere here -> LOG.debug("{} is here already", name);
            case LoadBundle.Outcome.Refused refused -> throw new RefusedBundle(name, refused.faults());
        }
    }
}
