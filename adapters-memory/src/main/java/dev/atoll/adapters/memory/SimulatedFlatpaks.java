package dev.atoll.adapters.memory;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.observe.Kinds;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What becomes of a world's Flatpaks. Its user has one remote, which offers everything but what is called
 * {@code NoSuch...}; what is called {@code Twice} another one offers, too. Its callers hold the world still.
 */
final class SimulatedFlatpaks {
    private static final String ID = "[A-Za-z_][A-Za-z0-9_]*(\\.[A-Za-z_-][A-Za-z0-9_-]*){2,}";
    private static final String REMOTE = "flathub";

    private final InMemoryWorld world;

    SimulatedFlatpaks(InMemoryWorld world) {
        this.world = world;
    }

    ActionOutcome install(String application, StepOutput output) {
        if (all().stream().anyMatch(one -> one.name().equals(application))) {
            return new ActionOutcome.AlreadySo();
        }
        if (!application.matches(ID) || application.contains(".NoSuch")) {
            return ActionOutcome.failed(
                    Kind.REFUSED, "the remote " + REMOTE + " does not offer " + application, "flatpak search WORDS");
        }
        var line = "flatpak install --user " + REMOTE + " " + application;
        if (application.endsWith(".Twice")) {
            return ActionOutcome.failed(Kind.REFUSED, "several remotes offer " + application, line);
        }
        output.line("Installing app/" + application + "/x86_64/stable");
        show(Stream.concat(
                all().stream(),
                Stream.of(new Application.State(
                        application, "x86_64", "stable", Optional.empty(), Optional.of(REMOTE), Application.USERS))));
        return ActionOutcome.done();
    }

    ActionOutcome uninstall(String application, String installation, StepOutput output) {
        var left = all().stream()
                .filter(one ->
                        !one.name().equals(application) || !one.installation().equals(installation))
                .toList();
        if (left.size() == all().size()) {
            return new ActionOutcome.AlreadySo();
        }
        output.line("Uninstalling app/" + application + "/x86_64/stable");
        show(left.stream());
        return ActionOutcome.done();
    }

    private List<Application.State> all() {
        return world.shown(Kinds.APPLICATION, List.of());
    }

    private void show(Stream<Application.State> applications) {
        world.show(Kinds.APPLICATION, applications.sorted(Application.ORDER).toList());
    }
}
