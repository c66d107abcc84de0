package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

@DatabaseTest
@Transactional
class AnOrganizationIsKnownByItsNameTest {

    @Autowired
    LoadBundle loader;

    @TempDir
    Path folder;

    @Test
    void another_one_at_the_same_address_is_refused_at_its_line() throws IOException {
        BundleMother bundle = small();
        bundle.with("organizations.csv", ",nota,노타,Nota,", ",nota,노타리,Notary,");
        assertThat(load(bundle))
                .isInstanceOfSatisfying(
                        LoadBundle.Outcome.Refused.class,
                        refused -> assertThat(refused.faults().faults())
                                .singleElement()
                                .satisfies(fault -> {
                                    assertThat(fault.file()).isEqualTo("organizations.csv");
                                    assertThat(fault.column()).isEqualTo("slug");
                                    assertThat(fault.reason().ko()).contains("노타", "Nota");
                                }));
    }

    @Test
    void the_same_one_is_in_both_programmes() throws IOException {
        assertThat(load(small())).isInstanceOf(LoadBundle.Outcome.Loaded.class);
        assertThat(load(small())).isInstanceOf(LoadBundle.Outcome.AlreadyHere.class);
    }

    private BundleMother small() throws IOException {
        return BundleMother.in(SmallBundle.write(folder, "known-by-name", 2));
    }

    private LoadBundle.Outcome load(BundleMother bundle) {
        return loader.load(((BundleReading.Accepted) BundleCheck.check(bundle.source())).bundle());
    }
}
