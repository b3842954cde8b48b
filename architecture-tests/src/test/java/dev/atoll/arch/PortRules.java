package dev.atoll.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.DrivenPort;
import dev.atoll.testkit.AdapterArchRules;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rules about ports: R9, R10, R11, R13. */
final class PortRules {
    private static final int MOST_METHODS = 7;

    private final Packages packages;
    private final JavaClasses ours;

    PortRules(Packages packages, JavaClasses ours) {
        this.packages = packages;
        this.ours = ours;
    }

    ArchRule areSmallInterfacesOfCore() {
        return classes()
                .that()
                .areAnnotatedWith(DrivenPort.class)
                .should()
                .beInterfaces()
                .andShould()
                .bePublic()
                .andShould()
                .resideInAPackage(packages.in("core.."))
                .andShould(new ArchCondition<>("have " + MOST_METHODS + " methods at most") {
                    @Override
                    public void check(JavaClass port, ConditionEvents events) {
                        if (port.getMethods().size() > MOST_METHODS) {
                            events.add(SimpleConditionEvent.violated(
                                    port,
                                    port.getName() + " has " + port.getMethods().size() + " methods"));
                        }
                    }
                })
                .because("a port is small enough to implement in an afternoon (ADR 0001)");
    }

    ArchRule answerValues() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(DrivenPort.class)
                .should(new ArchCondition<>("answer a value, never null, and take no boolean") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var answer = method.getRawReturnType().getName();
                        var takesBoolean = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals("boolean"));
                        var mayBeNull =
                                method.reflect().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
                        if (answer.equals("void")
                                || answer.equals("boolean")
                                || takesBoolean
                                || mayBeNull
                                || !method.getThrowsClause().getTypes().isEmpty()) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .because("expected trouble is a value (ADR 0001)");
    }

    ArchRule haveAContractAndASimulation() {
        var testkit = packages.in("testkit..").replace("..", ".");
        var memory = packages.in("adapters.memory..").replace("..", "");
        return classes()
                .that()
                .areAnnotatedWith(DrivenPort.class)
                .should(new ArchCondition<>("have a contract in testkit and a port in memory") {
                    @Override
                    public void check(JavaClass port, ConditionEvents events) {
                        var contract = testkit + port.getSimpleName() + "Contract";
                        if (!ours.contain(contract)) {
                            events.add(SimpleConditionEvent.violated(port, "there is no " + contract));
                        }
                        if (port.getAllSubclasses().stream()
                                .noneMatch(type -> type.getPackageName().equals(memory))) {
                            events.add(SimpleConditionEvent.violated(
                                    port, "nothing in " + memory + " implements " + port.getName()));
                        }
                    }
                })
                .because("a port without a contract is not finished, and a demo without a kind is none (ADR 0001)");
    }

    /** Verbs are what answers an outcome. A port that passes a call on to another of its own kind is no actor. */
    ArchRule areActedOnByTheApplierAlone() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(packages.in("core.apply.."), packages.in("testkit.."))
                .should()
                .callMethodWhere(new DescribedPredicate<JavaMethodCall>("call a verb of a port") {
                    @Override
                    public boolean test(JavaMethodCall call) {
                        var owner = call.getTargetOwner();
                        return owner.isAnnotatedWith(DrivenPort.class)
                                && call.getTarget().getRawReturnType().isEquivalentTo(ActionOutcome.class)
                                && !call.getOriginOwner().isAssignableTo(owner.getName());
                    }
                })
                .because("looking and planning change nothing: one package acts, and notes it down (ADR 0001)");
    }

    ArchRule areImplementedPublicAndFinal(Predicate<JavaClass> underContract) {
        return AdapterArchRules.publicFinalAndUnderContract(packages.in("adapters.."), underContract);
    }
}
