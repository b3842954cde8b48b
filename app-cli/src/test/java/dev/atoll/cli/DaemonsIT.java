package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSet;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Each daemon stops, hangs and comes back, beside both podmans: its own part says so, and no other part notices. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class DaemonsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** What a busy machine may need beyond the deadline to start a JVM and to print. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    /** Whose parts these are, what is found by them, and what is typed to have them back. */
    enum Daemon {
        PODMAN(ImmutableSet.of("container"), ImmutableSet.of("failed-container"), "podman"),
        TAILSCALE(ImmutableSet.of("peer"), ImmutableSet.of("key-expiry"), "sudo systemctl enable --now tailscaled"),
        SYSTEMD(ImmutableSet.of("service", "task"), ImmutableSet.of("failed-unit"), "distrobox-host-exec");

        final ImmutableSet<String> kinds;
        final ImmutableSet<String> rules;
        final String hint;

        Daemon(ImmutableSet<String> kinds, ImmutableSet<String> rules, String hint) {
            this.kinds = kinds;
            this.rules = rules;
            this.hint = hint;
        }

        String beside(TypedAtoll atoll) {
            return this == PODMAN ? atoll.podman() : name().toLowerCase(Locale.ROOT);
        }
    }

    private final TypedAtoll atoll;
    private Optional<String> stopped = Optional.empty();

    DaemonsIT(TypedAtoll atoll) {
        this.atoll = atoll;
    }

    /** Before each one too: an earlier run may have been ended in the middle. */
    @BeforeEach
    @AfterEach
    void all_go_on() {
        for (var daemon : Daemon.values()) {
            Testbed.goOn(daemon.beside(atoll));
        }
        stopped.ifPresent(Testbed::start);
        stopped = Optional.empty();
    }

    private void stop(String daemon) {
        stopped = Optional.of(daemon);
        Testbed.stop(daemon);
    }

    @Test
    void without_its_service_podman_is_typed() {
        var before = atoll.status();

        stop(atoll.podman());
        var without =
                seenWhen(atoll::status, status -> others(status, Daemon.PODMAN).equals(others(before, Daemon.PODMAN)));

        assertThat(others(without, Daemon.PODMAN)).isEqualTo(others(before, Daemon.PODMAN));
        assertThat(without.at("/container/source/via").asString()).isEqualTo("podman ps --format json");
        assertThat(Steady.value(without.path("container"), "container"))
                .isEqualTo(Steady.value(before.path("container"), "container"));
        assertThat(atoll.type("status").exit()).isZero();
        assertThat(atoll.type("container").exit()).isZero();

        var neither = atoll.type("container", "--set", "podman.command=/nowhere/podman");
        assertThat(neither.exit()).isEqualTo(ExitCode.NOT_OBSERVED.code);
        assertThat(neither.out()).contains("not observed, not installed").contains("→ install podman");
        assertThat(neither.err()).isEmpty();

        all_go_on();
        comesBack(before, Daemon.PODMAN);
    }

    @ParameterizedTest
    @EnumSource(
            value = Daemon.class,
            names = {"TAILSCALE", "SYSTEMD"})
    void one_that_stops_takes_its_own_part_alone(Daemon daemon) {
        var before = atoll.status();

        stop(daemon.beside(atoll));
        var without = seenWhen(atoll::status, status -> others(status, daemon).equals(others(before, daemon)));

        assertThat(others(without, daemon)).isEqualTo(others(before, daemon));
        // Where tailscale sees any tailscaled run, a peer's too, it waits five seconds for its own.
        notObserved(without, daemon, "not running", "30s");
        for (var kind : daemon.kinds) {
            assertThat(without.path(kind).at("/unknown/hint").asString()).contains(daemon.hint);
            assertThat(atoll.type(kind, "--timeout", "30s").out()).containsPattern("→ .*" + daemon.hint);
        }

        all_go_on();
        comesBack(before, daemon);
    }

    @Test
    void a_peer_that_goes_is_offline_and_nothing_else_changes() {
        var before = atoll.status();
        assertThat(peer(before, "iphone-14").path("online").asBoolean()).isTrue();

        stop("iphone-14");
        var without = seenWhen(
                atoll::status,
                status -> !peer(status, "iphone-14").path("online").asBoolean()
                        && others(status, Daemon.TAILSCALE).equals(others(before, Daemon.TAILSCALE)));

        assertThat(peer(without, "iphone-14").path("online").asBoolean()).isFalse();
        assertThat(others(without, Daemon.TAILSCALE)).isEqualTo(others(before, Daemon.TAILSCALE));
        assertThat(Steady.value(without.path("peer"), "peer"))
                .isEqualTo(Steady.value(before.path("peer"), "peer")
                        .replace(
                                Steady.still(peer(before, "iphone-14"), "peer"),
                                Steady.still(peer(without, "iphone-14"), "peer")));
        assertThat(atoll.type("peer").good()).containsPattern("iphone-14 .*offline");

        all_go_on();
        comesBack(before, Daemon.TAILSCALE);
    }

    @ParameterizedTest
    @EnumSource(Daemon.class)
    void one_that_hangs_is_waited_for_until_the_deadline_and_delays_nothing(Daemon daemon) {
        var before = atoll.status();
        var running = running();

        Testbed.hang(daemon.beside(atoll));
        var without = seenWhen(
                () -> within(Duration.ofSeconds(8), () -> atoll.status("8s")),
                status -> others(status, daemon).equals(others(before, daemon)));

        assertThat(others(without, daemon)).isEqualTo(others(before, daemon));
        notObserved(without, daemon, "timed out", "2s");
        var hasty = within(Duration.ofMillis(500), () -> atoll.type("status", "--timeout", "500ms"));
        assertThat(hasty.out()).contains("not observed, timed out", "Machine ", "Findings");
        assertThat(hasty.err()).isEmpty();
        assertThat(Eventually.holds(() -> running().equals(running), GENEROUS))
                .as("left running: %s, before: %s", running(), running)
                .isTrue();

        all_go_on();
        comesBack(before, daemon);
    }

    private static <T> T within(Duration deadline, Supplier<T> look) {
        var began = System.nanoTime();
        var seen = look.get();
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(deadline.plus(GENEROUS));
        return seen;
    }

    /** In the answer for programs and in the one for people, where it was asked for and where it was not. */
    private void notObserved(JsonNode without, Daemon daemon, String cause, String timeout) {
        for (var kind : daemon.kinds) {
            var part = without.path(kind);
            assertThat(part.has("value")).as(kind + " is not told as empty").isFalse();
            assertThat(part.at("/unknown/cause").asString()).isEqualTo(cause.replace(' ', '_'));
            var asked = atoll.type(kind, "--timeout", timeout);
            assertThat(asked.exit()).isEqualTo(ExitCode.NOT_OBSERVED.code);
            assertThat(asked.out()).contains("not observed, " + cause);
            assertThat(asked.err()).isEmpty();
        }
        assertThat(atoll.type("status", "--timeout", timeout).exit())
                .as("its adapter has settings")
                .isEqualTo(ExitCode.NOT_OBSERVED.code);
        // What nobody set leads to the first podman.
        if (daemon != Daemon.PODMAN || atoll.bed().podman() == 4) {
            var unset = atoll.typeUnset("status", "--timeout", timeout);
            assertThat(unset.exit()).isEqualTo(ExitCode.FINE.code);
            assertThat(unset.out()).contains("not observed, " + cause);
            assertThat(unset.err()).isEmpty();
        }
    }

    private void comesBack(JsonNode before, Daemon daemon) {
        var again = seenWhen(atoll::status, status -> own(status, daemon).equals(own(before, daemon)));
        assertThat(own(again, daemon)).isEqualTo(own(before, daemon));
    }

    /** The testbed's systemd is made anew, and knows of no runs of the one before. */
    private static Map<String, String> own(JsonNode status, Daemon daemon) {
        var own = new TreeMap<>(Steady.parts(status));
        own.keySet().retainAll(daemon.kinds);
        own.replaceAll((kind, part) -> part.replaceAll(",\"(result|outcome)\":\"\\w+\"", ""));
        return own;
    }

    /** Looks until it is seen or patience ends: units and peers take their time, and others use this machine too. */
    private static JsonNode seenWhen(Supplier<JsonNode> look, Predicate<JsonNode> holds) {
        var seen = new ArrayList<JsonNode>();
        Eventually.holds(
                () -> {
                    seen.add(look.get());
                    return holds.test(seen.getLast());
                },
                PATIENCE);
        return seen.getLast();
    }

    /** All that is none of this daemon's, to the byte. */
    private static Map<String, String> others(JsonNode status, Daemon daemon) {
        var others = new TreeMap<>(Steady.parts(status));
        others.keySet().removeAll(daemon.kinds);
        if (daemon == Daemon.SYSTEMD) {
            // Whether greenboot found the boot healthy is systemd's to tell: without it, a gap of the host.
            others.put("host", Steady.value(status.path("host"), "host"));
        }
        others.computeIfPresent(
                "findings",
                (kind, lines) -> lines.lines()
                        .filter(line -> daemon.rules.stream().noneMatch(rule -> line.contains("\"" + rule + "\"")))
                        .collect(Collectors.joining("\n")));
        return others;
    }

    private static JsonNode peer(JsonNode status, String name) {
        for (var peer : status.at("/peer/value/peers")) {
            if (peer.path("name").asString().equals(name)) {
                return peer;
            }
        }
        throw new AssertionError("no peer " + name + " in " + status.path("peer"));
    }

    /** What the account runs of the tools that are asked. */
    private List<String> running() {
        return atoll.bed()
                .tryExec(
                        "sh",
                        "-c",
                        "ps -u yish -o comm= | grep -E '^(podman|tailscale|systemctl|journalctl|lsblk|rpm-ostree|java)$'")
                .out()
                .lines()
                .sorted()
                .toList();
    }
}
