package kr.hannun.shell.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/** Reads the heads of a table as they go by and writes them on its cells; what a head says in small type is left out. */
public class CellLabelHandler extends AbstractTemplateHandler {

    /** The attribute a cell's head is written in. */
    static final String LABEL = "data-label";

    private static final List<String> ASIDE = List.of("sub", "sr");

    private TableHeads heads = new TableHeads();
    private @Nullable StringBuilder head;
    private boolean isInHead;
    private int aside;

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        switch (tag.getElementCompleteName()) {
            case "table" -> heads = new TableHeads();
            case "thead" -> isInHead = true;
            case "tr" -> heads.nextRow();
            case "th", "td" -> {
                super.handleOpenElement(cell(tag));
                return;
            }
            default -> aside += head != null && (aside > 0 || isAside(tag)) ? 1 : 0;
        }
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        switch (tag.getElementCompleteName()) {
            case "thead" -> isInHead = false;
            case "th", "td" -> {
                if (head != null) {
                    heads.named(head.toString());
                    head = null;
                    aside = 0;
                }
            }
            default -> aside -= aside > 0 ? 1 : 0;
        }
        super.handleCloseElement(tag);
    }

    @Override
    public void handleText(IText text) {
        if (head != null && aside == 0) {
            head.append(HtmlEscape.unescapeHtml(text.getText()));
        }
        super.handleText(text);
    }

    private IOpenElementTag cell(IOpenElementTag tag) {
        String label = heads.nextCell(span(tag, "colspan"), span(tag, "rowspan"));
        if (isInHead) {
            head = new StringBuilder();
            return tag;
        }
        if (label.isEmpty() || tag.hasAttribute("scope")) {
            return tag;
        }
        return getContext()
                .getModelFactory()
                .setAttribute(tag, LABEL, HtmlEscape.escapeHtml4Xml(label), AttributeValueQuotes.DOUBLE);
    }

    private static boolean isAside(IProcessableElementTag tag) {
        String classes = tag.getAttributeValue("class");
        return classes != null && Arrays.stream(classes.split(" ")).anyMatch(ASIDE::contains);
    }

    private static int span(IProcessableElementTag tag, String attribute) {
        String value = tag.getAttributeValue(attribute);
        return value == null ? 1 : Integer.parseInt(value);
    }
}
