package kr.hannun.audit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code under which the history keeps an event. It is written and sealed with every entry, so it is never changed, whatever
 * the class comes to be called.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
public @interface EventCode {

    /** The code; {@code history.event.<code>} says it in words. */
    String value();
}
