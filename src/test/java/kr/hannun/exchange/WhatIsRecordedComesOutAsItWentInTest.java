package kr.hannun.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kr.hannun.audit.Head;
import kr.hannun.audit.Trail;
import kr.hannun.shared.Slug;
import kr.hannun.testing.DatabaseTest;
import kr.hannun.testing.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WhatIsRecordedComesOutAsItWentInTest {

    @Autowired
    private Trail trail;

    @Autowired
    private ReadRows rows;

    @Autowired
    private ExportBundle export;

    @Autowired
    private LoadBundle loader;

    @TempDir
    Path folder;

    static List<String> files() {
        return BundleFormat.FILES.stream().map(FileFormat::name).toList();
    }

    @ParameterizedTest
    @MethodSource("files")
    void every_file_row_by_row(String file) {
        Bundle shipped = ((BundleReading.Accepted) BundleCheck.check(BundleSource.shipped())).bundle();
        Slug program = new Slug(shipped.rows("program").getFirst().text("slug"));
        Bundle read = rows.bundle(trail.head(program).orElseThrow());

        assertThat(cells(read.rows(file))).containsExactlyElementsOf(cells(shipped.rows(file)));
    }

    @Test
    void what_is_handed_out_can_be_loaded_again() throws IOException {
        Head head = trail.head(new Slug(Site.SLUG)).orElseThrow();
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        export.write(head, zip);
        try (ZipInputStream files = new ZipInputStream(new ByteArrayInputStream(zip.toByteArray()))) {
            for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
                Files.write(folder.resolve(file.getName()), files.readAllBytes());
            }
        }
        Bundle again = ((BundleReading.Accepted) BundleCheck.check(BundleSource.folder(folder))).bundle();
        assertThat(again.files().keySet()).isEqualTo(rows.bundle(head).files().keySet());
        again.files()
                .forEach((file, present) -> assertThat(cells(present))
                        .isEqualTo(cells(rows.bundle(head).rows(file))));
        assertThat(Files.readString(folder.resolve("datapackage.json"))).contains("\"benchmark_results\"", head.hash());
    }

    @ParameterizedTest
    @MethodSource("files")
    void so_does_another_programme(String file) throws IOException {
        SmallBundle.write(folder, "comes-out", 3);
        oweOneSourceAndMergeAnother();
        Bundle small = ((BundleReading.Accepted) BundleCheck.check(BundleSource.folder(folder))).bundle();
        loader.load(small);
        Bundle read = rows.bundle(trail.head(new Slug("comes-out")).orElseThrow());
        assertThat(cells(read.rows(file))).containsExactlyInAnyOrderElementsOf(cells(small.rows(file)));
    }

    private void oweOneSourceAndMergeAnother() throws IOException {
        Path sources = folder.resolve("sources.csv");
        List<String> lines = Files.readAllLines(sources);
        List<String> longer = new ArrayList<>();
        longer.add(lines.getFirst() + ",same_as");
        lines.stream().skip(1).map(line -> line + ",").forEach(longer::add);
        longer.add("S900,press,,같은 기사,The same article,,,https://example.org/same,,2025-08-05,,,,S002");
        longer.add("S901,pending,,출처 확인 전인 자료,Source not yet known,,,,,,,,2026-11-20,");
        Files.write(sources, longer);
        Files.writeString(
                folder.resolve("remarks.csv"),
                "RM-90,PRG1,들은 말,Something heard,S901,,unsourced\n",
                StandardOpenOption.APPEND);
    }

    private static List<Map<String, String>> cells(List<Row> rows) {
        return rows.stream().map(Row::cells).toList();
    }
}
