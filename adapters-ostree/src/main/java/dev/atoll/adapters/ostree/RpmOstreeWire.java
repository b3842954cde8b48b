package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code rpm-ostree status --json}, 2018 to 2026.2. There is no key for "layered", for "an update waits" or for "the
 * last one failed at shutdown". The metadata of commits is JSON inside strings and is not read.
 */
final class RpmOstreeWire {
    private RpmOstreeWire() {}

    static Told read(String status) throws Unreadable {
        var json = Json.object(status);
        if (!json.at("deployments").isTold()) {
            throw new Unreadable("'deployments' is missing");
        }
        var deployments = new ArrayList<Deployment>();
        for (var told : json.items("deployments")) {
            deployments.add(deployment(told, deployments.size()));
        }
        // [method, who asked, where to follow it]: only the first says something to a person.
        var transaction = json.items("transaction").stream().findFirst().flatMap(Json::text);
        return new Told(deployments, transaction, update(json.at("cached-update"), deployments));
    }

    private static Deployment deployment(Json told, int index) throws Unreadable {
        var image = told.text("container-image-reference");
        return new Deployment(
                index,
                told.text("osname").orElse(""),
                told.essential("checksum"),
                told.flag("booted"),
                told.flag("staged"),
                told.flag("pinned"),
                unlocked(told.text("unlocked").orElse("none")),
                image.or(() -> told.text("origin")),
                image.flatMap(ImageOrigin::image),
                told.text("container-image-reference-digest"),
                told.text("version"),
                told.time("timestamp"),
                packages(told),
                List.of(),
                told.text("live-inprogress").isPresent()
                        || told.text("live-replaced").isPresent());
    }

    static Deployment.Unlocked unlocked(String word) {
        return Stream.of(Deployment.Unlocked.values())
                .filter(state -> state.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst()
                .orElse(Deployment.Unlocked.NONE);
    }

    private static Deployment.Packages packages(Json told) {
        // Local packages are told as "checksum:nevra".
        var local = told.texts("requested-local-packages").stream()
                .map(text -> text.substring(text.indexOf(':') + 1))
                .toList();
        return new Deployment.Packages(
                sorted(told.texts("requested-packages").stream(), local.stream()),
                sorted(told.texts("packages").stream(), local.stream()),
                sorted(told.items("base-removals").stream().flatMap(RpmOstreeWire::name), Stream.empty()),
                sorted(
                        replaced(told.items("base-local-replacements")),
                        told.at("base-remote-replacements").fields().values().stream()
                                .flatMap(source -> replaced(source.items()))));
    }

    /** Each is a pair of the new and the old build. */
    private static Stream<String> replaced(List<Json> replacements) {
        return replacements.stream()
                .flatMap(pair -> pair.items().stream().limit(1).flatMap(RpmOstreeWire::name));
    }

    /** A build is [nevra, name, epoch, version, release, architecture]. */
    private static Stream<String> name(Json build) {
        return build.items().stream().skip(1).limit(1).flatMap(name -> name.text().stream());
    }

    private static List<String> sorted(Stream<String> names, Stream<String> more) {
        return Stream.concat(names, more).distinct().sorted().toList();
    }

    /**
     * What the last check found. It stays until the next check, so what has been staged or booted since is not an update
     * any more; checksums do not tell, they are of another kind for container images.
     */
    private static Optional<Host.AvailableUpdate> update(Json cached, List<Deployment> deployments) {
        if (!cached.isTold()) {
            return Optional.empty();
        }
        var version = cached.text("version");
        var timestamp = cached.time("timestamp");
        var had = deployments.stream()
                .filter(d -> d.booted() || d.staged())
                .anyMatch(d ->
                        cached.text("checksum").filter(d.checksum()::equals).isPresent()
                                || (version.isPresent() && version.equals(d.version()))
                                || timestamp
                                        .flatMap(at -> d.timestamp().filter(built -> !built.isBefore(at)))
                                        .isPresent());
        return had ? Optional.empty() : Optional.of(new Host.AvailableUpdate(version, timestamp));
    }
}
