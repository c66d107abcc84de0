package kr.hannun.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;

/** Where a bundle comes from: a set of CSV files that can be opened by name. */
interface BundleSource {

    /** The names of the CSV files that are there, with their ending. */
    SortedSet<String> fileNames();

    /** The bytes of one of them; the caller closes the stream. */
    InputStream open(String fileName) throws IOException;

    /** The files of a folder; a folder that does not exist has none. */
    static BundleSource folder(Path folder) {
        return new Folder(folder);
    }

    /** The data set that is shipped with the application, also from inside a packaged jar. */
    static BundleSource shipped() {
        return shipped("dataset");
    }

    /** Files that are shipped in another folder of the class path. */
    static BundleSource shipped(String folder) {
        return new Shipped(folder);
    }

    /** A bundle in a folder of the file system. */
    record Folder(Path path) implements BundleSource {

        @Override
        public SortedSet<String> fileNames() {
            if (!Files.isDirectory(path)) {
                return new TreeSet<>();
            }
            try (Stream<Path> files = Files.list(path)) {
                SortedSet<String> names = new TreeSet<>();
                files.filter(Files::isRegularFile)
                        .map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".csv"))
                        .forEach(names::add);
                return names;
            } catch (IOException e) {
                throw new UncheckedIOException("The folder " + path + " cannot be listed", e);
            }
        }

        @Override
        public InputStream open(String fileName) throws IOException {
            return Files.newInputStream(path.resolve(fileName));
        }
    }

    /** The bundle on the class path; a jar need not be able to list its folders. */
    record Shipped(String folder) implements BundleSource {

        @Override
        public SortedSet<String> fileNames() {
            return BundleFormat.FILES.stream()
                    .map(FileFormat::fileName)
                    .filter(name -> resource(name).exists())
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public InputStream open(String fileName) throws IOException {
            return resource(fileName).getInputStream();
        }

        private Resource resource(String fileName) {
            return new ClassPathResource(folder + "/" + fileName);
        }
    }
}
