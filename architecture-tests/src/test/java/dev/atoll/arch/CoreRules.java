package dev.atoll.arch;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules about core: R1, R2, R3, R12. */
final class CoreRules {
    /** Which package of core may use which; of the kinds, every one is meant. */
    private static final Map<String, Set<String>> DIRECTIONS = Map.ofEntries(
            entry("common", Set.of()),
            entry("KIND", Set.of("common")),
            entry("observe", Set.of("common", "KIND")),
            entry("finding", Set.of("common", "KIND", "observe")),
            entry("manifest", Set.of("common", "KIND", "observe", "finding")),
            entry("compare", Set.of("common", "KIND", "observe", "finding", "manifest")),
            entry("adopt", Set.of("common", "KIND", "observe", "manifest", "compare")),
            entry("plan", Set.of("common", "KIND", "observe", "finding", "manifest", "compare")),
            entry("apply", Set.of("common", "KIND", "observe", "manifest", "plan")),
            entry("whatif", Set.of("common", "KIND", "observe", "manifest", "plan")),
            entry("claim", Set.of("common", "KIND", "observe", "finding", "manifest")),
            entry(
                    "document",
                    Set.of(
                            "common",
                            "KIND",
                            "observe",
                            "finding",
                            "manifest",
                            "compare",
                            "plan",
                            "apply",
                            "whatif",
                            "claim")),
            entry("overview", Set.of("common", "KIND", "observe", "finding", "manifest", "document")),
            entry("spi", Set.of("common", "KIND", "observe")));

    private static final Set<String> COLLECTIONS =
            Set.of("java.util.List", "java.util.Set", "java.util.Map", "java.util.Collection");

    private final Packages packages;

    CoreRules(Packages packages) {
        this.packages = packages;
    }

    ArchRule usesLittle() {
        return classes()
                .that()
                .resideInAPackage(packages.in("core.."))
                .should()
                .onlyDependOnClassesThat(resideInAPackage(packages.in("core.."))
                        .or(resideInAnyPackage(packages.libraries(
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
                                "java.math"))))
                .because("an embedder gets core with Guava and nothing else (ADR 0001)");
    }

    ArchRule readsNoWorld() {
        return noClasses()
                .that()
                .resideInAPackage(packages.in("core.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(packages.libraries("java.io..", "java.nio..", "java.net..", "java.sql.."))
                                .or(named(ProcessBuilder.class, Process.class, ProcessHandle.class, Runtime.class)))
                .orShould()
                .callMethodWhere(target(
                        System.class,
                        "getenv",
                        "getProperty",
                        "getProperties",
                        "setProperty",
                        "lineSeparator",
                        "currentTimeMillis",
                        "nanoTime"))
                .orShould()
                .callMethodWhere(target(Thread.class, "sleep"))
                .orShould()
                .callMethodWhere(describedCall(
                        "read the clock or the zone of this machine",
                        call -> call.getOwner().getPackageName().equals("java.time")
                                && Set.of("now", "systemUTC", "systemDefaultZone", "systemDefault")
                                        .contains(call.getName())))
                .orShould()
                .callMethodWhere(target(java.util.Locale.class, "getDefault"))
                .orShould()
                .accessField(System.class, "in")
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .because("same input, same bytes: time and the world come in through ports and a clock (ADR 0001)");
    }

    ArchRule hasNoCycles() {
        return slices().matching(packages.in("core.(*).."))
                .should()
                .beFreeOfCycles()
                .because("a reader can start at common (ADR 0001)");
    }

    /** @param kinds the packages of core that have a port */
    ArchRule pointsOneWay(Set<String> kinds) {
        var core = packages.in("core..").replace("..", ".");
        return classes()
                .that()
                .resideInAPackage(packages.in("core.(*).."))
                .should(new ArchCondition<>("use what stands before them alone: " + DIRECTIONS) {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var from = part(type, core);
                        var may = DIRECTIONS.get(kinds.contains(from) ? "KIND" : from);
                        if (may == null) {
                            events.add(SimpleConditionEvent.violated(type, "no direction is given for " + core + from));
                            return;
                        }
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(d -> d.getTargetClass().getPackageName().startsWith(core))
                                .filter(d -> {
                                    var to = part(d.getTargetClass(), core);
                                    return !to.equals(from) && !may.contains(kinds.contains(to) ? "KIND" : to);
                                })
                                .forEach(d -> events.add(SimpleConditionEvent.violated(type, d.getDescription())));
                    }
                })
                .because("kinds do not know each other, and nobody knows who looks at them (ADR 0001)");
    }

    ArchRule isMadeOfValues() {
        return classes()
                .that()
                .resideInAPackage(packages.in("core.."))
                .and(DescribedPredicate.describe("are not anonymous", type -> !type.isAnonymousClass()))
                .should(new ArchCondition<>("be records, enums, interfaces or final with final fields") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        var closed = type.isRecord()
                                || type.isEnum()
                                || type.isInterface()
                                || type.getModifiers().contains(JavaModifier.FINAL);
                        if (!closed) {
                            events.add(SimpleConditionEvent.violated(type, type.getName() + " can be inherited from"));
                        }
                        type.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.FINAL))
                                .forEach(field -> events.add(
                                        SimpleConditionEvent.violated(type, field.getFullName() + " is not final")));
                    }
                })
                .because("what is seen does not change under whoever looks at it (ADR 0001)");
    }

    ArchRule hasNoSetters() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(packages.in("core.."))
                .should()
                .haveNameNotMatching("set[A-Z].*")
                .because("what is seen does not change under whoever looks at it (ADR 0001)");
    }

    ArchRule copiesCollections() {
        return classes()
                .that()
                .resideInAPackage(packages.in("core.."))
                .and()
                .areRecords()
                .should(new ArchCondition<>("copy each collection they are given") {
                    @Override
                    public void check(JavaClass record, ConditionEvents events) {
                        var given = record.getFields().stream()
                                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                                .filter(field ->
                                        COLLECTIONS.contains(field.getRawType().getName()))
                                .count();
                        var copied = record.getConstructors().stream()
                                .mapToLong(constructor -> constructor.getMethodCallsFromSelf().stream()
                                        .filter(call -> call.getName().equals("copyOf")
                                                || call.getName().equals("toList")
                                                || call.getName().equals("unmodifiableMap"))
                                        .count())
                                .max()
                                .orElse(0);
                        if (copied < given) {
                            events.add(SimpleConditionEvent.violated(
                                    record, record.getName() + " copies " + copied + " of " + given + " collections"));
                        }
                    }
                })
                .because("a record whose list changes is no value (ADR 0001)");
    }

    private static String part(JavaClass type, String core) {
        var rest = type.getPackageName().substring(core.length());
        return rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
    }

    private static DescribedPredicate<JavaClass> named(Class<?>... types) {
        var names = List.of(types).stream().map(Class::getName).toList();
        return DescribedPredicate.describe("are one of " + names, type -> names.contains(type.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> target(Class<?> owner, String... methods) {
        return describedCall(
                owner.getSimpleName() + "." + String.join("/", methods),
                call -> call.getOwner().isEquivalentTo(owner)
                        && List.of(methods).contains(call.getName()));
    }

    private static DescribedPredicate<JavaCall<?>> describedCall(
            String description, java.util.function.Predicate<AccessTarget> target) {
        return DescribedPredicate.describe(description, call -> target.test(call.getTarget()));
    }
}
