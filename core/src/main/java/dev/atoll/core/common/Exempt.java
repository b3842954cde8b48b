package dev.atoll.core.common;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A hole in an architecture rule, with its reason. The architecture tests count them: the count may only go down. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface Exempt {
    /** {@code R2}. */
    String rule();

    /** Why the rule's own reason does not hold here. */
    String because();
}
