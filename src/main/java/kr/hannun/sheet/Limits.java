package kr.hannun.sheet;

/** How much a sheet may be. */
public final class Limits {

    /** The largest file in bytes. */
    public static final int BYTES = 5 * 1024 * 1024;

    /** How much a workbook may unpack to, in bytes: what unpacks to more is no list. */
    public static final long UNPACKED = 50L * 1024 * 1024;

    /** How many parts a workbook may have. */
    public static final int PARTS = 1_000;

    /** How many sheets are looked through for one that is a list. */
    public static final int SHEETS = 20;

    /** How many blocks of merged cells a sheet may have. */
    public static final int MERGES = 100_000;

    /** How many cells are visited and characters read of a workbook, all in all. */
    public static final long EFFORT = 20_000_000;

    /** The longest list in lines. */
    public static final int LINES = 5_000;

    /** How many lines may stand above the heading. */
    public static final int ABOVE_HEADING = 30;

    /** The widest list in columns. */
    public static final int COLUMNS = 200;

    /** The longest cell in characters. */
    public static final int CELL = 500;

    private Limits() {}
}
