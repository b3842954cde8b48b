package dev.atoll.core.claim;

import dev.atoll.core.Facts;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.service.Service;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.volume.Volume;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A small machine that is not the reference machine: other boxes, another tailnet, other disks. */
final class ClaimWorld {
    static final Instant NOW = Instant.parse("2026-05-20T12:00:00Z");
    private static final long GIB = 1L << 30;

    private ClaimWorld() {}

    static Snapshot.Builder all() {
        return Snapshot.at(NOW)
                .put(Kinds.MACHINE, known(machine()))
                .put(Kinds.HOST, known(host()))
                .put(
                        Kinds.CONTAINER,
                        known(List.of(box("forge", "registry.example.com/fedora:42"), box("attic", "debian:13"))))
                .put(Kinds.CONTAINER_DETAILS, known(List.of(details("attic"), details("forge"))))
                .put(
                        Kinds.BOX_CONTENTS,
                        known(List.of(
                                contents("attic", "debian", Map.of("python", "3.13.1")),
                                contents("forge", "fedora", Map.of("go", "1.24.2", "gh", "2.70.0", "node", "24.1.0")))))
                .put(Kinds.PEER, known(tailnet()))
                .put(Kinds.CONNECTIVITY, known(connectivity()))
                .put(Kinds.VOLUME, known(List.of(disk("nvme1n1", "nvme", 1000, true), disk("sdb", "usb", 500, false))))
                .put(Kinds.SERVICE, known(units()))
                .put(
                        Kinds.SERVICE_DETAILS,
                        known(List.of(Facts.plain(
                                Service.Details.class,
                                Map.of(
                                        "name", "sshd.service",
                                        "enabled", Optional.of("enabled"),
                                        "since", Optional.of(NOW.minus(Duration.ofDays(3))),
                                        "memory", Optional.of(new ByteSize(5 << 20)),
                                        "memoryPeak", Optional.of(new ByteSize(9 << 20)))))))
                .put(Kinds.LISTENER, known(List.of(listener("127.0.0.1", 8080, Listener.Reach.LOOPBACK))))
                .put(
                        Kinds.TASK,
                        known(List.of(
                                task("uupd", Optional.of("host image, Flatpaks"), Duration.ofHours(6)),
                                task("update-boxes", Optional.empty(), Duration.ofDays(7)))));
    }

    static ClaimReport check(String text) {
        return check(text, all().build());
    }

    static ClaimReport check(String text, Snapshot seen) {
        return Claims.check(text, seen, Optional.empty(), ZoneOffset.UTC);
    }

    static <T> Observation<T> known(T value) {
        return Observation.known(value, NOW);
    }

    static <T> Observation<T> partly(T value, Gap gap) {
        return new Observation.Known<>(value, NOW, List.of(gap), Optional.empty());
    }

    static Listener.State listener(String address, int port, Listener.Reach... reach) {
        return Facts.plain(
                Listener.State.class,
                Map.of(
                        "address",
                        address,
                        "port",
                        port,
                        "reach",
                        Set.of(reach),
                        "owner",
                        Optional.of(new Listener.Owner.OfContainer("id-forge"))));
    }

    static Container.State box(String name, String image) {
        return Facts.plain(
                Container.State.class,
                Map.of(
                        "id",
                        "id-" + name,
                        "name",
                        name,
                        "scope",
                        Scope.USER,
                        "image",
                        ImageRef.parse(image),
                        "status",
                        Container.Status.RUNNING,
                        "started",
                        Optional.of(NOW.minus(Duration.ofDays(4))),
                        "box",
                        Optional.of(Container.BoxTool.DISTROBOX)));
    }

    private static ContainerDetails details(String name) {
        return Facts.plain(
                ContainerDetails.class,
                Map.of(
                        "name",
                        name,
                        "scope",
                        Scope.USER,
                        "sharing",
                        new ContainerDetails.Sharing(true, true, false, true),
                        "labelDisabled",
                        true,
                        "mounts",
                        List.of(new ContainerDetails.Mount("bind", "/home/ada", new HostPath("/home/ada"), true)),
                        "box",
                        Optional.of(Facts.plain(ContainerDetails.Box.class))));
    }

    static BoxContents contents(String name, String distribution, Map<String, String> tools) {
        return Facts.plain(
                BoxContents.class,
                Map.of("name", name, "scope", Scope.USER, "distribution", Optional.of(distribution), "tools", tools));
    }

