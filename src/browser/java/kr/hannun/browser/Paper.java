package kr.hannun.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.Page.PdfOptions;
import com.microsoft.playwright.options.Media;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kr.hannun.browser.Printed.Letter;
import kr.hannun.browser.Printed.Sheet;

/** What is wrong with a page on paper: letters too small to be read, cut, under no head; what only a screen has. */
record Paper(Printed printed, String sheets, List<String> faults) {

    /** In points. */
    private static final double SMALLEST = 8;

    private static final double MARGIN = 20;

    private static final String ON_SCREEN_ONLY = "[...document.querySelectorAll('nav, .pick, header.top, footer, .btn, .skip')]"
            + ".filter(each => each.checkVisibility()).map(each => each.localName + '.' + each.className + ' is printed')";

    private static final String SOURCES =
            "[...document.querySelectorAll('.srcs li > .n + a')].map(each => each.textContent.replace(/\\s/g, ''))";

    /** The heads of each matrix, and after them its last row. */
    private static final String MATRICES = "[...document.querySelectorAll('table.matrix')].map(table => "
            + "[...table.querySelectorAll('thead th'), table.querySelector('tbody:last-of-type tr:last-child th')]"
            + ".map(each => each.textContent.replace(/\\s/g, '')))";

    static List<String> faultsOf(Page page) {
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));
        Printed printed = Printed.of(page.pdf(new PdfOptions().setPreferCSSPageSize(true)));
        Paper paper = new Paper(
                printed, printed.sheets().stream().map(Sheet::text).collect(Collectors.joining()), new ArrayList<>());
        printed.sheets().forEach(paper::read);
        ((List<?>) page.evaluate(ON_SCREEN_ONLY)).forEach(each -> paper.faults.add(each.toString()));
        ((List<?>) page.evaluate(SOURCES)).forEach(paper::keeps);
        ((List<?>) page.evaluate(MATRICES)).forEach(matrix -> paper.heads((List<?>) matrix));
        page.emulateMedia(new EmulateMediaOptions().setMedia(Media.SCREEN));
        return paper.faults;
    }

    private void read(Sheet sheet) {
        List<Letter> small = sheet.letters().stream()
                .filter(letter -> letter.isKorean() && letter.size() < SMALLEST)
                .toList();
        if (!small.isEmpty()) {
            faults.add("%d letters too small, %.2f points: %s"
                    .formatted(small.size(), small.getFirst().size(), text(small)));
        }
        List<Letter> cut = sheet.letters().stream()
                .filter(letter -> letter.x() < MARGIN || letter.x() > sheet.width() - MARGIN)
                .toList();
        if (!cut.isEmpty()) {
            faults.add(cut.size() + " letters beyond the paper: " + text(cut));
        }
    }

    private void keeps(Object source) {
        if (!sheets.contains(source.toString())) {
            faults.add("the source is not printed: " + source);
        }
    }

    /** From the sheet on which a matrix begins to the one with its last row each has every head. */
    private void heads(List<?> matrix) {
        List<?> heads = matrix.subList(0, matrix.size() - 1);
        String lastRow = matrix.getLast().toString();
        List<String> texts = printed.sheets().stream().map(Sheet::text).toList();
        int last = texts.size() - 1;
        while (last > 0 && !texts.get(last).contains(lastRow)) {
            last--;
        }
        int first = 0;
        while (first < last && !texts.get(first).contains(heads.getLast().toString())) {
            first++;
        }
        for (int sheet = first; sheet <= last; sheet++) {
            String text = texts.get(sheet);
            heads.stream()
                    .filter(head -> !text.contains(head.toString()))
                    .forEach(head -> faults.add("no head above the rows: " + head));
        }
    }

    private static String text(List<Letter> letters) {
        return letters.stream().limit(20).map(Letter::text).collect(Collectors.joining());
    }
}
