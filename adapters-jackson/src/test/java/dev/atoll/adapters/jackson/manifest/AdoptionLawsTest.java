package dev.atoll.adapters.jackson.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.memory.InMemoryWorld;
import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.adopt.Adoption;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Wishes;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is adopted from a machine agrees with it: at once, with a part of it hidden, and a month of updates later. */
class AdoptionLawsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final HostPath HOME = new HostPath("/var/home/yish");
    private static final Set<String> EVERYTHING = Set.of("host", "tailnet", "volumes", "boxes", "maintenance");

    static Stream<PortKey<?, ?>> kinds() {
        return Kinds.ALL.stream();
    }

    @Test
    void nothing_drifts_from_what_was_just_adopted() {
        var world = world(NOW);

        var drift = drift(adopted(workstation(world, NOW)), workstation(world, NOW), Optional.empty());

        assertThat(drift.differences()).isEmpty();
        assertThat(drift.unmanaged()).isEmpty();
        assertThat(drift.notCompared()).isEmpty();
        assertThat(drift.inSync()).isGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_could_not_be_seen_is_not_adopted_and_nothing_drifts(PortKey<?, ?> kind) {
        var world = world(NOW);
        world.hide(kind, Trouble.of(Cause.TIMED_OUT, "no answer"));

        var manifest = adopted(workstation(world, NOW));
        var drift = drift(manifest, workstation(world, NOW), Optional.empty());

        assertThat(drift.differences()).isEmpty();
        assertThat(drift.unmanaged()).isEmpty();
    }

    /** Pitfall 45 of the other side: a tool that cries wolf at every update is switched off. */
    @Test
    void a_month_of_normal_updates_is_no_drift() {
        var then = world(NOW);
        var manifest = adopted(workstation(then, NOW));
        var baseline = Baseline.of(
                Comparison.of(manifest, workstation(then, NOW).observe(Questions.of(manifest)), HOME),
                Optional.empty());

        for (var day = 1; day <= 31; day++) {
            var later = NOW.plus(Duration.ofDays(day));
            var world = world(later);
            updated(world, later, day);

            var drift = drift(manifest, workstation(world, later), Optional.of(baseline));

            assertThat(drift.differences()).as("day " + day).isEmpty();
            assertThat(drift.unmanaged()).as("day " + day).isEmpty();
            assertThat(workstation(world, later)
                            .plan(manifest, Wishes.NONE, Progress.SILENT)
                            .plan()
                            .applicable())
                    .isFalse();
        }
    }

    /** Newer tools of the same series, boxes that are stopped on some days, servers that come and go. */
    private static void updated(InMemoryWorld world, Instant now, int day) {
        var reference = ReferenceWorkstation.at(now);
        world.show(
                Kinds.BOX_CONTENTS,
                reference.boxContents().stream().map(box -> newer(box, day)).toList());
        if (day % 3 == 0) {
            world.show(Kinds.LISTENER, List.of());
        }
        if (day % 5 == 0) {
            world.show(
                    Kinds.CONTAINER,
                    reference.containers().stream()
                            .map(box -> box.name().equals("fedora-tools") ? stopped(box) : box)
                            .toList());
        }
    }

    private static BoxContents newer(BoxContents box, int day) {
        Map<String, String> tools = new TreeMap<>();
        box.tools().forEach((tool, version) -> tools.put(tool, version.replaceFirst("[0-9]+$", String.valueOf(day))));
        return new BoxContents(
                box.name(),
                box.scope(),
                box.distribution(),
                box.packages()
                        .map(packages -> Stream.concat(packages.stream(), Stream.of("zzz-" + day))
                                .toList()),
                box.installed(),
                tools,
                box.processes(),
                box.changed(),
                box.size());
    }

    private static Container.State stopped(Container.State box) {
        return new Container.State(
                box.id(),
                box.name(),
                box.scope(),
                box.image(),
                box.imageId(),
                Container.Status.EXITED,
                Optional.of(143),
                box.outOfMemory(),
                box.health(),
                box.created(),
                box.started(),
                box.started(),
                box.removedAtStop(),
                box.ports(),
                box.networks(),
                box.labels(),
                box.box());
    }

    @Test
    void what_moved_is_told_of_the_side_that_moved() {
        var world = world(NOW);
        var manifest = adopted(workstation(world, NOW));
        var baseline = Baseline.of(
                Comparison.of(manifest, workstation(world, NOW).observe(Questions.of(manifest)), HOME),
                Optional.empty());
        world.show(
                Kinds.CONTAINER,
                ReferenceWorkstation.at(NOW).containers().stream()
                        .filter(box -> !box.name().equals("fedora-tools"))
                        .toList());

        var drift = drift(manifest, workstation(world, NOW), Optional.of(baseline));

        assertThat(drift.differences()).singleElement().satisfies(thing -> {
            assertThat(thing.address()).hasToString("box/fedora-tools");
            assertThat(thing.facts()).extracting(Drift.Difference::moved).containsExactly(Drift.Mover.WORLD);
        });
    }

    /** Never writes keys, wherever a machine tells them; that something was left out is said. */
    @Test
    void no_secret_is_adopted() {
        var key = "sk-" + "planted0secret0".repeat(2);
        var world = world(NOW);
        world.show(
                Kinds.CONTAINER_DETAILS,
                ReferenceWorkstation.at(NOW).containerDetails().stream()
                        .map(details ->
                                details.name().equals("litellm-proxy") ? mounting(details, "/srv/" + key) : details)
                        .toList());

        var text = AdoptedManifest.fresh(Adoption.of(workstation(world, NOW).observe(Adoption.SIGHT)), EVERYTHING);

        assertThat(text)
                .doesNotContain(key)
                .contains("left out, it looks like a secret: boxes.litellm-proxy.volume")
                .contains("litellm-proxy:");
    }

    private static ContainerDetails mounting(ContainerDetails details, String source) {
        return new ContainerDetails(
                details.name(),
                details.scope(),
                details.imageDigest(),
                Stream.concat(
                                details.mounts().stream(),
                                Stream.of(new ContainerDetails.Mount("bind", source, new HostPath("/srv/keys"), true)))
                        .toList(),
                details.restartPolicy(),
                details.sharing(),
                details.privileged(),
                details.labelDisabled(),
                details.environment(),
                details.usage(),
                details.box());
    }

    private static Drift drift(Manifest manifest, Workstation workstation, Optional<Baseline> baseline) {
        return Drift.of(Comparison.of(manifest, workstation.observe(Questions.of(manifest)), HOME), baseline);
    }

    static Manifest adopted(Workstation workstation) {
        var text = AdoptedManifest.fresh(Adoption.of(workstation.observe(Adoption.SIGHT)), EVERYTHING);
        var read = ManifestReader.read(List.of(new SourceText("adopted.yaml", text)), Set.of(), path -> true);
        assertThat(read.problems().inOrder()).as(text).isEmpty();
        return read.manifest().orElseThrow();
    }

    private static InMemoryWorld world(Instant now) {
        return ReferenceWorkstation.at(now).world(InstantSource.fixed(now));
    }

    private static Workstation workstation(InMemoryWorld world, Instant now) {
        return Workstation.builder()
                .with(world.ports())
                .clock(InstantSource.fixed(now))
                .home(HOME)
                .build();
    }
}
