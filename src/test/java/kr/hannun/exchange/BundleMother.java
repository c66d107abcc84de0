package kr.hannun.exchange;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The shipped bundle, copied into a folder, with one thing changed. */
final class BundleMother {

    private static final Path SHIPPED = Path.of("src/main/resources/dataset");

    private final Path folder;

    private BundleMother(Path folder) {
        this.folder = folder;
    }

    /** A copy of the shipped bundle. */
    static BundleMother shippedTo(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(SHIPPED)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                Files.copy(file, folder.resolve(file.getFileName().toString()));
            }
        }
        return new BundleMother(folder);
    }

    /** A bundle that is in the folder already. */
    static BundleMother in(Path folder) {
        return new BundleMother(folder);
    }

    /** Where it can be read. */
    BundleSource source() {
        return BundleSource.folder(folder);
    }

    /** Without one of its files. */
    BundleMother without(String file) throws IOException {
        Files.delete(folder.resolve(file));
        return this;
    }

    /** With a further file. */
    BundleMother added(String file, String content) throws IOException {
        Files.writeString(folder.resolve(file), content);
        return this;
    }

    /** With a text in a file replaced; the text must be there once. */
    BundleMother with(String file, String text, String other) throws IOException {
        return rewritten(file, content -> {
            if (content.split(Pattern.quote(text), -1).length != 2) {
                throw new IllegalArgumentException("'" + text + "' is not once in " + file);
            }
            return content.replace(text, other);
        });
    }

    /** With a further line at the end of a file. */
    BundleMother withLine(String file, String line) throws IOException {
        return rewritten(file, content -> content + line + "\n");
    }

    /** With the content of a file written anew. */
    BundleMother rewritten(String file, UnaryOperator<String> change) throws IOException {
        Path path = folder.resolve(file);
        Files.writeString(path, change.apply(Files.readString(path)));
        return this;
    }

    /** With the content of every file written anew. */
    BundleMother rewritten(UnaryOperator<String> change) throws IOException {
        for (FileFormat format : BundleFormat.FILES) {
            rewritten(format.fileName(), change);
        }
        return this;
    }

    /** With a file in another encoding. */
    BundleMother encoded(String file, Charset encoding) throws IOException {
        Path path = folder.resolve(file);
        Files.write(path, Files.readString(path).getBytes(encoding));
        return this;
    }

    /** What comes of reading it. */
    BundleReading reading() {
        return BundleCheck.check(BundleSource.folder(folder));
    }

    /** Its faults in short, as {@code file:line:column}. */
    List<String> faults() {
        return switch (reading()) {
            case BundleReading.Accepted accepted -> List.of();
            case BundleReading.Refused refused ->
                refused.faults().stream().map(BundleMother::place).toList();
        };
    }

    private static String place(Fault fault) {
        List<String> parts = new ArrayList<>(List.of(fault.file(), String.valueOf(fault.line())));
        if (fault.column() != null) {
            parts.add(fault.column());
        }
        return String.join(":", parts);
    }

    /** The place of a cell of the shipped bundle, by the start of its line, in the same short form. */
    static String at(String file, String start, String column) throws IOException {
        List<String> lines = Files.readAllLines(SHIPPED.resolve(file));
        String line = lines.stream()
                .filter(text -> text.startsWith(start))
                .findFirst()
                .orElseThrow();
        return file + ":" + (1 + lines.indexOf(line)) + ":" + column;
    }

    /** The place of a column in the line that {@link #withLine} adds behind the shipped ones. */
    static String appended(String file, String column) throws IOException {
        return file + ":" + (1 + Files.readAllLines(SHIPPED.resolve(file)).size()) + ":" + column;
    }
}
