package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.compare.Baseline;
import dev.atoll.core.compare.Comparison;
import dev.atoll.core.compare.Drift;
import dev.atoll.core.compare.Questions;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Action;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every plan, whatever the manifest: over the reference machine, with and without parts of it hidden. */
class PlanningLawsTest {
    private static final HostPath HOME = new HostPath("/var/home/yish");
    private static final Trouble TROUBLE = Trouble.of(Cause.TIMED_OUT, "no answer", "ask again");

    @Provide
    Arbitrary<Manifest> manifests() {
        return Manifests.any();
    }

    @Provide
    Arbitrary<PortKey<?, ?>> kinds() {
        return Arbitraries.of(Kinds.PORTS);
    }

    @Provide
    Arbitrary<Set<String>> replaceable() {
        return Arbitraries.of("opencode-dev", "openclaw-dev", "litellm-proxy").set();
    }

    @Property(tries = 300, seed = "20261126")
    void equal_input_gives_an_equal_plan(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        assertThat(plan(manifest, replace, world -> {})).isEqualTo(plan(manifest, replace, world -> {}));
    }

    @Property(tries = 300, seed = "20261126")
    void everything_declared_is_accounted_for_and_nothing_else_is_touched(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var plan = plan(manifest, replace, world -> {});

        var declared = declared(manifest);
        assertThat(plan.steps().stream().map(Step::address).collect(Collectors.toSet()))
                .isEqualTo(declared);
        assertThat(plan.unmanaged()).noneMatch(thing -> declared.contains(thing.address()));
    }

    @Property(tries = 300, seed = "20261126")
    void what_is_hidden_takes_its_changes_away_and_adds_none(
            @ForAll("manifests") Manifest manifest,
            @ForAll("replaceable") Set<String> replace,
            @ForAll("kinds") PortKey<?, ?> kind) {
        var seen = ids(plan(manifest, replace, world -> {}));
        var hidden = plan(manifest, replace, world -> world.hide(kind, TROUBLE));

        assertThat(seen).containsAll(ids(hidden));
        if (kind.equals(Kinds.CONTAINER)) {
            assertThat(ids(hidden)).noneMatch(id -> id.contains(" box/"));
        }
    }

    @Property(tries = 300, seed = "20261126")
    void a_gap_takes_the_changes_of_what_it_covers_away_and_adds_none(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var seen = ids(plan(manifest, replace, world -> {}));
        var covered = plan(
                manifest,
                replace,
                world -> world.gap(Kinds.CONTAINER, TROUBLE.hiding(Scope.SYSTEM, "theirs"))
                        .gap(Kinds.SERVICE, TROUBLE.hiding(Scope.USER, "units of the user"))
                        .gap(Kinds.APPLICATION, TROUBLE.hiding(Scope.SYSTEM, "Flatpaks of the system")));

        assertThat(seen).containsAll(ids(covered));
        assertThat(covered.changes())
                .noneMatch(change -> change.address().kind().equals("box")
                        && isRoot(manifest, change.address())
                        && change.id().startsWith("create"))
                .noneMatch(change -> change.action() instanceof Action.InstallFlatpak);
    }

    private static boolean isRoot(Manifest manifest, ResourceAddress box) {
        return Optional.ofNullable(manifest.boxes().get(name(box)))
                .map(spec -> spec.making().root())
                .orElse(false);
    }

    private static String name(ResourceAddress box) {
        return box.name().replaceFirst("^rootful/", "");
    }

    @Property(tries = 300, seed = "20261126")
    void a_change_comes_after_those_it_needs(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var plan = plan(manifest, replace, world -> {});

        var all = ids(plan);
        var done = new HashSet<String>();
        for (var change : plan.changes()) {
            assertThat(done)
                    .containsAll(change.after().stream().filter(all::contains).toList());
            done.add(change.id());
        }
        assertThat(done).hasSameSizeAs(plan.changes());
    }

