package dev.atoll.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import dev.atoll.core.common.DrivenPort;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The rules of the hexagon, by number; packages below a root, so that a fixture can break each of them. Elsewhere: R18
 * is {@code RulesTest}'s own, R19 is the enforcer's in core's pom.
 */
final class Rules {
    private final Packages packages;
    private final Map<String, ArchRule> byName = new LinkedHashMap<>();

    /** @param underContract whether a class that implements a port has its ContractTest */
    Rules(String root, JavaClasses ours, Predicate<JavaClass> underContract) {
        packages = new Packages(root);
        var core = new CoreRules(packages);
        var ports = new PortRules(packages, ours);
        var fences = new FenceRules(packages);
        var style = new StyleRules(packages);
        byName.put("R1", core.usesLittle());
        byName.put("R2", core.readsNoWorld());
        byName.put("R3 cycles", core.hasNoCycles());
        byName.put(
                "R3 directions",
                core.pointsOneWay(kinds(ours, packages.in("core..").replace("..", "."))));
        byName.put("R4 neighbours", fences.adaptersKnowNoOther());
        byName.put("R4 apps and testkit", fences.adaptersKnowNoAppAndNoKit());
        byName.put("R5", fences.onePlaceForProcessesAndSockets());
        byName.put("R6 adapters", fences.composersKnowNoAdapter());
        byName.put("R6 app-cli", fences.knowsNot("cli..", "http.."));
        byName.put("R6 app-http", fences.knowsNot("http..", "cli.."));
        byName.put("R7", fences.commandsSeeNoPort());
        byName.put("R8 Jackson", fences.fenced("tools.jackson..", "adapters.support..", "adapters.jackson.."));
        byName.put(
                "R8 Jackson annotations",
                fences.fenced("com.fasterxml.jackson..", "adapters.support..", "adapters.jackson.."));
        byName.put("R8 picocli", fences.fenced("picocli..", "cli.."));
        byName.put("R8 Javalin", fences.fenced("io.javalin..", "http.."));
        byName.put("R8 Jetty", fences.fenced("org.eclipse.jetty..", "http.."));
        byName.put("R8 JDBC", fences.fenced("java.sql.."));
        byName.put("R9 shape", ports.areSmallInterfacesOfCore());
        byName.put("R9 answers", ports.answerValues());
        byName.put("R10", ports.haveAContractAndASimulation());
        byName.put("R11", ports.areImplementedPublicAndFinal(underContract));
        byName.put("R12 values", core.isMadeOfValues());
        byName.put("R12 setters", core.hasNoSetters());
        byName.put("R12 copies", core.copiesCollections());
        byName.put("R13", ports.areActedOnByTheApplierAlone());
        byName.put("R14 old", style.nothingOld());
        byName.put("R14 exit", style.onlyMainExits());
        byName.put("R15", fences.internalsStayInside());
        byName.put("R16 methods", style.noMethodIsADryRun());
        byName.put("R16 fields", style.noFieldIsADryRun());
        byName.put("R17 place", fences.servicesAreLoadedInOnePlace());
        byName.put("R17 loader", fences.servicesAreLoadedThroughAGivenLoader());
    }

    Map<String, ArchRule> all() {
        return byName;
    }

    /** Every package pattern that any of them uses. */
    Set<String> patterns() {
        return packages.used();
    }

    /** A package of core with a port in it is a kind's. */
    private static Set<String> kinds(JavaClasses ours, String core) {
        return ours.stream()
                .filter(type -> type.isAnnotatedWith(DrivenPort.class))
                .map(JavaClass::getPackageName)
                .filter(name -> name.startsWith(core))
                .map(name -> name.substring(core.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
