package kr.hannun.shell;

import org.jspecify.annotations.Nullable;

/** One reader's look at a page, in a programme or outside: what was asked, in which language, and the same asked otherwise. */
public sealed interface Look permits Visit, PlainVisit {

    /** The reader's language. */
    Texts texts();

    /** The first value of a parameter, or null. */
    @Nullable
    String asked(String parameter);

    /** The address of this page with one parameter changed, or taken away where the value is null. */
    String with(String parameter, @Nullable String value);

    /** The same look without one parameter: the place in a list is given up where the list changes. */
    Look without(String parameter);
}
