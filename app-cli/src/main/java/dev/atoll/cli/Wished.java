package dev.atoll.cli;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.plan.Wishes;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;
import picocli.CommandLine.TypeConversionException;

/** What a plan is made for: everything, or some things, and what may be replaced. */
final class Wished {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(
            names = "--only",
            paramLabel = "ADDRESS",
            converter = Address.class,
            description = "Plan for this thing alone: box/NAME, unit/NAME, host. May be repeated.")
    private List<ResourceAddress> only = List.of();

    @Option(names = "--replace", paramLabel = "NAME", description = "This box may be replaced. May be repeated.")
    private List<String> replace = List.of();

    static final class Address implements ITypeConverter<ResourceAddress> {
        @Override
        public ResourceAddress convert(String typed) {
            return ResourceAddress.parse(typed)
                    .orElseThrow(() -> new TypeConversionException("'" + typed + "' is no address like box/NAME"));
        }
    }

    boolean any() {
        return !only.isEmpty() || !replace.isEmpty();
    }

    Wishes wishes() {
        return new Wishes(Set.copyOf(only), Set.copyOf(replace));
    }

    /** Looks and plans; a name that the manifest does not have is refused. */
    Workstation.Planned planned(Look look, Console console, Manifest manifest, Wishes wishes) {
        known("--replace", manifest.boxes().keySet(), wishes.replace());
        Workstation.Planned planned;
        try (var waiting = new Waiting(console)) {
            planned = look.setup().workstation().plan(manifest, wishes, waiting);
        }
        look.timed(planned.snapshot());
        known(
                "--only",
                planned.comparison().resources().stream()
                        .map(compared -> compared.address().toString())
                        .collect(Collectors.toSet()),
                wishes.only().stream().map(ResourceAddress::toString).sorted().toList());
        return planned;
    }

    private void known(String option, Set<String> names, Collection<String> typed) {
        for (var name : typed) {
            if (!names.contains(name)) {
                throw new ParameterException(
                        spec.commandLine(),
                        option + ": the manifest has no '" + name + "'"
                                + Nearest.to(name, new TreeSet<>(names))
                                        .map(near -> "; did you mean '" + near + "'?")
                                        .orElse(""));
            }
        }
    }
}
