package kr.hannun.fact;

/**
 * How the rows of a kind are read back as their file has them.
 *
 * @param kind the name of the file, without its ending
 * @param statement SQL whose columns bear the names of the file's, each a text or null; tables stand in braces, and
 *     {@code :program} is the programme
 */
public record FactRows(String kind, String statement) {}
