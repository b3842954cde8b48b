package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reads samples in place, from the folder that ATOLL_SAMPLES names; skipped where it names none. */
class SamplesTest {
    /** The lists among the samples; everything else there must not be taken for one. */
    private static final List<String> LISTS = List.of(
            "podman/02-ps-all-json-two.json",
            "podman/10-ps-api-4.3.1-created.json",
            "podman/11-ps-api-4.3.1-running.json",
            "podman/12-ps-cli-4.3.1-exited-143.json",
            "distrobox/11-real-podman-ps-distrobox-1.4.2.1-rootless.json");

    private Path folder;

    @BeforeEach
    void samples() {
        var named = System.getenv("ATOLL_SAMPLES");
        assumeTrue(named != null && Files.isDirectory(Path.of(named, "podman")), "ATOLL_SAMPLES names no folder");
        folder = Path.of(named);
    }

    @Test
    void two_plain_containers() throws Exception {
        var two = list(LISTS.getFirst());

        assertThat(two).extracting(Container.State::name).containsExactly("angry_saha", "tender_rosalind");
        assertThat(two.getFirst().ports())
                .containsExactly(new Container.PublishedPort("tcp", Optional.of("0.0.0.0"), 8080, 80));
        assertThat(two.getFirst().networks()).containsExactly("podman");
        assertThat(two.getFirst().labels()).containsEntry("maintainer", "Red Hat");
        assertThat(two.getFirst().created()).contains(Instant.parse("2024-01-15T15:30:45.123456789Z"));
        assertThat(two.getFirst().exited()).isEmpty();
        assertThat(two.getLast().status()).isEqualTo(Container.Status.EXITED);
        assertThat(two.getLast().exitCode()).contains(137);
        assertThat(two.getLast().failed()).as("137 may be a stop").isFalse();
    }

    @Test
    void one_container_through_its_life() throws Exception {
        var created = list(LISTS.get(1)).getFirst();
        var running = list(LISTS.get(2)).getFirst();
        var printed = list(LISTS.get(3)).getFirst();

        assertThat(List.of(created, running, printed)).allSatisfy(one -> {
            assertThat(one.name()).isEqualTo("ifx-shape-3018");
            assertThat(one.box()).contains(Container.BoxTool.DISTROBOX);
            assertThat(one.exitCode()).isEmpty();
        });
        assertThat(created.status()).isEqualTo(Container.Status.CREATED);
        assertThat(created.started()).isEmpty();
        assertThat(running.started()).contains(Instant.ofEpochSecond(1795424690));
        assertThat(running.exited()).as("the exit before this start").isEmpty();
        assertThat(printed.created()).contains(Instant.ofEpochSecond(1795424425));
    }

    @Test
    void a_box_of_distrobox_1_4() throws Exception {
        var box = list(LISTS.getLast()).getFirst();
        assertThat(box.name()).isEqualTo("dev1");
        assertThat(box.status()).isEqualTo(Container.Status.RUNNING);
        assertThat(box.box()).contains(Container.BoxTool.DISTROBOX);

        var details = inspected("distrobox/10-real-podman-inspect-distrobox-1.4.2.1-rootless.json", box);
        assertThat(details.imageDigest())
                .hasValueSatisfying(digest -> assertThat(digest).startsWith("sha256:e246d1f0"));
        assertThat(details.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, true));
        assertThat(details.privileged()).isTrue();
        assertThat(details.labelDisabled()).isTrue();
        assertThat(details.environment()).contains("HOME").noneMatch(name -> name.contains("="));
        assertThat(details.box().orElseThrow().init()).isFalse();
        assertThat(details.box().orElseThrow().reaches()).contains(new HostPath("/"), new HostPath("/home/yish"));
    }

    @Test
    void inspects() throws Exception {
        var box = list(LISTS.get(2)).getFirst();
        var api = inspected("podman/08-inspect-libpod-4.3.1-distrobox-like-running.json", box);
        assertThat(api).isEqualTo(inspected("podman/09-inspect-cli-4.3.1-array.json", box));
        assertThat(api.sharing().pid()).isTrue();
        assertThat(api.restartPolicy()).isEqualTo("no");

        // Abridged by hand: no word of what may be written to, nor of how it was made.
        var abridged = inspected("podman/03-inspect-distrobox-v1-upstream-fixture.json", box);
        assertThat(abridged.sharing()).isEqualTo(new ContainerDetails.Sharing(true, true, true, false));
        assertThat(abridged.environment()).containsExactly("HOME", "HOSTNAME", "PATH", "SHELL", "container");
        assertThat(abridged.box().orElseThrow().home()).isEmpty();
        assertThat(abridged.box().orElseThrow().reaches())
                .containsExactly(
                        new HostPath("/"), new HostPath("/dev"), new HostPath("/home/testuser"), new HostPath("/tmp"));
    }

    @Test
    void figures() throws Exception {
        assertThat(StatsWire.read(text("podman/13-stats-api-4.3.1.json")))
                .containsEntry(
                        "d07c3543d791274d1e9aafb9ab1d08dd723d6a6d15bcf99b75cc0f8168a49f8d",
                        new ContainerDetails.Usage(
                                1.516054522738981, new ByteSize(3313664), new ByteSize(25276510208L)));
    }

    @Test
    void what_is_no_list_is_told_apart() throws IOException {
        var others = 0;
        for (var kind : List.of("podman", "distrobox")) {
            try (var files = Files.list(folder.resolve(kind))) {
                for (var file : files.filter(f -> !LISTS.contains(kind + "/" + f.getFileName()) && !isInspect(f))
                        .toList()) {
                    others++;
                    try {
                        assertThat(list(kind + "/" + file.getFileName()))
                                .as("%s is read", file)
                                .isNull();
                    } catch (Unreadable expected) {
                        assertThat(expected.what()).isNotBlank();
                    }
                }
            }
        }
        assertThat(others).as("files that are neither lists nor inspects").isPositive();
    }

    /** A list of one inspected container has an id in each item, too. */
    private static boolean isInspect(Path file) {
        return file.getFileName().toString().contains("inspect");
    }

    private List<Container.State> list(String file) throws IOException, Unreadable {
        var states = new ArrayList<Container.State>();
        for (var item : Json.list(text(file))) {
            states.add(ListWire.read(item, Scope.USER));
        }
        return states;
    }

    private ContainerDetails inspected(String file, Container.State listed) throws IOException, Unreadable {
        return InspectWire.read(
                InspectWire.object(text(file)), listed, Optional.empty(), new Exports(Path.of("/nowhere")));
    }

    private String text(String file) throws IOException {
        return Files.readString(folder.resolve(file));
    }
}
