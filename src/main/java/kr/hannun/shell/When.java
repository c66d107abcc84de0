package kr.hannun.shell;

/**
 * A date as it is read.
 *
 * @param iso for machines, as precise as the source
 * @param text for people, in their language
 */
public record When(String iso, String text) {}
