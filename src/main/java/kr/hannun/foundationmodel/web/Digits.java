package kr.hannun.foundationmodel.web;

/** Keeps the digits of a right-aligned column in line without inventing a decimal. */
final class Digits {

    private static final String FIGURE_SPACE = "\u2007";
    private static final String POINT_SPACE = "\u2008";

    private Digits() {}

    /** The number followed by the blanks that its missing decimals would fill. */
    static String padded(String number, int decimals) {
        int point = number.indexOf('.');
        int own = point < 0 ? 0 : number.length() - point - 1;
        if (own >= decimals) {
            return number;
        }
        return number + (own == 0 ? POINT_SPACE : "") + FIGURE_SPACE.repeat(decimals - own);
    }
}
