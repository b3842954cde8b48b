package dev.atoll.arch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.PackageMatcher;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atoll.core.common.Exempt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class RulesTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.atoll");
    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("dev.atoll.arch.violating");

    private final Rules rules = new Rules("dev.atoll", OURS, RulesTest::hasItsContractTest);

    @TestFactory
    Stream<DynamicTest> every_rule_holds() {
        return rules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(
                        rule.getKey(),
                        () -> rule.getValue().check(OURS.that(DescribedPredicate.not(exemptFrom(rule.getKey()))))));
    }

    /** A rule that cannot fail says nothing: each is broken once by the fixture, and says why it is one. */
    @TestFactory
    Stream<DynamicTest> every_rule_can_fail() {
        return new Rules("dev.atoll.arch.violating", BROKEN, port -> false)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(),
                                () -> assertThatThrownBy(() -> rule.getValue().check(BROKEN))
                                        .isInstanceOf(AssertionError.class)
                                        .hasMessageContaining("was violated")
                                        .hasMessageContaining(", because ")));
    }

    /** R18: a rule over a package that is not there passes in silence. */
    @Test
    void every_package_that_a_rule_names_has_classes() {
        assertThat(rules.patterns())
                .hasSizeGreaterThan(20)
                .allSatisfy(pattern -> assertThat(isThere(pattern)).as(pattern).isTrue());
    }

    @Test
    void a_package_that_is_not_there_is_noticed() {
        assertThat(isThere("dev.atoll.adapters.nobody..")).isFalse();
        assertThat(isThere("org.example.nobody..")).isFalse();
    }

    /** Whoever adds one says why in an ADR. */
    @Test
    void exemptions_are_few_and_say_why() {
        var exempt =
                OURS.stream().filter(type -> type.isAnnotatedWith(Exempt.class)).toList();

        assertThat(exempt)
                .extracting(type -> ruleOf(type) + " " + type.getName())
                .containsExactlyInAnyOrder(
                        "R2 dev.atoll.core.observe.Round",
                        "R5 dev.atoll.cli.Handover",
                        "R5 dev.atoll.cli.TerminalSize",
                        "R12 dev.atoll.core.Workstation$Builder",
                        "R14 dev.atoll.cli.Training");
        assertThat(exempt)
                .allSatisfy(type -> assertThat(
                                type.getAnnotationOfType(Exempt.class).because())
                        .isNotBlank());
    }

    /** Test classes of other modules are on no class path of ours: their sources are looked for. */
    private static boolean hasItsContractTest(JavaClass port) {
        var module = port.getPackageName().replace("dev.atoll.", "").replace('.', '-');
        return Files.exists(
                Path.of("..", module, "src/test/java", port.getName().replace('.', '/') + "ContractTest.java"));
    }

    private static DescribedPredicate<JavaClass> exemptFrom(String rule) {
        return DescribedPredicate.describe(
                "are exempt from " + rule,
                type -> type.isAnnotatedWith(Exempt.class) && rule.split(" ", 2)[0].equals(ruleOf(type)));
    }

    private static String ruleOf(JavaClass type) {
        return type.getAnnotationOfType(Exempt.class).rule();
    }

    /** Ours by its classes; of others, the package itself or one below it. */
    private static boolean isThere(String pattern) {
        var matcher = PackageMatcher.of(pattern);
        if (OURS.stream().anyMatch(type -> matcher.matches(type.getPackageName()))) {
            return true;
        }
        var folder = pattern.replace("..", "");
        return ModuleLayer.boot().modules().stream()
                        .flatMap(module -> module.getPackages().stream())
                        .anyMatch(matcher::matches)
                || RulesTest.class.getClassLoader().getResource(folder.replace('.', '/') + "/") != null;
    }
}
