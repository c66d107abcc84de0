package kr.hannun.shell.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.attoparser.AbstractMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;

/** A template as elements, texts and comments, each as it was written. */
final class TemplateTree extends AbstractMarkupHandler {

    private static final Pattern LINE_LEFT = Pattern.compile("\\R\\h*\\R");

    sealed interface Node {}

    /** An element; where it is written as one tag ({@code <br>}, {@code <use/>}), {@code end} is what that tag ends with. */
    record Element(String name, List<String> attributes, String end, List<Node> children) implements Node {

        boolean single() {
            return !end.isEmpty();
        }

        boolean holdsElements() {
            return children.stream().anyMatch(Element.class::isInstance);
        }
    }

    record Text(String raw) implements Node {

        /** What of it a reader is to see. */
        String shown() {
            return TemplateSpace.inText(raw);
        }

        boolean leavesALine() {
            return LINE_LEFT.matcher(raw).find();
        }
    }

    /** A comment or the type of the document. */
    record Aside(String raw) implements Node {}

    private final Deque<Element> open = new ArrayDeque<>();
    private final List<String> attributes = new ArrayList<>();
    private String name = "";

    private TemplateTree() {
        open.push(new Element("", List.of(), "", new ArrayList<>()));
    }

    static List<Node> of(String template) {
        TemplateTree tree = new TemplateTree();
        try {
            new MarkupParser(TemplateSpace.asWritten()).parse(template, tree);
        } catch (ParseException e) {
            throw new IllegalArgumentException(e);
        }
        return tree.open.getLast().children();
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) {
        add(new Text(new String(buffer, offset, length)));
    }

    @Override
    public void handleComment(
            char[] buffer, int content, int contentLength, int offset, int length, int line, int column) {
        add(new Aside(new String(buffer, offset, length)));
    }

    @Override
    public void handleDocType(
            char[] buffer,
            int keywordOffset,
            int keywordLength,
            int keywordLine,
            int keywordColumn,
            int nameOffset,
            int nameLength,
            int nameLine,
            int nameColumn,
            int typeOffset,
            int typeLength,
            int typeLine,
            int typeColumn,
            int publicOffset,
            int publicLength,
            int publicLine,
            int publicColumn,
            int systemOffset,
            int systemLength,
            int systemLine,
            int systemColumn,
            int subsetOffset,
            int subsetLength,
            int subsetLine,
            int subsetColumn,
            int offset,
            int length,
            int line,
            int column) {
        add(new Aside(new String(buffer, offset, length)));
    }

    @Override
    public void handleOpenElementStart(char[] buffer, int offset, int length, int line, int column) {
        begin(buffer, offset, length);
    }

    @Override
    public void handleStandaloneElementStart(
            char[] buffer, int offset, int length, boolean minimized, int line, int column) {
        begin(buffer, offset, length);
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int offset,
            int length,
            int line,
            int column,
            int operatorOffset,
            int operatorLength,
            int operatorLine,
            int operatorColumn,
            int contentOffset,
            int contentLength,
            int outerOffset,
            int outerLength,
            int outerLine,
            int outerColumn) {
        int end = outerLength > 0 ? outerOffset + outerLength : offset + length;
        attributes.add(TemplateSpace.inText(new String(buffer, offset, end - offset)));
    }

    @Override
    public void handleOpenElementEnd(char[] buffer, int offset, int length, int line, int column) {
        Element element = new Element(name, List.copyOf(attributes), "", new ArrayList<>());
        add(element);
        open.push(element);
    }

    @Override
    public void handleStandaloneElementEnd(
            char[] buffer, int offset, int length, boolean minimized, int line, int column) {
        add(new Element(name, List.copyOf(attributes), minimized ? "/>" : ">", List.of()));
    }

    @Override
    public void handleCloseElementStart(char[] buffer, int offset, int length, int line, int column) {
        String closed = new String(buffer, offset, length);
        if (!open.pop().name().equals(closed)) {
            throw new IllegalArgumentException("</" + closed + "> in line " + line + " closes what is not open");
        }
    }

    private void begin(char[] buffer, int offset, int length) {
        name = new String(buffer, offset, length);
        attributes.clear();
    }

    private void add(Node node) {
        open.getFirst().children().add(node);
    }
}