    private static Machine.State machine() {
        return Facts.plain(
                Machine.State.class,
                Map.of(
                        "hostname",
                        "workbench",
                        "os",
                        Facts.plain(
                                Machine.OperatingSystem.class,
                                Map.of("id", "fedora", "name", "Fedora Linux", "version", Optional.of("42"))),
                        "kernel",
                        "6.14.5-300.fc42.x86_64",
                        "processor",
                        new Machine.Processor("Intel(R) Core(TM) i7-1260P", 16),
                        "memory",
                        new Machine.Memory(
                                new ByteSize(31 * GIB), new ByteSize(20 * GIB), new ByteSize(0), new ByteSize(0)),
                        "uptime",
                        Duration.ofDays(5)));
    }

    private static Host.State host() {
        var booted = Facts.plain(Deployment.class, Map.of("booted", true, "timestamp", Optional.of(NOW)));
        var back = Facts.plain(Deployment.class, Map.of("index", 1, "version", Optional.of("42.1")));
        return Facts.plain(Host.State.class, Map.of("deployments", List.of(booted, back)));
    }

    private static Tailnet.State tailnet() {
        var self = peer("workbench", "100.64.0.7", true, Optional.empty());
        return Facts.plain(
                Tailnet.State.class,
                Map.of(
                        "backend", Tailnet.Backend.RUNNING,
                        "dnsSuffix", Optional.of("corgi-newt.ts.net"),
                        "magicDns", true,
                        "dnsServers", List.of("100.100.100.100"),
                        "searchDomains", List.of("corgi-newt.ts.net"),
                        "self", Optional.of(self),
                        "peers",
                                List.of(peer(
                                        "pocket", "100.64.0.9", false, Optional.of(NOW.minus(Duration.ofDays(12)))))));
    }

    private static Peer.State peer(String name, String address, boolean online, Optional<Instant> lastSeen) {
        return Facts.plain(
                Peer.State.class,
                Map.of(
                        "name",
                        name,
                        "addresses",
                        List.of(address),
                        "owner",
                        Optional.of("ada@example.com"),
                        "online",
                        online,
                        "endpoints",
                        List.of("198.51.100.4:41641"),
                        "lastSeen",
                        lastSeen));
    }

    private static Tailnet.Connectivity connectivity() {
        return Facts.plain(
                Tailnet.Connectivity.class,
                Map.of(
                        "nearestRelay", Optional.of("fra"),
                        "portMapping", List.of("PCP"),
                        "relays", Map.of("fra", Duration.ofMillis(20))));
    }

    private static Volume.State disk(String name, String transport, int gib, boolean encrypted) {
        var data = volume(
                name + "p2",
                Volume.Type.PARTITION,
                gib - 1,
                Map.of(
                        "format",
                        Optional.of(encrypted ? "crypto_LUKS" : "ext4"),
                        "children",
                        encrypted ? List.of(home()) : List.of()));
        return volume(
                name, Volume.Type.DISK, gib, Map.of("transport", Optional.of(transport), "children", List.of(data)));
    }

    private static Volume.State home() {
        return volume(
                "luks-0abc",
                Volume.Type.LUKS,
                999,
                Map.of(
                        "format", Optional.of("btrfs"),
                        "mounts", List.of(new Volume.Mount(new HostPath("/var/home"), false, Optional.empty()))));
    }

    private static Volume.State volume(String name, Volume.Type type, int gib, Map<String, ?> more) {
        var facts = new HashMap<String, Object>(more);
        facts.put("name", name);
        facts.put("type", type);
        facts.put("size", new ByteSize(gib * GIB));
        return Facts.plain(Volume.State.class, facts);
    }

    private static Service.Units units() {
        return new Service.Units(
                List.of(Facts.plain(
                        Service.State.class,
                        Map.of("name", "sshd.service", "active", Service.Active.ACTIVE, "sub", "running"))),
                List.of());
    }

    static MaintenanceTask.State task(String name, Optional<String> updates, Duration every) {
        return new MaintenanceTask.State(
                name,
                Scope.SYSTEM,
                updates,
                true,
                Optional.of(NOW.plus(every.dividedBy(2))),
                Optional.of(NOW.minus(every.dividedBy(2))),
                MaintenanceTask.Outcome.DONE);
    }
}
