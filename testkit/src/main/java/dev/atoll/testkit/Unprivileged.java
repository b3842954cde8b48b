package dev.atoll.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test of what is refused to a user. To root nothing is: when root runs the tests, this one runs in a JVM of its own as
 * nobody, and is skipped where that cannot be.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AsNobody.class)
public @interface Unprivileged {}
