package kr.hannun.shell.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kr.hannun.shell.web.TemplateTree.Aside;
import kr.hannun.shell.web.TemplateTree.Element;
import kr.hannun.shell.web.TemplateTree.Node;
import kr.hannun.shell.web.TemplateTree.Text;

/**
 * How a template is laid out: an element on a line of its own unless it is short, what it holds two further in, attributes that do not
 * fit below their tag. {@link TemplateSpace} makes the same page of it: where a reader is to see a space, no line ends.
 */
final class TemplateLayout {

    private static final int WIDTH = 120;
    private static final Set<String> FLUSH = Set.of("html", "body");
    private static final Set<String> ALWAYS_OPEN =
            Set.of("html", "body", "head", "table", "thead", "tbody", "ul", "ol", "dl", "form", "fieldset", "section");

    private final StringBuilder page = new StringBuilder();

    private TemplateLayout() {}

    static String of(String template) {
        TemplateLayout layout = new TemplateLayout();
        layout.nodes(TemplateTree.of(template), 0);
        return layout.page.toString().strip() + "\n";
    }

    private void nodes(List<Node> nodes, int indent) {
        boolean glued = false;
        boolean lineLeft = false;
        for (Node node : nodes) {
            if (node instanceof Text text) {
                String shown = text.shown();
                lineLeft |= text.leavesALine();
                if (shown.isEmpty()) {
                    continue;
                }
                if (!shown.startsWith(" ") && !glued) {
                    line(indent, lineLeft);
                }
                words(shown, indent);
                glued = shown.endsWith(" ");
            } else {
                if (!glued) {
                    line(indent, lineLeft);
                }
                node(node, indent);
                glued = false;
            }
            lineLeft = false;
        }
    }

    private void node(Node node, int indent) {
        switch (node) {
            case Text text -> words(text.shown(), indent);
            case Aside aside -> filled(Arrays.asList(aside.raw().split("\\s+")), indent + 5);
            case Element element -> element(element, indent);
        }
    }

    private void element(Element element, int indent) {
        String flat = flat(element);
        if (isShort(element) && column() + flat.length() <= WIDTH) {
            page.append(flat);
            return;
        }
        List<String> tag = new ArrayList<>(List.of("<" + element.name()));
        tag.addAll(element.attributes());
        tag.add(tag.removeLast() + (element.single() ? element.end() : ">"));
        filled(tag, indent + 4);
        if (element.single()) {
            return;
        }
        String close = "</" + element.name() + ">";
        String text = element.holdsElements() ? "" : flat(element.children());
        if (!element.holdsElements() && column() + text.length() + close.length() <= WIDTH) {
            page.append(text).append(close);
            return;
        }
        nodes(element.children(), FLUSH.contains(element.name()) ? indent : indent + 2);
        if (page.charAt(page.length() - 1) != ' ') {
            line(indent, false);
        }
        page.append(close);
    }

    private static boolean isShort(Element element) {
        return !(ALWAYS_OPEN.contains(element.name()) && element.holdsElements()) && elementsIn(element) <= 3;
    }

    private static int elementsIn(Node node) {
        return node instanceof Element element
                ? 1
                        + element.children().stream()
                                .mapToInt(TemplateLayout::elementsIn)
                                .sum()
                : 0;
    }

    private static String flat(List<Node> nodes) {
        StringBuilder all = new StringBuilder();
        nodes.forEach(node -> all.append(flat(node)));
        return all.toString();
    }

    private static String flat(Node node) {
        return switch (node) {
            case Text text -> text.shown();
            case Aside aside -> aside.raw().replaceAll("\\s+", " ");
            case Element element -> {
                String tag = "<" + element.name()
                        + element.attributes().stream().map(one -> " " + one).reduce("", String::concat);
                yield element.single()
                        ? tag + element.end()
                        : tag + ">" + flat(element.children()) + "</" + element.name() + ">";
            }
        };
    }

    /** A text of several words; the spaces at its edges stay on the line of what it parts. */
    private void words(String shown, int indent) {
        if (shown.startsWith(" ")) {
            page.append(' ');
        }
        if (!shown.isBlank()) {
            filled(Arrays.asList(shown.strip().split(" ")), indent);
            if (shown.endsWith(" ")) {
                page.append(' ');
            }
        }
    }

    private void filled(List<String> pieces, int indent) {
        for (int i = 0; i < pieces.size(); i++) {
            if (i > 0 && column() + 1 + pieces.get(i).length() > WIDTH) {
                line(indent, false);
            } else if (i > 0) {
                page.append(' ');
            }
            int over = indent + pieces.get(i).length() - WIDTH;
            List<String> parts = over > 0 ? parted(pieces.get(i)) : List.of();
            if (parts.size() > 1) {
                filled(parts, indent + 2);
            } else {
                page.append(pieces.get(i));
            }
        }
    }

    /** A value too long for a line, parted behind the outermost of its commas; one without commas before its alternatives. */
    private static List<String> parted(String value) {
        if (commas(value).findAny().isEmpty()) {
            return List.of(value.split(" (?=[?:] |or |and )"));
        }
        int outermost = commas(value).mapToInt(Comma::depth).min().orElse(0);
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (Comma comma : commas(value).filter(one -> one.depth() == outermost).toList()) {
            parts.add(value.substring(from, comma.at() + 1).strip());
            from = comma.at() + 1;
        }
        parts.add(value.substring(from).strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    private record Comma(int at, int depth) {}

    private static Stream<Comma> commas(String value) {
        List<Comma> commas = new ArrayList<>();
        int depth = 0;
        boolean quoted = false;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            quoted ^= c == '\'';
            if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}')) {
                depth--;
            } else if (!quoted && c == ',') {
                commas.add(new Comma(i, depth));
            }
        }
        return commas.stream();
    }

    private void line(int indent, boolean lineLeft) {
        if (page.isEmpty()) {
            return;
        }
        page.append(lineLeft ? "\n\n" : "\n").repeat(" ", indent);
    }

    private int column() {
        return page.length() - page.lastIndexOf("\n") - 1;
    }
}
