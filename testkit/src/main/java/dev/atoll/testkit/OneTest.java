package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import java.io.PrintWriter;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/** A program that runs one test method without parameters, and ends with 0 when it passed. */
final class OneTest {
    private OneTest() {}

    /** @param arguments class and method */
    public static void main(String[] arguments) {
        var heard = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectMethod(arguments[0], arguments[1], ""))
                                .build(),
                        heard);
        heard.getSummary().printFailuresTo(new PrintWriter(System.out, true, UTF_8));
        if (heard.getSummary().getTestsSucceededCount() != 1) {
            throw new IllegalStateException("it did not pass: " + String.join(" ", arguments));
        }
    }
}
