package kr.hannun.security;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Finds the tags in the sources of the tests, as the compiler reads them: those of the browser are not always compiled. */
final class Proofs extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Path BROWSER = Path.of("src", "browser", "java");
    private static final List<Path> SOURCES = List.of(Path.of("src", "test", "java"), BROWSER);
    private static final Set<String> TESTS =
            Set.of("Test", "ParameterizedTest", "RepeatedTest", "TestFactory", "ArchTest");

    private final List<Proof> found = new ArrayList<>();
    private final boolean inBrowser;
    private String type = "";

    private Proofs(boolean inBrowser) {
        this.inBrowser = inBrowser;
    }

    /** All tags, in the order of their tests. */
    static List<Proof> inSources() throws IOException {
        List<Proof> all = new ArrayList<>();
        for (Path folder : SOURCES) {
            all.addAll(in(tagged(folder), folder.equals(BROWSER)));
        }
        all.sort(Comparator.comparing(Proof::type).thenComparing(Proof::member));
        return all;
    }

    private static List<Path> tagged(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(folder)) {
            for (Path file :
                    tree.filter(path -> path.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("@Proves(")) {
                    files.add(file);
                }
            }
        }
        return files;
    }

    private static List<Proof> in(List<Path> files, boolean inBrowser) throws IOException {
        Proofs proofs = new Proofs(inBrowser);
        if (files.isEmpty()) {
            return proofs.found;
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager sources = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var units = sources.getJavaFileObjectsFromPaths(files);
            var task = (JavacTask) compiler.getTask(null, sources, null, List.of("-proc:none"), null, units);
            task.parse().forEach(unit -> proofs.scan(unit, null));
        }
        return proofs.found;
    }

    @Override
    public @Nullable Void visitClass(ClassTree node, @Nullable Void nothing) {
        String outer = type;
        type = node.getSimpleName().toString();
        boolean runs = node.getMembers().stream().anyMatch(Proofs::isTest);
        note(node.getModifiers(), "", runs);
        super.visitClass(node, null);
        type = outer;
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree node, @Nullable Void nothing) {
        note(node.getModifiers(), node.getName().toString(), isTest(node));
        return super.visitMethod(node, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree node, @Nullable Void nothing) {
        note(node.getModifiers(), node.getName().toString(), isTest(node));
        return super.visitVariable(node, null);
    }

    private void note(ModifiersTree modifiers, String member, boolean runs) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (name(annotation).equals("Proves")) {
                texts(annotation).forEach(text -> found.add(new Proof(text, type, member, runs, inBrowser)));
            }
        }
    }

    private static List<String> texts(AnnotationTree annotation) {
        List<String> texts = new ArrayList<>();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                texts.add(String.valueOf(literal.getValue()));
                return null;
            }
        }.scan(annotation.getArguments(), null);
        return texts;
    }

    private static boolean isTest(Tree member) {
        ModifiersTree modifiers = switch (member) {
            case MethodTree method -> method.getModifiers();
            case VariableTree field -> field.getModifiers();
            default -> null;
        };
        return modifiers != null
                && modifiers.getAnnotations().stream().map(Proofs::name).anyMatch(TESTS::contains)
                && modifiers.getAnnotations().stream().map(Proofs::name).noneMatch("Disabled"::equals);
    }

    private static String name(AnnotationTree annotation) {
        String name = annotation.getAnnotationType().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
