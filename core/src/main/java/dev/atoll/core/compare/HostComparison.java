package dev.atoll.core.compare;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.task.MaintenanceTask;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The host's image, what is on top of it, and who keeps it up to date. */
final class HostComparison {
    private static final ResourceAddress ADDRESS = ResourceAddress.of("host", "");
    private static final ManifestPath PATH = ManifestPath.of("host");

    private HostComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        return manifest.host().stream()
                .map(spec -> host(spec, snapshot))
                .filter(host -> !host.facts().isEmpty());
    }

    private static Compared host(HostSpec spec, Snapshot snapshot) {
        var facts = new Facts(PATH);
        var host = snapshot.of(Kinds.HOST);
        // Of the image below them such a tool may know nothing either.
        var layers = Host.untoldLayers(gaps(host)).<Found>map(Found.NotSeen::of);
        spec.image()
                .ifPresent(image ->
                        facts.say("image", image.toString(), next(host, next -> image(next, image, layers))));
        spec.signed()
                .ifPresent(signed ->
                        facts.say("signed", String.valueOf(signed), next(host, next -> signed(next, signed))));
        spec.updates().ifPresent(updates -> {
            updates.by().ifPresent(by -> facts.say(List.of("updates", "by"), by, updater(by, snapshot.of(Kinds.TASK))));
            updates.maxAge()
                    .ifPresent(most -> facts.say(
                            List.of("updates", "max_age"),
                            "at most " + most.toDays() + " days old",
                            booted(host, booted -> age(booted, most, snapshot.takenAt()))));
        });
        spec.layered()
                .ifPresent(wanted -> facts.say(
                        "layered", listed(wanted), layers.orElseGet(() -> next(host, next -> layered(next, wanted)))));
        if (!spec.kargs().isEmpty()) {
            facts.say("kargs", listed(spec.kargs()), next(host, next -> kargs(next, spec.kargs(), gaps(host))));
        }
        return facts.of(ADDRESS);
    }

    private static List<Gap> gaps(Observation<Host.State> seen) {
        return seen instanceof Observation.Known<Host.State> known ? known.gaps() : List.of();
    }

    private static Found image(Deployment next, ImageRef wanted, Optional<Found> untold) {
        if (next.origin().isEmpty() && untold.isPresent()) {
            return untold.get();
        }
        return next.image()
                .map(image ->
                        Found.of(Images.same(wanted, image), image + pending(next), new Said.Word(image.toString())))
                .orElseGet(() -> new Found.Differs(
                        next.origin()
                                .map(origin -> "no container image: " + origin)
                                .orElse("no container image"),
                        Optional.empty()));
    }

    private static Found signed(Deployment next, boolean wanted) {
        return next.origin()
                .<Found>map(origin -> Found.of(next.signed() == wanted, origin, new Said.Truth(!wanted)))
                .orElseGet(Found.NotObserved::new);
    }

    private static Found layered(Deployment next, List<String> wanted) {
        var requested = next.packages().requested();
        return Found.of(
                new TreeSet<>(wanted).equals(new TreeSet<>(requested)),
                listed(requested) + pending(next),
                new Said.Words(requested));
    }

    private static Found kargs(Deployment next, List<String> wanted, List<Gap> gaps) {
        var told = next.kernelArguments();
        var untold = Host.untoldArguments(next, gaps).or(() -> starred(told, wanted));
        if (untold.isPresent()) {
            return Found.NotSeen.of(untold.get());
        }
        var there = wanted.stream().filter(told::contains).toList();
        return there.size() == wanted.size()
                ? new Found.Agrees(listed(there) + pending(next))
                : Found.of(
                        false,
                        (there.isEmpty() ? "none of them" : "only " + listed(there)) + pending(next),
                        new Said.Words(there));
    }

    /** One that stands there, with a value that is nobody's to see. */
    private static Optional<Gap> starred(List<String> told, List<String> wanted) {
        return wanted.stream()
                .filter(argument -> !told.contains(argument) && told.contains(argument.replaceFirst("=.*", "=***")))
                .findFirst()
                .map(argument -> Trouble.of(Cause.UNSUPPORTED, argument + ": its value looks like a secret")
                        .in(Host.KERNEL_ARGUMENTS));
    }

    private static Found age(Deployment booted, Duration most, Instant now) {
        return booted.timestamp()
                .<Found>map(built -> {
                    var age = Duration.between(built, now);
                    return Found.of(age.compareTo(most) <= 0, age.toDays() + " days old");
                })
                .orElseGet(Found.NotObserved::new);
    }

    private static Found updater(String by, Observation<List<MaintenanceTask.State>> seen) {
        return switch (seen) {
            case Observation.Unknown<List<MaintenanceTask.State>> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<List<MaintenanceTask.State>> known ->
                known.value().stream()
                        .filter(task -> task.name().equals(by))
                        .findFirst()
                        .map(task -> Found.of(task.enabled(), task.enabled() ? by : by + ", switched off"))
                        .orElseGet(() -> Found.of(false, "no timer called " + by));
        };
    }

    /** What the next start will bring: a change that waits for it is made. */
    private static Found next(Observation<Host.State> seen, Function<Deployment, Found> found) {
        return deployment(seen, Host.State::next, found);
    }

    private static Found booted(Observation<Host.State> seen, Function<Deployment, Found> found) {
        return deployment(seen, Host.State::booted, found);
    }

    private static Found deployment(
            Observation<Host.State> seen,
            Function<Host.State, Optional<Deployment>> which,
            Function<Deployment, Found> found) {
        return switch (seen) {
            case Observation.Unknown<Host.State> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<Host.State> known ->
                which.apply(known.value()).map(found).orElseGet(() -> Found.of(false, "no deployment"));
        };
    }

    private static String pending(Deployment next) {
        return next.staged() ? " (from the next start on)" : "";
    }

    private static String listed(List<String> packages) {
        return packages.isEmpty() ? "none" : String.join(", ", packages);
    }
}
