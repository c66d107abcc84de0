package kr.hannun.account;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A way to write one request: as it is declared, with another method, or with an address that means the same or nearly. */
enum Spelling {
    AS_DECLARED,
    HEAD("HEAD"),
    PUT("PUT"),
    PATCH("PATCH"),
    DELETE("DELETE"),
    OPTIONS("OPTIONS"),
    OTHER_METHOD_BY_PARAMETER,
    OTHER_METHOD_BY_HEADER,
    ENCODED_LETTER,
    ENCODED_TWICE,
    UPPER_CASE,
    TRAILING_SLASH,
    PATH_PARAMETER,
    DOUBLE_SLASH,
    DOT_SEGMENT,
    BACK_SEGMENT,
    ENCODED_BACK_SEGMENT,
    BACKSLASH,
    NUL,
    SUFFIX;

    private static final List<String> MALFORMED = List.of("%25", ";", "//", "/./", "/../", "%2e%2e", "%5c", "%00");

    private final String method;

    Spelling() {
        this("");
    }

    Spelling(String method) {
        this.method = method;
    }

    String method(String declared) {
        return method.isEmpty() ? declared : method;
    }

    String target(String path) {
        String letter = Integer.toHexString(path.codePointAt(1));
        return switch (this) {
            case AS_DECLARED, HEAD, PUT, PATCH, DELETE, OPTIONS, OTHER_METHOD_BY_HEADER -> path;
            case OTHER_METHOD_BY_PARAMETER -> path + "?_method=DELETE";
            case ENCODED_LETTER -> "/%" + letter + path.substring(2);
            case ENCODED_TWICE -> "/%25" + letter + path.substring(2);
            case UPPER_CASE -> path.substring(0, 2).toUpperCase(Locale.ROOT) + path.substring(2);
            case TRAILING_SLASH -> path + "/";
            case PATH_PARAMETER -> path + ";x=1";
            case DOUBLE_SLASH -> "/" + path;
            case DOT_SEGMENT -> "/." + path;
            case BACK_SEGMENT -> "/shell/.." + path;
            case ENCODED_BACK_SEGMENT -> "/shell/%2e%2e" + path;
            case BACKSLASH -> path + "%5c";
            case NUL -> path + "%00";
            case SUFFIX -> path + ".html";
        };
    }

    List<String> headers(String declared) {
        String other = declared.equals("GET") ? "POST" : "GET";
        return this == OTHER_METHOD_BY_HEADER ? List.of("X-HTTP-Method-Override: " + other) : List.of();
    }

    /** Whether it means the very request as it is declared. */
    boolean isTheSame(String declared) {
        return switch (this) {
            case AS_DECLARED, OTHER_METHOD_BY_PARAMETER, OTHER_METHOD_BY_HEADER, ENCODED_LETTER -> true;
            case HEAD -> declared.equals("GET");
            case PUT, PATCH, DELETE, OPTIONS, ENCODED_TWICE, UPPER_CASE, TRAILING_SLASH, PATH_PARAMETER -> false;
            case DOUBLE_SLASH, DOT_SEGMENT, BACK_SEGMENT, ENCODED_BACK_SEGMENT, BACKSLASH, NUL, SUFFIX -> false;
        };
    }

    /** Whether no honest client writes such an address, so that nobody is answered. */
    static boolean isMalformed(String target) {
        return MALFORMED.stream().anyMatch(target::contains);
    }

    /** The path the server understands. */
    static String understood(String target) {
        return URLDecoder.decode(target.replaceFirst("[?].*", "").replace("+", "%2b"), StandardCharsets.UTF_8);
    }
}
