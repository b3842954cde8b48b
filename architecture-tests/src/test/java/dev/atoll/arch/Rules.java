package dev.atoll.arch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.atoll.core.common.DrivenPort;
import java.util.LinkedHashMap;
import java.util.Map;

/** The rules of the hexagon, by number. Packages are given by their root, so that a fixture can break each of them. */
final class Rules {
    private static final String[] CORE_MAY_USE = {
        "com.google.common..",
        "org.jspecify..",
        "java.lang",
        "java.lang.annotation",
        "java.lang.invoke",
        "java.lang.runtime",
        "java.util",
        "java.util.function",
        "java.util.stream",
        "java.util.regex",
        "java.util.concurrent..",
        "java.time..",
        "java.math"
    };

    private static final int MOST_METHODS = 7;

    private final String root;

    Rules(String root) {
        this.root = root;
    }

    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("R1", coreUsesLittle());
        rules.put("R2", coreReadsNoWorld());
        rules.put("R3", coreHasNoCycles());
        rules.put("R4", adaptersStandAlone());
        rules.put("R5", onePlaceForProcessesAndSockets());
        rules.put("R6", appsKnowNoAdapter());
        rules.put("R7", commandsSeeNoPort());
        rules.put("R8 Jackson", fenced("tools.jackson..", in("adapters.support.."), in("adapters.jackson..")));
        rules.put("R8 socket client", fenced("org.apache.hc..", in("adapters.support..")));
        rules.put("R8 picocli", fenced("picocli..", in("cli..")));
        rules.put("R8 Javalin", fenced("io.javalin..", in("http..")));
        rules.put("R9", portsAnswerValues());
        rules.put("R11", adaptersArePublicAndFinal());
        rules.put("R14", oldAndRude());
        rules.put("R16", noDryRun());
        rules.put("R17", servicesAreLoadedInOnePlace());
        return rules;
    }

    private String in(String part) {
        return root + "." + part;
    }

    private ArchRule coreUsesLittle() {
        return classes()
                .that()
                .resideInAPackage(in("core.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(in("core..")).or(resideInAnyPackage(CORE_MAY_USE)))
                .because("an embedder gets core with Guava and nothing else");
    }

    private ArchRule coreReadsNoWorld() {
        return noClasses()
                .that()
                .resideInAPackage(in("core.."))
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "getenv")
                .orShould()
                .callMethod(System.class, "getenv", String.class)
                .orShould()
                .callMethod(System.class, "getProperty", String.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Thread.class, "sleep", long.class)
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("same input, same bytes: time and the world come in through ports and a clock");
    }

    private ArchRule coreHasNoCycles() {
        return slices().matching(in("core.(*)..")).should().beFreeOfCycles().because("a reader can start at common");
    }

    private ArchRule adaptersStandAlone() {
        return slices().matching(in("adapters.(*).."))
                .should()
                .notDependOnEachOther()
                .ignoreDependency(resideInAPackage(in("adapters..")), resideInAPackage(in("adapters.support..")))
                .because("any adapter can be left out or replaced");
    }

    private ArchRule onePlaceForProcessesAndSockets() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackages(in("adapters.support.."), in("testkit.."))
                .should()
                .dependOnClassesThat(assignableTo(ProcessBuilder.class)
                        .or(assignableTo(java.nio.channels.SocketChannel.class))
                        .or(assignableTo(java.net.UnixDomainSocketAddress.class)))
                .because(
                        "who starts programs and opens sockets is an audit of one module; the testkit plays the other end");
    }

    private ArchRule appsKnowNoAdapter() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("cli.."), in("http.."))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(in("adapters..")).and(not(resideInAPackage(in("adapters.jackson..")))))
                .because("adapters are found, never named");
    }

    private ArchRule commandsSeeNoPort() {
        return noClasses()
                .that()
                .resideInAnyPackage(in("cli.."), in("http.."))
                .should()
                .dependOnClassesThat()
                .areAnnotatedWith(DrivenPort.class)
                .because("a command asks the workstation, so that one deadline holds for all");
    }

    private ArchRule fenced(String library, String... homes) {
        return noClasses()
                .that(resideInAPackage(root + "..").and(not(resideInAnyPackage(homes))))
                .should()
                .dependOnClassesThat(resideInAPackage(library))
                .because("a library that is in one module can be exchanged in one module");
    }

    private static ArchRule portsAnswerValues() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(DrivenPort.class)
                .should(new ArchCondition<>("answer a value and take no boolean") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var answer = method.getRawReturnType().getName();
                        var takesBoolean = method.getRawParameterTypes().stream()
                                .anyMatch(type -> type.getName().equals("boolean"));
                        var tooMany = method.getOwner().getMethods().size() > MOST_METHODS;
                        if (answer.equals("void")
                                || answer.equals("boolean")
                                || takesBoolean
                                || tooMany
                                || !method.getThrowsClause().getTypes().isEmpty()) {
                            events.add(SimpleConditionEvent.violated(method, method.getFullName()));
                        }
                    }
                })
                .because("expected trouble is a value, and a port is small enough to implement in an afternoon");
    }

    private ArchRule adaptersArePublicAndFinal() {
        DescribedPredicate<JavaClass> implementsAPort = DescribedPredicate.describe(
                "implement a port",
                type -> type.getAllRawInterfaces().stream().anyMatch(i -> i.isAnnotatedWith(DrivenPort.class)));
        return classes()
                .that(resideInAPackage(in("adapters..")).and(implementsAPort))
                .should()
                .bePublic()
                .andShould()
                .haveModifier(JavaModifier.FINAL)
                .andShould()
                .haveOnlyFinalFields()
                .because("an embedder wires them by hand, and nobody inherits from them");
    }

    private ArchRule oldAndRude() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .doNotHaveSimpleName("Main")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Calendar")
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.time.LocalDateTime")
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("times have a zone, and a library never ends its program");
    }

    private ArchRule noDryRun() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(root + "..")
                .should()
                .haveNameNotMatching("(?i).*dryRun.*")
                .because("a dry run is a plan that is not applied");
    }

    private ArchRule servicesAreLoadedInOnePlace() {
        return noClasses()
                .that()
                .resideInAPackage(root + "..")
                .and()
                .resideOutsideOfPackage(in("core.spi.."))
                .should()
                .dependOnClassesThat(assignableTo(java.util.ServiceLoader.class))
                .because("what is found on the class path is decided and explained once");
    }
}
