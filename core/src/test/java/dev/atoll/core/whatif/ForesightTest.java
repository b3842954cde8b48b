package dev.atoll.core.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Container.Status;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ForesightTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final String ANONYMOUS = "ab".repeat(32);

    private static Container.State container(String name, Status status, boolean box) {
        return Facts.plain(
                Container.State.class,
                Map.of(
                        "id",
                        "c0ffee" + Integer.toHexString(name.hashCode()),
                        "name",
                        name,
                        "scope",
                        Scope.USER,
                        "status",
                        status,
                        "box",
                        box ? Optional.of(Container.BoxTool.DISTROBOX) : Optional.empty()));
    }

    private static ContainerDetails details(String name, Optional<String> home, String... volumes) {
        var mounts = List.of(volumes).stream()
                .map(volume -> new ContainerDetails.Mount("volume", volume, new HostPath("/data"), true))
                .toList();
        var box = Facts.plain(
                ContainerDetails.Box.class,
                Map.of("home", home.map(HostPath::new), "binaries", List.of("gh"), "applications", List.of("lact")));
        return Facts.plain(
                ContainerDetails.class,
                Map.of("name", name, "scope", Scope.USER, "mounts", mounts, "box", Optional.of(box)));
    }

    private static BoxContents contents(String name, Optional<List<String>> packages) {
        return Facts.plain(
                BoxContents.class,
                Map.of(
                        "name",
                        name,
                        "scope",
                        Scope.USER,
                        "packages",
                        packages,
                        "processes",
                        Optional.of(List.of(Facts.plain(BoxContents.Running.class, Map.of("program", "vite")))),
                        "changed",
                        Optional.of(Facts.plain(
                                BoxContents.ChangedFiles.class,
                                Map.of(
                                        "count",
                                        2,
                                        "some",
                                        List.of(new HostPath("/opt/tool"), new HostPath("/etc/x")))))));
    }

    private static Snapshot machine(List<Container.State> containers, Gap... gaps) {
        return Snapshot.at(NOW)
                .put(Kinds.CONTAINER, new Observation.Known<>(containers, NOW, List.of(gaps), Optional.empty()))
                .put(Kinds.LISTENER, Observation.known(List.of(), NOW))
                .put(Kinds.PEER, Observation.unknown(Trouble.of(Cause.NOT_INSTALLED, "no tailscale"), NOW))
                .build();
    }

    private static Snapshot lookedInto(Snapshot machine, ContainerDetails... details) {
        return machine.with(Kinds.CONTAINER_DETAILS, Observation.known(List.of(details), NOW))
                .with(
                        Kinds.BOX_CONTENTS,
                        Observation.known(
                                List.of(details).stream()
                                        .map(one -> contents(one.name(), Optional.of(List.of("htop"))))
                                        .toList(),
                                NOW));
    }

    private static WhatIf ask(String line, Snapshot snapshot) {
        return Foresight.of(line, CommandLines.read(line), snapshot, Optional.empty());
    }

    private static List<String> lost(WhatIf answer, Loss.Kind kind) {
        return answer.radius().losses().stream()
                .filter(loss -> loss.kind() == kind)
                .flatMap(loss -> loss.items().stream())
                .toList();
    }

    private static final Snapshot ONE = lookedInto(
            machine(List.of(container("dev", Status.RUNNING, true))),
            details("dev", Optional.empty(), ANONYMOUS, "named"));

    @Test
    void pitfall_9_removing_a_box_names_what_was_put_into_it_by_hand() {
        var answer = ask("podman rm -f -v dev", ONE);

        assertThat(answer.summary()).isEqualTo("would remove dev, for good");
        assertThat(lost(answer, Loss.Kind.PACKAGES)).containsExactly("htop");
        assertThat(lost(answer, Loss.Kind.FILES)).containsExactly("/opt/tool", "/etc/x");
        assertThat(lost(answer, Loss.Kind.PROCESSES)).containsExactly("vite");
        assertThat(lost(answer, Loss.Kind.EXPORTS)).containsExactly("lact", "gh");
        assertThat(lost(answer, Loss.Kind.VOLUME)).containsExactly("/data");
        assertThat(answer.remarks()).contains("volumes that have a name stay: named");
        assertThat(answer.radius().reversal()).isInstanceOf(Reversal.No.class);
        assertThat(answer.radius().unseen()).isEmpty();
    }

    @Test
    void volumes_without_a_name_go_only_with_the_commands_that_delete_them() {
        assertThat(lost(ask("podman rm -f dev", ONE), Loss.Kind.VOLUME)).isEmpty();
        assertThat(lost(ask("distrobox rm -f dev", ONE), Loss.Kind.VOLUME)).containsExactly("/data");
    }

    @Test
    void one_that_runs_is_refused_without_force_and_loses_nothing() {
        var answer = ask("podman rm dev", ONE);

        assertThat(answer.summary()).isEqualTo("would be refused: dev runs");
        assertThat(answer.radius().losses()).isEmpty();
    }

    @Test
    void distrobox_asks_about_one_that_runs_and_so_it_counts_as_lost() {
        var answer = ask("distrobox rm dev", ONE);

        assertThat(answer.summary()).isEqualTo("would remove dev, for good");
        assertThat(answer.remarks()).anyMatch(remark -> remark.contains("Enter means yes"));
    }

    @Test
    void pitfall_1_replacing_a_box_leaves_its_home() {
        var home = lookedInto(
                machine(List.of(container("dev", Status.EXITED, true))), details("dev", Optional.of("/homes/dev")));
        var deed = new Deed.Remove(
                new Deed.Which.Named(List.of("dev")), Scope.USER, Deed.Remover.DISTROBOX, true, true, false, true);

        var answer = Foresight.of("distrobox assemble create --replace", deed, home, Optional.empty());

        assertThat(answer.summary()).isEqualTo("would remove dev and make it anew");
        assertThat(lost(answer, Loss.Kind.FILES)).doesNotContain("/homes/dev");
        assertThat(answer.remarks()).anyMatch(remark -> remark.contains("/homes/dev") && remark.contains("stays"));
    }

    @Test
    void pitfall_2_a_home_of_its_own_goes_with_rm_home_and_is_named_first() {
        var home = lookedInto(
                machine(List.of(container("dev", Status.EXITED, true))), details("dev", Optional.of("/homes/dev")));

        var answer = ask("distrobox rm --rm-home dev", home);

        assertThat(answer.radius().losses().getFirst().what()).startsWith("ITS HOME");
        assertThat(answer.radius().losses().getFirst().items()).containsExactly("/homes/dev");
        assertThat(lost(ask("distrobox rm --rm-home dev", ONE), Loss.Kind.FILES))
                .doesNotContain("/homes/dev");
    }

    @Test
    void pitfall_2_a_home_nobody_told_of_is_unseen_and_not_the_owners() {
        var untold = machine(List.of(container("dev", Status.EXITED, true)));

        assertThat(ask("distrobox rm --rm-home dev", untold).radius().unseen())
                .anyMatch(gap -> gap.part().equals("the home of dev"));
    }

    @Test
    void pitfall_3_a_prune_takes_boxes_that_are_stopped_by_name_and_no_other() {
        var machine = lookedInto(
                machine(List.of(
                        container("dev", Status.RUNNING, true),
                        container("pet", Status.EXITED, true),
                        container("new", Status.CREATED, false))),
                details("pet", Optional.empty()),
                details("new", Optional.empty()));

        var answer = ask("podman system prune --force", machine);

        assertThat(answer.summary()).isEqualTo("would remove pet, new, for good");
        assertThat(answer.radius().losses())
                .extracting(loss -> loss.of().toString())
                .contains("box/pet", "container/new")
                .doesNotContain("box/dev");
        assertThat(answer.remarks()).anyMatch(remark -> remark.contains("rubbish"));
    }

    @Test
    void a_prune_with_volumes_takes_those_that_only_what_it_removes_uses() {
        var machine = lookedInto(
                machine(List.of(container("dev", Status.RUNNING, true), container("pet", Status.EXITED, true))),
                details("dev", Optional.empty(), "shared"),
                details("pet", Optional.empty(), "shared", "own"));

        assertThat(lost(ask("podman system prune --volumes", machine), Loss.Kind.VOLUME))
                .contains("own")
                .doesNotContain("shared");
        assertThat(lost(ask("podman system prune", machine), Loss.Kind.VOLUME)).doesNotContain("own", "shared");
        assertThat(Foresight.closer(CommandLines.read("podman system prune --volumes"), machine)
                        .closely()
                        .get(Kinds.CONTAINER_DETAILS))
                .isEqualTo(Set.of("dev", "pet"));
    }

    @Test
    void a_volume_in_use_is_refused_and_with_force_its_container_goes_with_it() {
        assertThat(ask("podman volume rm named", ONE).summary()).isEqualTo("would be refused: dev uses it");

        var forced = ask("podman volume rm -f named", ONE);
        assertThat(forced.summary()).isEqualTo("would delete 1 volume, and REMOVE dev, that uses it");
        assertThat(lost(forced, Loss.Kind.PACKAGES)).containsExactly("htop");
    }

    @Test
    void an_image_in_use_is_refused_and_with_force_its_containers_go_with_it() {
        var image = container("dev", Status.RUNNING, true).image().toString();

        assertThat(ask("podman rmi " + image, ONE).summary()).isEqualTo("would be refused: dev is made from it");
        assertThat(ask("podman rmi -f " + image, ONE).summary()).contains("REMOVE dev");
    }

    @Test
    void pitfall_4_a_reset_takes_every_container_and_every_volume() {
        var answer = ask("podman system reset", ONE);

        assertThat(answer.radius().losses())
                .extracting(loss -> loss.of().toString())
                .contains("box/dev");
        assertThat(lost(answer, Loss.Kind.VOLUME)).contains("/data", "named");
        assertThat(answer.radius().unseen()).isNotEmpty();
    }

    @Test
    void one_that_is_removed_as_it_ends_is_lost_by_stopping_it() {
        var gone = Facts.plain(
                Container.State.class,
                Map.of(
                        "name",
                        "dev",
                        "scope",
                        Scope.USER,
                        "status",
                        Status.RUNNING,
                        "removedAtStop",
                        Optional.of(true)));
        var machine = lookedInto(machine(List.of(gone)), details("dev", Optional.empty()));

        var answer = ask("podman stop dev", machine);

        assertThat(answer.summary()).contains("REMOVED");
        assertThat(lost(answer, Loss.Kind.PACKAGES)).containsExactly("htop");
        assertThat(lost(ask("podman stop dev", ONE), Loss.Kind.PACKAGES)).isEmpty();
    }

    @Test
    void what_listens_in_it_falls_silent_and_whom_it_was_served_to_loses_it() {
        var dev = container("dev", Status.RUNNING, true);
        var listener = Facts.plain(
                Listener.State.class,
                Map.of(
                        "address",
                        "127.0.0.1",
                        "port",
                        4000,
                        "owner",
                        Optional.of(new Listener.Owner.OfContainer(dev.id()))));
        var tailnet = Facts.plain(
                Tailnet.State.class,
                Map.of(
                        "peers",
                        List.of(Facts.plain(Peer.State.class, Map.of("name", "iphone-14"))),
                        "served",
                        List.of(new Tailnet.Served("443", "http://127.0.0.1:4000", false))));
        var machine = Snapshot.at(NOW)
                .put(Kinds.CONTAINER, Observation.known(List.of(dev), NOW))
                .put(Kinds.LISTENER, Observation.known(List.of(listener), NOW))
                .put(Kinds.PEER, Observation.known(tailnet, NOW))
                .build();

        var answer = ask("podman stop dev", lookedInto(machine, details("dev", Optional.empty())));

        assertThat(lost(answer, Loss.Kind.LISTENERS)).containsExactly("127.0.0.1:4000");
        assertThat(lost(answer, Loss.Kind.PEERS)).contains("iphone-14", "serve 443 to http://127.0.0.1:4000");
    }

    @Test
    void a_part_nobody_told_is_unseen_and_never_nothing() {
        var stopped = machine(List.of(container("dev", Status.EXITED, true)))
                .with(Kinds.CONTAINER_DETAILS, Observation.known(List.of(details("dev", Optional.empty())), NOW))
                .with(Kinds.BOX_CONTENTS, Observation.known(List.of(contents("dev", Optional.empty())), NOW));

        assertThat(ask("podman rm dev", stopped).radius().unseen())
                .anyMatch(gap -> gap.part().contains("packages"));
    }

    @Test
    void under_sudo_it_is_roots_podman_and_what_hides_it_is_said() {
        var gap = new Gap(
                "rootful containers",
                Cause.ACCESS_DENIED,
                "the socket is root's",
                Optional.empty(),
                Optional.of(Scope.SYSTEM));
        var machine = machine(List.of(container("dev", Status.RUNNING, true)), gap);

        var answer = ask("sudo podman rm -f dev", machine);

        assertThat(answer.summary()).startsWith("cannot be told");
        assertThat(answer.radius().losses()).isEmpty();
        assertThat(answer.radius().unseen()).contains(gap);
        assertThat(Foresight.nobody(CommandLines.read("sudo podman rm -f dev"), machine))
                .isEmpty();
        assertThat(Foresight.nobody(CommandLines.read("podman rm -f other"), machine))
                .containsExactly("other");
        assertThat(ask("podman rm -f dev", machine).radius().unseen()).doesNotContain(gap);
    }

    @Test
    void containers_that_were_not_seen_are_not_nothing() {
        var dark = Snapshot.at(NOW)
                .put(Kinds.CONTAINER, Observation.unknown(Trouble.of(Cause.TIMED_OUT, "no answer"), NOW))
                .build();

        for (var line : List.of("podman rm a", "podman stop a", "podman system prune", "distrobox rm --all")) {
            assertThat(ask(line, dark).summary()).as(line).startsWith("cannot be told");
            assertThat(ask(line, dark).radius().unseen()).as(line).isNotEmpty();
        }
    }

    @Test
    void an_id_means_its_container_as_podman_takes_it() {
        var dev = container("dev", Status.RUNNING, true);

        assertThat(ask("podman rm -f " + dev.id().substring(0, 7), ONE).summary())
                .contains("would remove dev");
        assertThat(Foresight.nobody(CommandLines.read("podman rm c0ff"), ONE)).isEmpty();
    }

    @Test
    void a_manifest_tells_what_it_protects() {
        var spec = Facts.plain(BoxSpec.class, Map.of("protectedOne", true, "purpose", Optional.of("the proxy")));
        var manifest = Facts.plain(Manifest.class, Map.of("boxes", Map.of("dev", spec)));

        var answer = Foresight.of("x", CommandLines.read("podman rm -f dev"), ONE, Optional.of(manifest));

        assertThat(answer.remarks())
                .contains("dev is protected in the manifest; this command does not know that", "dev: the proxy");
    }

    private static Deployment deployment(int index, Map<String, ?> more) {
        var facts =
                new java.util.HashMap<String, Object>(Map.of("index", index, "version", Optional.of("43." + index)));
        facts.putAll(more);
        return Facts.plain(Deployment.class, facts);
    }

    private static Snapshot host(Deployment... deployments) {
        return Snapshot.at(NOW)
                .put(
                        Kinds.HOST,
                        Observation.known(
                                Facts.plain(Host.State.class, Map.of("deployments", List.of(deployments))), NOW))
                .put(Kinds.CONTAINER, Observation.known(List.of(container("dev", Status.RUNNING, true)), NOW))
                .build();
    }

    private static final Deployment LAYERED = deployment(
            1,
            Map.of(
                    "booted",
                    true,
                    "packages",
                    new Deployment.Packages(
                            List.of("tailscale"), List.of("tailscale"), List.of("firefox"), List.of())));

    @Test
    void pitfall_19_a_reset_lists_what_would_vanish_and_bootc_refuses_a_layered_host() {
        var machine = host(LAYERED);

        assertThat(lost(ask("rpm-ostree reset", machine), Loss.Kind.PACKAGES)).containsExactly("tailscale", "firefox");
        assertThat(lost(ask("rpm-ostree reset -l", machine), Loss.Kind.PACKAGES))
                .containsExactly("tailscale");
        assertThat(ask("bootc upgrade", machine).summary())
                .startsWith("would be refused")
                .contains("tailscale");
    }

    @Test
    void pitfall_22_a_rebase_names_its_layers_and_pushes_out_what_is_staged_or_not_pinned() {
        var staged = deployment(0, Map.of("staged", true));
        var booted = deployment(1, Map.of("booted", true));

        assertThat(lost(ask("rpm-ostree rebase X", host(staged, booted, deployment(2, Map.of()))), Loss.Kind.THING))
                .containsExactly("43.0", "43.2");
        assertThat(lost(
                        ask("rpm-ostree rebase X", host(booted, deployment(2, Map.of("pinned", true)))),
                        Loss.Kind.THING))
                .isEmpty();
        assertThat(ask("rpm-ostree rebase X", host(LAYERED)).remarks())
                .anyMatch(remark -> remark.contains("tailscale, firefox"));
        assertThat(ask("rpm-ostree rollback", host(booted)).summary()).startsWith("would be refused");
    }

    @Test
    void pitfall_24_a_restart_at_once_names_the_boxes_it_ends() {
        var machine = host(deployment(1, Map.of("booted", true)));

        assertThat(lost(ask("rpm-ostree upgrade --reboot", machine), Loss.Kind.PROCESSES))
                .containsExactly("dev");
        assertThat(lost(ask("rpm-ostree upgrade", machine), Loss.Kind.PROCESSES))
                .isEmpty();
        assertThat(ask("rpm-ostree upgrade --reboot", machine).summary()).contains("RESTART AT ONCE");
    }

    private static Snapshot tailnet(Map<String, ?> preferences) {
        var told = Facts.plain(Tailnet.Preferences.class, preferences);
        return Snapshot.at(NOW)
                .put(
                        Kinds.PEER,
                        Observation.known(
                                Facts.plain(
                                        Tailnet.State.class,
                                        Map.of(
                                                "peers",
                                                List.of(Facts.plain(Peer.State.class, Map.of("name", "iphone-14"))),
                                                "preferences",
                                                Optional.of(told))),
                                NOW))
                .build();
    }

    @Test
    void pitfall_37_up_with_an_option_is_refused_or_resets_what_is_not_typed() {
        var machine = tailnet(Map.of("acceptsDns", true, "acceptsRoutes", true, "operator", Optional.of("yish")));

        assertThat(ask("tailscale up --ssh", machine).summary())
                .isEqualTo("would be refused: these are set and not typed: --accept-routes --operator=yish");
        assertThat(lost(ask("tailscale up --ssh --reset", machine), Loss.Kind.CONFIGURATION))
                .containsExactly("--accept-routes", "--operator=yish");
        assertThat(ask("tailscale up --accept-routes --operator=yish --ssh", machine)
                        .summary())
                .startsWith("would change");
        assertThat(ask("tailscale set --ssh", machine).radius().losses()).isEmpty();
    }

    @Test
    void pitfall_37_down_logout_and_shields_take_the_way_in_from_every_peer() {
        var machine = tailnet(Map.of("acceptsDns", true));

        for (var line : List.of("tailscale down", "tailscale logout", "tailscale set --shields-up")) {
            assertThat(lost(ask(line, machine), Loss.Kind.PEERS)).as(line).containsExactly("iphone-14");
        }
        assertThat(ask("tailscale logout", machine).radius().reversal()).isInstanceOf(Reversal.No.class);
    }

    @Test
    void what_is_not_understood_says_that_it_is_not_nothing() {
        var answer = ask("podman rm $BOX", ONE);

        assertThat(answer.understood()).isFalse();
        assertThat(answer.summary()).startsWith("not understood:").endsWith("does not mean that it loses nothing.");
        assertThat(Foresight.sight(CommandLines.read("podman rm $BOX")).kinds()).isEmpty();
    }
}
