package dev.atoll.cli;

import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Visit;
import dev.atoll.core.document.Documents;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import java.util.List;
import java.util.Optional;
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
            return Visit.meant(snapshot.seen(Kinds.CONTAINER).orElse(List.of()), name, root)
                    .map(there -> how.apply(visit, there));
        });
    }

    /** @param how of a setting, or what it is without one, and of what was seen; empty where it is not there */
    int found(
            Console console,
            PortKey<?, ?> kind,
            String name,
            BiFunction<BinaryOperator<String>, Snapshot, Optional<Visit.Way>> how) {
        if (options.demo) {
            return Doing.said(console, "the demo is invented: nobody can go there", ExitCode.SKIPPED);
        }
        var setup = options.setup(console);
        var seen = setup.workstation().observe(Sight.of(kind));
        return switch (seen.of(kind)) {
            case Observation.Unknown<?> unknown -> unseen(console, unknown.detail(), unknown.hint());
            case Observation.Known<?> known ->
                how.apply(setup.settings()::getOrDefault, seen)
                        .map(way -> gone(console, way))
                        .orElseGet(() -> absent(console, known.gaps(), kind, Documents.names(kind, seen), name));
        };
    }

    private int absent(Console console, List<Gap> gaps, PortKey<?, ?> kind, List<String> names, String name) {
        var hidden = gaps.stream()
                .filter(gap -> root && gap.hides().filter(Scope.SYSTEM::equals).isPresent())
                .findFirst();
        if (hidden.isPresent()) {
            return unseen(console, hidden.get().detail(), hidden.get().hint());
        }
        throw new ParameterException(
                spec.commandLine(),
                "no " + (root ? "rootful " : "") + kind + " is called '" + name + "'"
                        + Nearest.to(name, names)
                                .filter(near -> !near.equals(name))
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse("; `atoll " + kind + " list` shows them"));
    }

    private static int unseen(Console console, String detail, Optional<String> hint) {
        Doing.said(console, detail, ExitCode.NOT_OBSERVED);
        hint.ifPresent(line -> console.err().println("  " + line));
        return ExitCode.NOT_OBSERVED.code;
    }

    private static int gone(Console console, Visit.Way way) {
        return switch (way) {
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
