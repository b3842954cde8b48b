package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code bootc status --json}, {@code org.containers.bootc/v1} and the v1alpha1 before it, bootc 0.1 to 1.16. On a host
 * that is none of bootc's everything is null; a deployment with layered packages is {@code incompatible} and has no
 * image. Early versions put a note before the JSON.
 */
record BootcWire(Json status) {
    static BootcWire read(String printed) throws Unreadable {
        var start = printed.indexOf('{');
        var json = Json.object(start < 0 ? printed : printed.substring(start));
        if (!json.at("status").isObject()) {
            throw new Unreadable("'status' is missing");
        }
        return new BootcWire(json.at("status"));
    }

    /** Whether it says anything about this host. */
    boolean knowsThisHost() {
        return entries().findAny().isPresent();
    }

    /** Whether some deployment has changes that bootc does not understand. */
    boolean hasLayers() {
        return entries().anyMatch(entry -> entry.json().flag("incompatible"));
    }

    /** In boot order. */
    Told told() throws Unreadable {
        var deployments = new ArrayList<Deployment>();
        for (var entry : entries().toList()) {
            deployments.add(deployment(entry, deployments.size()));
        }
        return new Told(deployments, Optional.empty(), update());
    }

    /** What the last {@code bootc upgrade --check} found and nobody has staged since. */
    Optional<Host.AvailableUpdate> update() {
        var cached = status.at("booted").at("cachedUpdate");
        var digest = cached.text("imageDigest");
        var had = Stream.of("booted", "staged")
                .map(slot -> status.at(slot).at("image").text("imageDigest"))
                .anyMatch(digest::equals);
        return digest.isEmpty() || had
                ? Optional.empty()
                : Optional.of(new Host.AvailableUpdate(cached.text("version"), cached.time("timestamp")));
    }

    private record Entry(String slot, Json json) {}

    /** A queued rollback boots before what is booted now. */
    private Stream<Entry> entries() {
        var slots = status.flag("rollbackQueued")
                ? Stream.of("staged", "rollback", "booted")
                : Stream.of("staged", "booted", "rollback");
        return Stream.concat(
                slots.map(slot -> new Entry(slot, status.at(slot)))
                        .filter(entry -> entry.json().isObject()),
                status.items("otherDeployments").stream().map(json -> new Entry("", json)));
    }

    private Deployment deployment(Entry filled, int index) throws Unreadable {
        var slot = filled.slot();
        var entry = filled.json();
        var ostree = entry.at("ostree");
        var image = entry.at("image");
        var origin = image.at("image").text("image").map(name -> origin(image.at("image"), name));
        var booted = slot.equals("booted");
        return new Deployment(
                index,
                ostree.text("stateroot").orElse("default"),
                // The newer backend has no commits: the fs-verity digest of the tree identifies it.
                ostree.isObject()
                        ? ostree.essential("checksum")
                        : entry.at("composefs").essential("verity"),
                booted,
                slot.equals("staged"),
                entry.flag("pinned"),
                booted ? unlocked(status.at("usrOverlay")) : Deployment.Unlocked.NONE,
                origin,
                origin.flatMap(ImageOrigin::image),
                image.text("imageDigest"),
                image.text("version"),
                image.time("timestamp"),
                Deployment.Packages.UNCHANGED,
                List.of(),
                false);
    }

    private static String origin(Json image, String name) {
        var signature = image.at("signature");
        var remote = signature.text("ostreeRemote").orElse("");
        return ImageOrigin.spelled(
                name,
                image.text("transport").orElse("registry"),
                new ImageOrigin.Signature(
                        remote.isEmpty() ? signature.text().orElse("insecure") : "ostreeRemote", remote));
    }

    private static Deployment.Unlocked unlocked(Json overlay) {
        if (!overlay.isObject()) {
            return Deployment.Unlocked.NONE;
        }
        if (overlay.text("persistence").filter("persistent"::equals).isPresent()) {
            return Deployment.Unlocked.HOTFIX;
        }
        return overlay.text("accessMode").filter("readOnly"::equals).isPresent()
                ? Deployment.Unlocked.TRANSIENT
                : Deployment.Unlocked.DEVELOPMENT;
    }
}