    @Property(tries = 300, seed = "20261126")
    void a_protected_box_is_never_replaced_or_removed(
            @ForAll("manifests") Manifest manifest, @ForAll("replaceable") Set<String> replace) {
        var plan = plan(manifest, replace, world -> {});

        assertThat(plan.changes())
                .filteredOn(change ->
                        Set.of("replace", "remove").contains(change.action().verb()))
                .noneMatch(change -> Optional.ofNullable(manifest.boxes().get(name(change.address())))
                        .map(BoxSpec::protectedOne)
                        .orElse(true));
    }

    @Property(tries = 300, seed = "20261126")
    void nothing_is_replaced_that_nobody_named(@ForAll("manifests") Manifest manifest) {
        assertThat(ids(plan(manifest, Set.of(), world -> {}))).noneMatch(id -> id.startsWith("replace"));
    }

    @Property(tries = 300, seed = "20261126")
    void the_baseline_changes_only_who_moved(@ForAll("manifests") Manifest then, @ForAll("manifests") Manifest now) {
        var baseline = Baseline.of(comparison(then), Optional.empty());
        var remembered = Drift.of(comparison(now), Optional.of(baseline));
        var forgotten = Drift.of(comparison(now), Optional.empty());

        assertThat(withoutMovers(remembered)).isEqualTo(withoutMovers(forgotten));
        assertThat(forgotten.differences())
                .allSatisfy(thing -> assertThat(thing.facts())
                        .extracting(Drift.Difference::moved)
                        .containsOnly(Drift.Mover.UNKNOWN));
    }

    private static List<String> withoutMovers(Drift drift) {
        return List.of(
                drift.differences().stream()
                        .flatMap(
                                thing -> thing.facts().stream().map(fact -> fact.path() + fact.wanted() + fact.found()))
                        .toList()
                        .toString(),
                drift.unmanaged().stream()
                        .map(thing -> thing.address() + thing.what())
                        .toList()
                        .toString(),
                drift.notCompared().toString(),
                drift.notObserved().toString(),
                String.valueOf(drift.inSync()));
    }

    private static Comparison comparison(Manifest manifest) {
        var clock = InstantSource.fixed(Simulated.NOW);
        var world = ReferenceWorkstation.at(Simulated.NOW).world(clock);
        return Comparison.of(manifest, workstation(world, clock).observe(Questions.of(manifest)), HOME);
    }

    private static Plan plan(Manifest manifest, Set<String> replace, Consumer<InMemoryWorld> change) {
        var clock = InstantSource.fixed(Simulated.NOW);
        var world = ReferenceWorkstation.at(Simulated.NOW).world(clock);
        change.accept(world);
        return workstation(world, clock)
                .plan(manifest, new Wishes(Set.of(), replace), Progress.SILENT)
                .plan();
    }

    private static Workstation workstation(InMemoryWorld world, InstantSource clock) {
        return Workstation.builder().with(world.ports()).clock(clock).home(HOME).build();
    }

    private static Set<String> ids(Plan plan) {
        return plan.changes().stream().map(Step.Change::id).collect(Collectors.toSet());
    }

    private static Set<ResourceAddress> declared(Manifest manifest) {
        var all = new HashSet<ResourceAddress>();
        all.add(ResourceAddress.of("machine", ""));
        manifest.host().ifPresent(host -> {
            all.add(ResourceAddress.of("host", ""));
            host.flatpaks().forEach(application -> all.add(ResourceAddress.of("flatpak", application)));
            host.units().keySet().forEach(unit -> all.add(ResourceAddress.of("unit", unit)));
        });
        manifest.tailnet().ifPresent(tailnet -> {
            all.add(ResourceAddress.of("tailnet", ""));
            tailnet.peers().keySet().forEach(peer -> all.add(ResourceAddress.of("peer", peer)));
        });
        manifest.volumes().keySet().forEach(volume -> all.add(ResourceAddress.of("volume", volume)));
        manifest.quadlets().keySet().forEach(quadlet -> all.add(QuadletSpec.address(quadlet)));
        manifest.boxes().forEach((name, box) -> all.add(BoxSpec.address(name, box.scope())));
        return all;
    }
}
