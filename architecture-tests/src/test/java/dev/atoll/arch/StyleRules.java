package dev.atoll.arch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** The rules about words and manners: R14, R16. */
final class StyleRules {
    private final Packages packages;

    StyleRules(Packages packages) {
        this.packages = packages;
    }

    ArchRule nothingOld() {
        return noClasses()
                .that()
                .resideInAPackage(packages.all())
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
                .callMethod(java.net.InetAddress.class, "getByName", String.class)
                .orShould()
                .callMethod(Throwable.class, "printStackTrace")
                .because("times have a zone, a name is not looked up in passing, and trouble has words (ADR 0001)");
    }

    ArchRule onlyMainExits() {
        return noClasses()
                .that()
                .resideInAPackage(packages.all())
                .and()
                .doNotHaveSimpleName("Main")
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("a library never ends its program (ADR 0001)");
    }

    ArchRule noMethodIsADryRun() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(packages.all())
                .should()
                .haveNameNotMatching("(?i).*dryRun.*")
                .because("a dry run is a plan that is not applied (ADR 0001)");
    }

    ArchRule noFieldIsADryRun() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(packages.all())
                .should()
                .haveNameNotMatching("(?i).*dryRun.*")
                .because("a dry run is a plan that is not applied (ADR 0001)");
    }
}
