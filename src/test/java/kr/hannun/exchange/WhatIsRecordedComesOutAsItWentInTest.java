package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WhatIsRecordedComesOutAsItWentInTest {

    /** Other names come out below the names they are others of, whatever order they went in by. */
    private static final Set<String> BELOW_THEIR_OWNERS = Set.of("organization_aliases", "model_aliases");

    @Autowired
    private Trail trail;

    @Autowired
    private ReadRows rows;

    static List<String> files() {
        return BundleFormat.FILES.stream().map(FileFormat::name).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_row_by_row(String file) {
        Bundle shipped = ((BundleReading.Accepted) BundleCheck.check(BundleSource.shipped())).bundle();
        Slug program = new Slug(shipped.rows("program").getFirst().text("slug"));
        Bundle read = rows.bundle(trail.head(program).orElseThrow());

        if (BELOW_THEIR_OWNERS.contains(file)) {
            assertThat(cells(read.rows(file))).containsExactlyInAnyOrderElementsOf(cells(shipped.rows(file)));
        } else {
            assertThat(cells(read.rows(file))).containsExactlyElementsOf(cells(shipped.rows(file)));
        }
    }

    private static List<Map<String, String>> cells(List<Row> rows) {
        return rows.stream().map(Row::cells).toList();
    }
}
