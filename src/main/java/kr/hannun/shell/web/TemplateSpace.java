package kr.hannun.shell.web;

import java.io.StringWriter;
import java.util.regex.Pattern;
import org.attoparser.AbstractChainedMarkupHandler;
import org.attoparser.MarkupParser;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.config.ParseConfiguration.ElementBalancing;
import org.attoparser.output.OutputMarkupHandler;

/**
 * What a template is laid out with is no part of its page: white space that begins or ends a text with a line break is dropped, between
 * words and attributes a line break is one space. A space that a reader is to see stands on the line of what it parts.
 */
final class TemplateSpace extends AbstractChainedMarkupHandler {

    private static final Pattern EDGE = Pattern.compile("^\\s*\\R\\s*|\\s*\\R\\s*$");
    private static final Pattern BREAK = Pattern.compile("\\s*\\R\\s*");

    private TemplateSpace(StringWriter page) {
        super(new OutputMarkupHandler(page));
    }

    /** The template as the engine reads it. */
    static String without(String template) throws ParseException {
        StringWriter page = new StringWriter(template.length());
        new MarkupParser(asWritten()).parse(template, new TemplateSpace(page));
        return page.toString();
    }

    /** How templates are parsed where their layout matters: nothing is opened, closed or put right. */
    static ParseConfiguration asWritten() {
        ParseConfiguration configuration = ParseConfiguration.htmlConfiguration();
        configuration.setElementBalancing(ElementBalancing.NO_BALANCING);
        return configuration;
    }

    /** A text without the line breaks at its edges, those within it being spaces. */
    static String inText(String text) {
        return BREAK.matcher(EDGE.matcher(text).replaceAll("")).replaceAll(" ");
    }

    @Override
    public void handleText(char[] buffer, int offset, int length, int line, int column) throws ParseException {
        char[] shown = inText(new String(buffer, offset, length)).toCharArray();
        super.handleText(shown, 0, shown.length, line, column);
    }

    @Override
    public void handleAttribute(
            char[] buffer,
            int nameOffset,
            int nameLength,
            int nameLine,
            int nameColumn,
            int operatorOffset,
            int operatorLength,
            int operatorLine,
            int operatorColumn,
            int contentOffset,
            int contentLength,
            int outerOffset,
            int outerLength,
            int outerLine,
            int outerColumn)
            throws ParseException {
        String name = new String(buffer, nameOffset, nameLength);
        String operator = new String(buffer, operatorOffset, operatorLength);
        String value = inText(new String(buffer, outerOffset, outerLength));
        int quote = (outerLength - contentLength) / 2;
        super.handleAttribute(
                (name + operator + value).toCharArray(),
                0,
                nameLength,
                nameLine,
                nameColumn,
                nameLength,
                operatorLength,
                operatorLine,
                operatorColumn,
                nameLength + operatorLength + quote,
                value.length() - 2 * quote,
                nameLength + operatorLength,
                value.length(),
                outerLine,
                outerColumn);
    }

    @Override
    public void handleInnerWhiteSpace(char[] buffer, int offset, int length, int line, int column)
            throws ParseException {
        super.handleInnerWhiteSpace(new char[] {' '}, 0, 1, line, column);
    }

    /** The notes of a template's writer stay there. */
    @Override
    public void handleComment(
            char[] buffer, int contentOffset, int contentLength, int offset, int length, int line, int column) {
        // Nothing of it goes on the page.
    }
}
