package kr.hannun.shell;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parameters a page reads besides the two days and the language. A page that is kept for all readers is made from these
 * alone: whatever else stands in the address is not read, and makes no other page of it.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface QueryParameters {

    /** Their names. */
    String[] value();
}
