package dev.atoll.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.atoll.core.common.DrivenPort;
import java.util.ServiceLoader;

/** The rules about who knows whom outside core: R4 to R8, R15, R17. */
final class FenceRules {
    private final Packages packages;

    FenceRules(Packages packages) {
        this.packages = packages;
    }

    ArchRule adaptersKnowNoOther() {
        return slices().matching(packages.in("adapters.(*).."))
                .should()
                .notDependOnEachOther()
                .ignoreDependency(
                        resideInAPackage(packages.in("adapters..")),
                        resideInAPackage(packages.in("adapters.support..")))
                .because("any adapter can be left out or replaced (ADR 0001)");
    }

    ArchRule adaptersKnowNoAppAndNoKit() {
        return noClasses()
                .that()
                .resideInAPackage(packages.in("adapters.."))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages.in("cli.."), packages.in("http.."), packages.in("testkit.."))
                .because("an adapter serves whoever composes it, and ships without its tests (ADR 0001)");
    }

    ArchRule onePlaceForProcessesAndSockets() {
        return noClasses()
                .that()
                .resideInAPackage(packages.all())
                .and()
                .resideOutsideOfPackages(packages.in("adapters.support.."), packages.in("testkit.."))
                .should()
                .dependOnClassesThat(assignableTo(ProcessBuilder.class)
                        .or(assignableTo(java.nio.channels.SocketChannel.class))
                        .or(assignableTo(java.net.UnixDomainSocketAddress.class)))
                .because("who starts programs and opens sockets is an audit of one module;"
                        + " the testkit plays the other end (ADR 0001)");
    }

    ArchRule composersKnowNoAdapter() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages.in("cli.."), packages.in("http.."), packages.in("adapters.jackson.."))
                .should()
                .dependOnClassesThat(resideInAPackage(packages.in("adapters.."))
                        .and(not(resideInAPackage(packages.in("adapters.jackson..")))))
                .because("adapters are found, never named (ADR 0004)");
    }

    ArchRule knowsNot(String app, String other) {
        return noClasses()
                .that()
                .resideInAPackage(packages.in(app))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(packages.in(other))
                .because("each app can be left out; the launcher dispatches (ADR 0001)");
    }

    ArchRule commandsSeeNoPort() {
        return noClasses()
                .that()
                .resideInAnyPackage(packages.in("cli.."), packages.in("http.."))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(DrivenPort.class)
                .because("a command asks the workstation, so that one deadline holds for all (ADR 0001)");
    }

    /** A library, and the only parts of ours that may use it. */
    ArchRule fenced(String library, String... homes) {
        var inside = new String[homes.length];
        for (var i = 0; i < homes.length; i++) {
            inside[i] = packages.in(homes[i]);
        }
        return noClasses()
                .that(resideInAPackage(packages.all()).and(not(resideInAnyPackage(inside))))
                .should()
                .dependOnClassesThat(resideInAPackage(packages.library(library)))
                .because("a library that is in one module can be exchanged in one module (ADR 0001)");
    }

    /** Needs no package of this name to exist: today being package-private does its work. */
    ArchRule internalsStayInside() {
        return classes()
                .that()
                .resideInAPackage(packages.all())
                .should(new ArchCondition<>("leave what is internal elsewhere alone") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(d -> {
                                    var target = d.getTargetClass().getPackageName() + ".";
                                    var inner = target.indexOf(".internal.");
                                    return target.startsWith(packages.all().replace("..", "."))
                                            && inner >= 0
                                            && !(type.getPackageName() + ".")
                                                    .startsWith(target.substring(0, inner + 1));
                                })
                                .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                    }
                })
                .because("what is called internal may change without notice (ADR 0001)");
    }

    ArchRule servicesAreLoadedInOnePlace() {
        return noClasses()
                .that()
                .resideInAPackage(packages.all())
                .and()
                .resideOutsideOfPackage(packages.in("core.spi.."))
                .should()
                .dependOnClassesThat(assignableTo(ServiceLoader.class))
                .because("what is found on the class path is decided and explained once (ADR 0004)");
    }

    ArchRule servicesAreLoadedThroughAGivenLoader() {
        return noClasses()
                .that()
                .resideInAPackage(packages.all())
                .should()
                .callMethod(ServiceLoader.class, "load", Class.class)
                .orShould()
                .callMethod(ServiceLoader.class, "loadInstalled", Class.class)
                .because("the thread's own class loader is somebody else's choice (ADR 0004)");
    }
}
