package kr.hannun.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Which requirements of a public standard a test would catch a breach of, such as {@code "ASVS 6.2.1"} or {@code "KISA 2.9"};
 * on a class, all its tests together. The tables in {@code docs/security} are made from these tags.
 */
@Target({ElementType.TYPE, ElementType.METHOD, ElementType.FIELD})
@Retention(RetentionPolicy.SOURCE)
@Documented
public @interface Proves {

    /** The standard and the number of each requirement. */
    String[] value();
}
