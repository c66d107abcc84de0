package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/**
 * The end of a fact: who says so.
 *
 * @param number of the source's note on this page
 * @param certainty the word for everything that is not official, or null
 * @param style the certainty's underline in the style sheet
 * @param label what is read aloud: number, certainty and publisher
 */
public record Mark(int number, @Nullable String certainty, String style, String label) {}
