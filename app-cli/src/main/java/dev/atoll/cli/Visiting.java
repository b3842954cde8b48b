package dev.atoll.cli;

import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Visit;
import dev.atoll.core.document.Documents;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/**
 * What takes the place of Atoll: finds the thing it is about, and hands the command over. Nothing is planned and nothing
 * noted down; what the command prints is between it and its owner.
 */
final class Visiting {
    @Spec(Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--root", description = "The one of the system's podman, where two have the name.")
    private boolean root;

    @Mixin
    private Options options = new Options();

    int container(Console console, String name, BiFunction<Visit, Container.State, Visit.Way> how) {
        return found(console, Kinds.CONTAINER, name, (setting, snapshot) -> {
            var visit = new Visit(
                    setting.apply("podman.command", "podman"), setting.apply("podman.distrobox-command", "distrobox"));
            var there = snapshot.seen(Kinds.CONTAINER).orElse(List.of()).stream()
                    .filter(one -> one.name().equals(name))
                    // Whoever does not say so means their own, where two have the name.
                    .sorted(Comparator.comparing(Container.State::scope))
                    .toList();
            return how.apply(visit, root ? there.getLast() : there.getFirst());
        });
    }

    /** @param how of a setting, or what it is without one, and of what was seen */
    int found(
            Console console,
            PortKey<?, ?> kind,
            String name,
            BiFunction<BinaryOperator<String>, Snapshot, Visit.Way> how) {
        if (options.demo) {
            return Doing.said(console, "the demo is invented: nobody can go there", ExitCode.SKIPPED);
        }
        var setup = options.setup(console);
        var seen = setup.workstation().observe(Sight.of(kind));
        if (seen.of(kind) instanceof Observation.Unknown<?> unknown) {
            Doing.said(console, unknown.detail(), ExitCode.NOT_OBSERVED);
            unknown.hint().ifPresent(hint -> console.err().println("  " + hint));
            return ExitCode.NOT_OBSERVED.code;
        }
        var names = Documents.names(kind, seen);
        if (!names.contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "no " + kind + " is called '" + name + "'"
                            + Nearest.to(name, names)
                                    .map(near -> "; did you mean '" + near + "'?")
                                    .orElse("; `atoll " + kind + " list` shows them"));
        }
        return switch (how.apply(setup.settings()::getOrDefault, seen)) {
            case Visit.Way.Go go -> {
                console.out().flush();
                yield console.handover().applyAsInt(go.argv());
            }
            case Visit.Way.Typed typed -> {
                console.err().println("atoll: " + typed.why() + "; to type:");
                console.err().println("  " + typed.line());
                yield ExitCode.SKIPPED.code;
            }
        };
    }
}
