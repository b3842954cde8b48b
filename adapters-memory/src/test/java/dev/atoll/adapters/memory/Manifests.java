package dev.atoll.adapters.memory;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.Percent;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.manifest.TailnetSpec;
import dev.atoll.core.manifest.VersionRange;
import dev.atoll.core.manifest.VolumeSpec;
import dev.atoll.core.service.UnitState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Manifests about the reference machine: some of what it has, some of it otherwise, and things it never had. */
final class Manifests {
    private static final List<String> BOXES = List.of(
            "bazzite-arch", "fedora-tools", "litellm-proxy", "openclaw-dev", "opencode-dev", "new-one", "old-one");
    private static final List<String> UNITS =
            List.of("tailscaled.service", "sshd.service", "podman.socket", "uupd.timer", "no-such.service");
    private static final List<String> PEERS = List.of("iphone-14", "iphone-12", "pixel");
    private static final List<String> IDS =
            List.of(ReferenceDisks.SYSTEM_UUID, ReferenceDisks.LUKS_UUID, "00000000-0000-0000-0000-000000000000");

    private Manifests() {}

    static Arbitrary<Manifest> any() {
        return Combinators.combine(
                        host().optional(),
                        Arbitraries.maps(
                                        Arbitraries.of(PEERS), Arbitraries.just(new TailnetSpec.Peer(Optional.empty())))
                                .ofMaxSize(3)
                                .map(peers ->
                                        new TailnetSpec(Optional.of("tail8be4f7.ts.net"), Duration.ofDays(30), peers))
                                .optional(),
                        Arbitraries.maps(Arbitraries.of("system", "backup"), volume())
                                .ofMaxSize(2),
                        Arbitraries.maps(Arbitraries.of(BOXES), box()).ofMaxSize(7),
                        Arbitraries.maps(Arbitraries.of("web", "gone"), Arbitraries.of(QuadletSpec.State.values()))
                                .ofMaxSize(2)
                                .map(Manifests::quadlets))
                .as((host, tailnet, volumes, boxes, quadlets) -> new Manifest(
                        1, "bazzite", host, tailnet, volumes, boxes, Map.of(), quadlets, Map.of(), Map.of(), List.of(),
                        Map.of(), List.of()));
    }

    private static Arbitrary<HostSpec> host() {
        return Combinators.combine(
                        Arbitraries.of("ghcr.io/ublue-os/bazzite:stable", "ghcr.io/ublue-os/bazzite:testing")
                                .map(ImageRef::parse)
                                .optional(),
                        Arbitraries.of("htop", "zsh").list().uniqueElements().optional(),
                        Arbitraries.of("nosmt", "quiet", "mitigations=off")
                                .list()
                                .uniqueElements(),
                        Arbitraries.maps(
                                        Arbitraries.of(UNITS),
                                        Combinators.combine(
                                                        Arbitraries.of(Scope.values()),
                                                        Arbitraries.of(UnitState.values()))
                                                .as(HostSpec.Unit::new))
                                .ofMaxSize(4),
                        Arbitraries.of("md.obsidian.Obsidian", "org.gnome.Boxes", "org.gnome.Maps")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(3))
                .as((image, layered, kargs, units, flatpaks) ->
                        new HostSpec(image, Optional.of(true), Optional.empty(), layered, kargs, units, flatpaks));
    }

    /** Of one of them there is a file. */
    private static Map<String, QuadletSpec> quadlets(Map<String, QuadletSpec.State> wanted) {
        return wanted.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> new QuadletSpec(
                                new DeclaredPath("~/.config/containers/systemd/" + one.getKey() + ".container"),
                                one.getValue())));
    }

    private static Arbitrary<VolumeSpec> volume() {
        return Combinators.combine(Arbitraries.of(IDS), Arbitraries.of(true, false), Arbitraries.of("btrfs", "ext4"))
                .as((id, removable, format) -> new VolumeSpec(
                        Optional.empty(),
                        Optional.of(id),
                        Optional.of(format),
                        new Percent(85),
                        removable,
                        Optional.empty(),
                        Optional.empty()));
    }

    static Arbitrary<BoxSpec> box() {
        return Combinators.combine(
                        Arbitraries.of(BoxSpec.State.values()),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                        ReferenceBoxes.FEDORA,
                                        ReferenceBoxes.ARCH,
                                        "registry.fedoraproject.org/fedora:44")
                                .map(ImageRef::parse)
                                .optional(),
                        Arbitraries.of(BOXES).optional(0.2),
                        making(),
                        Arbitraries.of("22", "99")
                                .map(range ->
                                        Map.of("node", VersionRange.parse(range).orElseThrow())),
                        Arbitraries.of("serve", "sync")
                                .map(name -> Map.of(name, new BoxSpec.Program(List.of("true"), BoxSpec.Start.BOOT)))
                                .optional(0.5))
                .as((state, protectedOne, image, clone, making, expects, services) -> new BoxSpec(
                        state,
                        protectedOne,
                        Optional.empty(),
                        image,
                        clone,
                        making,
                        expects,
                        Map.of(
                                "api",
                                new BoxSpec.Endpoint(4000, BoxSpec.Protocol.TCP, Optional.empty(), Optional.empty())),
                        Optional.empty(),
                        List.of(),
                        services.orElse(Map.of()),
                        Map.of()));
    }

    private static Arbitrary<BoxMaking> making() {
        return Combinators.combine(
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of("git", "gh", "zsh")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2),
                        Arbitraries.of("/usr/bin/opencode", "/usr/bin/other")
                                .list()
                                .uniqueElements()
                                .ofMaxSize(2))
                .as((init, root, packages, bins) -> new BoxMaking(
                        Optional.empty(),
                        Optional.empty(),
                        init,
                        false,
                        false,
                        root,
                        true,
                        false,
                        new BoxMaking.Unshare(false, false, false, false, false, false),
                        packages,
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        List.of(),
                        bins,
                        Optional.empty()));
    }
}
