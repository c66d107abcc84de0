package kr.hannun.allocation;

/** How a picture is laid out: on wide screens names stand at the left of their lanes, on phones above them. */
enum PictureFrame {
    /** For screens from 640 pixels on, and for paper. */
    BROAD(976, 184, 44, 1.2),
    /** For phones. */
    NARROW(358, 0, 54, 1);

    /** Where the first lane begins. */
    static final int TOP = 46;

    private static final int STEP = 31;
    private static final int FOOT = 10;
    private static final int LETTER = 8;
    private static final int GAP = 4;
    private static final int SYLLABLE = 13;
    private static final int FIRST_SYLLABLE = 0x1100;

    private final int width;
    private final int left;
    private final int smallest;

    /** How much larger its words are on paper than on a screen. */
    private final double onPaper;

    PictureFrame(int width, int left, int smallest, double onPaper) {
        this.width = width;
        this.left = left;
        this.smallest = smallest;
        this.onPaper = onPaper;
    }

    int width() {
        return width;
    }

    int left() {
        return left;
    }

    /** How high a lane with so many bars is. */
    int height(int bars) {
        return Math.max(smallest, head() + bars * STEP + FOOT);
    }

    /** Where the words of a bar stand in the lane that begins here. */
    int words(int lane, int bar) {
        return lane + head() + bar * STEP + 12;
    }

    /** Where the standing of a team stands: below its name, or beside it. */
    int standingX(String name) {
        return this == BROAD ? 0 : extent(name) + 8;
    }

    int standingY(int lane) {
        return lane + (this == BROAD ? 42 : 20);
    }

    /** Where the time stands in which a team took part. */
    int presenceY(int lane) {
        return lane + (this == BROAD ? 6 : 27);
    }

    /** Whether the words fit in so many pixels. */
    boolean fits(String words, int pixels) {
        return extent(words) <= pixels;
    }

    /** Where words begin that belong to what begins here, so that they end within the picture. */
    int wordsX(String words, int x) {
        return Math.min(x, Math.max(left, width - extent(words)));
    }

    /** The words, shortened to what fits in the picture. */
    String fitted(String words) {
        if (fits(words, width - left)) {
            return words;
        }
        String shorter = words;
        while (!fits(shorter + "…", width - left)) {
            shorter = shorter.substring(0, shorter.length() - 1);
        }
        return shorter.strip() + "…";
    }

    private int extent(String words) {
        return (int) Math.ceil(onPaper * words.chars().map(PictureFrame::extent).sum());
    }

    private static int extent(int letter) {
        if (letter >= FIRST_SYLLABLE) {
            return SYLLABLE;
        }
        return Character.isLetterOrDigit(letter) ? LETTER : GAP;
    }

    private int head() {
        return this == BROAD ? 16 : 36;
    }
}
