package dev.atoll.testkit.bed;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Runs only where a testbed proves itself by its marker: never against what happens to be on somebody's {@code PATH}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "dev.atoll.testkit.bed.Testbed#isHere",
        disabledReason = "no testbed here: testbed/setup && testbed/workstation up")
public @interface OnTestbed {}
