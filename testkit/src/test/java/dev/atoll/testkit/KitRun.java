package dev.atoll.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;

/**
 * A contract run over one class by JUnit itself.
 *
 * @param failed names of the methods that failed
 * @param passed names of the methods that did not
 */
record KitRun(Set<String> failed, Set<String> passed) {
    static KitRun of(Class<?> contractTest) {
        EngineExecutionResults results = EngineTestKit.engine("junit-jupiter")
                .selectors(selectClass(contractTest))
                .execute();
        return new KitRun(
                methods(results.testEvents().failed().stream()), methods(results.testEvents().succeeded().stream()));
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

    private static String rule(String method) {
        return method.substring(0, method.indexOf('_', method.indexOf('_') + 1));
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
