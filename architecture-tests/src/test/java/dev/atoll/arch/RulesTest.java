package dev.atoll.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.atoll");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.atoll.arch.violating");

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return new Rules("dev.atoll")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> rule.getValue().allowEmptyShould(true).check(OURS)));
    }

    /** A rule that cannot fail says nothing: each is broken once by the fixture. */
    @TestFactory
    Stream<DynamicTest> every_rule_can_fail() {
        return new Rules("dev.atoll.arch.violating")
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThatThrownBy(() -> rule.getValue().check(BROKEN))
                                        .isInstanceOf(AssertionError.class)
                                        .hasMessageContaining("was violated")));
    }

    /** A rule over a package that is not there passes in silence. */
    @Test
    void every_package_that_a_rule_names_has_classes() {
        for (var part : new String[] {
            "core",
            "core.spi",
            "adapters.support",
            "adapters.jackson",
            "adapters.podman",
            "adapters.tailscale",
            "adapters.linux",
            "adapters.memory",
            "cli"
        }) {
            assertThat(OURS.stream().filter(type -> type.getPackageName().startsWith("dev.atoll." + part)))
                    .as(part)
                    .hasSizeGreaterThan(1);
        }
    }
}
