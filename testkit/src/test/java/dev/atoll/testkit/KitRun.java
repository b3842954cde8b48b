package dev.atoll.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * A contract run over one class by JUnit itself.
 *
 * @param failed names of the methods that failed
 * @param passed names of the methods that did not
 * @param messages of the failures
 */
record KitRun(Set<String> failed, Set<String> passed, List<String> messages) {
    static KitRun of(Class<?> contractTest) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contractTest))
                .execute();
        return new KitRun(
                methods(results.testEvents().failed().stream()),
                methods(results.testEvents().succeeded().stream()),
                results.testEvents().failed().stream()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .flatMap(result -> result.getThrowable().stream())
                        .map(String::valueOf)
                        .toList());
    }

    /** The rules of those that failed: {@code obs_1}. */
    Set<String> failedRules() {
        return failed.stream().map(KitRun::rule).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Every test method a contract has, inherited ones too. */
    static Set<String> methodsOf(Class<?> contract) {
        return Stream.of(contract.getMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(Method::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code obs_1}; {@code r4} has no underscore in it. */
    private static String rule(String method) {
        var first = method.indexOf('_');
        return method.startsWith("r")
                ? method.substring(0, first)
                : method.substring(0, method.indexOf('_', first + 1));
    }

    private static Set<String> methods(Stream<Event> events) {
        return events.map(Event::getTestDescriptor)
                .map(TestDescriptor::getSource)
                .flatMap(source -> source.stream())
                .filter(MethodSource.class::isInstance)
                .map(source -> ((MethodSource) source).getMethodName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
