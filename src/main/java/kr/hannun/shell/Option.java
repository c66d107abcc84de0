package kr.hannun.shell;

/**
 * One choice of a field.
 *
 * @param value what is sent
 * @param text what is read
 */
public record Option(String value, String text) {}
