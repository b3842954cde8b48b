package dev.atoll.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.atoll.core.common.DrivenPort;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * The rules of the hexagon that an adapter keeps, R4, R8 and R11, for its author to run over the adapter's own package.
 * The rules themselves are there for tests that look at several adapters at once.
 */
public interface AdapterArchRules {
    /** The package of the adapter, everything below it included: {@code org.example.chores}. */
    String adapterPackage();

    /** The adapter's classes without those of its tests. */
    default JavaClasses adapterClasses() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(adapterPackage());
    }

    @Test
    default void r4_it_knows_core_and_support_alone() {
        standsAlone(adapterPackage() + "..").check(found());
    }

    @Test
    default void r8_it_leaves_the_libraries_of_others_alone() {
        leavesLibrariesAlone(adapterPackage() + "..").check(found());
    }

    @Test
    default void r11_its_ports_are_public_final_and_under_contract() {
        var loader = getClass().getClassLoader();
        publicFinalAndUnderContract(
                        adapterPackage() + "..",
                        port -> loader.getResource(port.getName().replace('.', '/') + "ContractTest.class") != null)
                .check(found());
    }

    /** A rule over no class passes in silence. */
    private JavaClasses found() {
        var classes = adapterClasses();
        assertThat(classes).as("classes in %s", adapterPackage()).isNotEmpty();
        return classes;
    }

    /** R4, over a package pattern. */
    static ArchRule standsAlone(String adapter) {
        return noClasses()
                .that(resideInAPackage(adapter))
                .should()
                .dependOnClassesThat(resideInAPackage("dev.atoll..")
                        .and(not(resideInAnyPackage("dev.atoll.core..", "dev.atoll.adapters.support..", adapter))))
                .because("any adapter can be left out or replaced (ADR 0001)");
    }

    /** R8, over a package pattern. */
    static ArchRule leavesLibrariesAlone(String adapter) {
        return noClasses()
                .that(resideInAPackage(adapter))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "tools.jackson..",
                        "com.fasterxml.jackson..",
                        "picocli..",
                        "io.javalin..",
                        "org.eclipse.jetty.."))
                .because("a library that is in one module can be exchanged in one module (ADR 0001);"
                        + " adapters-support reads JSON and asks sockets");
    }

    /**
     * R11, over a package pattern.
     *
     * @param underContract whether a class has its ContractTest
     */
    static ArchRule publicFinalAndUnderContract(String adapters, Predicate<JavaClass> underContract) {
        return classes()
                .that(resideInAPackage(adapters)
                        .and(describe(
                                "implement a port",
                                type -> type.getAllRawInterfaces().stream()
                                        .anyMatch(i -> i.isAnnotatedWith(DrivenPort.class)))))
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveOnlyFinalFields()
                .andShould(new ArchCondition<>("have a ContractTest") {
                    @Override
                    public void check(JavaClass port, ConditionEvents events) {
                        if (!underContract.test(port)) {
                            events.add(SimpleConditionEvent.violated(
                                    port, "there is no " + port.getName() + "ContractTest"));
                        }
                    }
                })
                .because("an embedder wires them by hand, nobody inherits from them,"
                        + " and a port without a contract is not finished (ADR 0001)");
    }
}
