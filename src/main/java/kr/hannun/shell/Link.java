package kr.hannun.shell;

/**
 * A place to go.
 *
 * @param href the address, with the page's day and language
 * @param text what is read
 * @param current whether the reader is there
 */
public record Link(String href, String text, boolean current) {

    /** A link to somewhere else. */
    public static Link to(String href, String text) {
        return new Link(href, text, false);
    }
}
