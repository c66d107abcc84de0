package kr.hannun.security;

/**
 * A tag on a test.
 *
 * @param requirement the standard and the number it names
 * @param type the class of the test
 * @param member the test in it, or blank where all tests of the class are meant
 * @param runs whether what is tagged is a test, or holds some
 * @param inBrowser whether it runs in a browser only
 */
record Proof(String requirement, String type, String member, boolean runs, boolean inBrowser) {

    /** The test as a table names it. */
    String sentence() {
        String all = member.isEmpty() ? "" : ": " + member.replace('_', ' ');
        return "`" + type + "`" + all + (inBrowser ? " (browser)" : "");
    }
}
