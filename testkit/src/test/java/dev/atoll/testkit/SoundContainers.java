package dev.atoll.testkit;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.fake.FakeBackend;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A port that keeps every rule; each broken one differs from it in one thing. Run by the kit's own test alone. */
class SoundContainers implements ContainersContract, TransportRules<Containers, List<Container.State>> {
    static final Instant AT = Instant.parse("2026-02-10T09:00:00Z");

    final Recording backend = new Recording();

    @Override
    public Containers port(Situation situation, Duration timeout) {
        return new OnlyRead() {
            @Override
            public Observation<List<Container.State>> observe() {
                return answer(situation, timeout, list(situation));
            }

            @Override
            public Observation<List<ContainerDetails>> details(Set<String> names) {
                return answer(situation, timeout, deep(situation, names));
            }

            @Override
            public Observation<List<BoxContents>> contents(Set<String> names) {
                return answer(situation, timeout, inside(situation, names));
            }
        };
    }

    List<Container.State> list(Situation situation) {
        return expected();
    }

    List<ContainerDetails> deep(Situation situation, Set<String> names) {
        return expectedDetails().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
    }

    List<BoxContents> inside(Situation situation, Set<String> names) {
        return expectedContents().stream()
                .filter(one -> names.contains(one.name()))
                .toList();
    }

    <X> Observation<X> answer(Situation situation, Duration timeout, X value) {
        backend.called("GET /containers");
        return switch (situation) {
            case HEALTHY, OLDER, EXTRA_FIELDS, HUGE, NOISY_STDERR, SECRETS -> Observation.known(value, AT);
            case PARTIAL -> inPart(value, Trouble.of(Cause.ACCESS_DENIED, "permission denied", "sudo podman ps"));
            case SILENT -> silence(timeout);
            case MISSING, NO_SOCKET, DOWN, DENIED, GARBAGE, CUT_OFF, FAILING ->
                unknown(situation.cause().orElseThrow());
        };
    }

    static <X> Observation<X> inPart(X value, Trouble trouble) {
        return new Observation.Known<>(value, AT, List.of(trouble.in("rootful containers")), Optional.empty());
    }

    static <X> Observation<X> unknown(Cause cause) {
        return Observation.unknown(Trouble.of(cause, "podman: " + Situation.COMPLAINT, "podman info"), AT);
    }

    /** Sooner than it must when the timeout is short: the kit's own test shall not take minutes. */
    static <X> Observation<X> silence(Duration timeout) {
        waitOut(timeout.compareTo(Duration.ofSeconds(1)) > 0 ? timeout : Duration.ofMillis(10));
        return unknown(Cause.TIMED_OUT);
    }

    /** Until the time is over or somebody interrupts. */
    static void waitOut(Duration time) {
        try {
            if (new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("nobody counts down");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public Duration patience() {
        return Duration.ofMillis(500);
    }

    @Override
    public List<FakeBackend> backends() {
        return List.of(backend);
    }

    @Override
    public List<String> readingCalls() {
        return List.of("GET ");
    }

    @Override
    public List<Container.State> expected() {
        return List.of(container("a"), container("b"));
    }

    @Override
    public List<ContainerDetails> expectedDetails() {
        return List.of(inDepth("a"), inDepth("b"));
    }

    @Override
    public List<BoxContents> expectedContents() {
        return List.of(contents("a"), contents("b"));
    }

    static BoxContents contents(String name) {
        return new BoxContents(
                name,
                Scope.USER,
                Optional.of("fedora"),
                Optional.of(List.of("htop")),
                List.of(),
                Map.of("git", "2.53.0"),
                Optional.of(List.of()),
                Optional.empty(),
                Optional.of(new BoxContents.Size(ByteSize.ofKib(1), ByteSize.ofKib(2))));
    }

    static Container.State container(String name) {
        return new Container.State(
                "id of " + name,
                name,
                Scope.USER,
                ImageRef.parse("fedora:43"),
                Optional.empty(),
                Container.Status.RUNNING,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty());
    }

    static ContainerDetails inDepth(String name) {
        return new ContainerDetails(
                name,
                Scope.USER,
                Optional.empty(),
                List.of(),
                "no",
                new ContainerDetails.Sharing(true, true, true, true),
                false,
                false,
                List.of("HOME", "PATH"),
                Optional.empty(),
                Optional.empty());
    }
}
