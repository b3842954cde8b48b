package dev.atoll.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Facts;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.listener.Listener;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.peer.Peer;
import dev.atoll.core.peer.Tailnet;
import dev.atoll.core.service.Service;
import dev.atoll.core.volume.Volume;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every finding: what makes it, and what nearly makes it and does not. */
class FindingsTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void nothing_is_said_of_what_was_not_seen() {
        assertThat(Findings.of(Snapshot.at(NOW).build(), List.of(), ZoneOffset.UTC))
                .isEqualTo(FindingReport.NONE);
    }

    // File systems

    @ParameterizedTest
    @CsvSource({"84, ", "85, WARNING", "94, WARNING", "95, CRITICAL", "100, CRITICAL"})
    void a_file_system_is_nearly_full_and_then_full(int percent, Severity expected) {
        var found = found(Kinds.VOLUME, List.of(fileSystem("btrfs", percent)));

        assertThat(found)
                .extracting(Finding::id)
                .isEqualTo(expected == null ? List.of() : List.of("filesystem-full/sda1"));
        assertThat(found).extracting(Finding::severity).isEqualTo(expected == null ? List.of() : List.of(expected));
    }

    @ParameterizedTest
    @ValueSource(strings = {"composefs", "overlay", "squashfs", "erofs", "iso9660", "udf"})
    void an_image_is_always_full_and_meant_to_be(String format) {
        assertThat(found(Kinds.VOLUME, List.of(fileSystem(format, 100)))).isEmpty();
    }

    @Test
    void what_is_read_only_is_never_too_full() {
        var stick = volume(Map.of("readOnly", true, "usage", Optional.of(usage(99))));

        assertThat(found(Kinds.VOLUME, List.of(stick))).isEmpty();
    }

    @Test
    void a_full_file_system_deep_in_the_tree_is_found() {
        var disk = volume(Map.of("name", "sda", "children", List.of(fileSystem("ext4", 97))));

        assertThat(found(Kinds.VOLUME, List.of(disk))).extracting(Finding::id).containsExactly("filesystem-full/sda1");
    }

    @ParameterizedTest
    @CsvSource({"299, true", "300, false"})
    void boot_without_room_for_one_more_deployment_is_found_on_an_atomic_host(long mib, boolean expected) {
        var boot = List.of(boot(mib));

        assertThat(ids(seen(Kinds.VOLUME, boot).put(Kinds.HOST, known(host(booted())))))
                .isEqualTo(expected ? List.of("boot-space", "rollback-missing") : List.of("rollback-missing"));
    }

    @Test
    void boot_of_a_classic_host_needs_no_such_room() {
        assertThat(found(Kinds.VOLUME, List.of(boot(1)))).isEmpty();
        assertThat(ids(seen(Kinds.VOLUME, List.of(boot(1))).put(Kinds.HOST, known(host()))))
                .isEmpty();
    }

    // Units

    @Test
    void a_failed_unit_is_found_with_where_to_read_why() {
        var found = found(Kinds.SERVICE, units(unit("nightly.service", Service.Active.FAILED, Optional.empty())));

        assertThat(found).extracting(Finding::id).containsExactly("failed-unit/nightly.service");
        assertThat(found.getFirst().command()).contains("journalctl -u nightly.service -n 50");
    }

    @Test
    void a_failed_unit_of_the_user_has_its_own_journal_and_its_own_id() {
        var mine = Facts.plain(
                Service.State.class,
                Map.of("name", "sync.service", "scope", Scope.USER, "active", Service.Active.FAILED));
        var found = found(Kinds.SERVICE, units(mine, unit("sync.service", Service.Active.FAILED, Optional.empty())));

        assertThat(found)
                .extracting(Finding::id)
                .containsExactly("failed-unit/sync.service", "failed-unit/user/sync.service");
        assertThat(found).anyMatch(f -> f.command().orElse("").startsWith("journalctl --user -u sync.service"));
    }

    @Test
    void an_updater_that_refused_to_run_now_is_no_failure() {
        var uupd = unit("uupd.service", Service.Active.FAILED, Optional.of("on battery"));

        assertThat(found(Kinds.SERVICE, units(uupd))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTIVE", "INACTIVE", "ACTIVATING", "DEACTIVATING", "RELOADING", "OTHER"})
    void a_unit_in_another_state_is_no_finding(Service.Active active) {
        assertThat(found(Kinds.SERVICE, units(unit("a.service", active, Optional.empty()))))
                .isEmpty();
    }

    // The tailnet

    @ParameterizedTest
    @CsvSource({
        "P31D, ",
        "P30D, ",
        "P29DT23H59M59S, NOTICE",
        "P6D, NOTICE",
        "PT1S, NOTICE",
        "PT0S, WARNING",
        "P-1D, WARNING"
    })
    void a_key_of_another_runs_out(Duration left, Severity expected) {
        var found = found(Kinds.PEER, tailnet(peer("phone", Peer.Path.IDLE, left)));

        assertThat(found).extracting(Finding::severity).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found).allMatch(f -> f.id().equals("key-expiry/phone"));
    }

    @ParameterizedTest
    @CsvSource({
        "P30D, ",
        "P29DT23H59M59S, WARNING",
        "P7D, WARNING",
        "P6DT23H59M59S, CRITICAL",
        "PT0S, CRITICAL",
        "P-1D, CRITICAL"
    })
    void ones_own_key_runs_out(Duration left, Severity expected) {
        var self = peer("reef", Peer.Path.SELF, left);
        var found = found(Kinds.PEER, Facts.plain(Tailnet.State.class, Map.of("self", Optional.of(self))));

        assertThat(found).extracting(Finding::severity).isEqualTo(expected == null ? List.of() : List.of(expected));
        assertThat(found).allMatch(f -> f.command().equals(Optional.of("tailscale up --force-reauth")));
    }

    @Test
    void a_key_that_never_expires_is_no_finding() {
        assertThat(found(Kinds.PEER, tailnet(Facts.plain(Peer.State.class)))).isEmpty();
    }

    @Test
    void a_key_that_the_daemon_calls_expired_is() {
        var found =
                found(Kinds.PEER, tailnet(Facts.plain(Peer.State.class, Map.of("name", "phone", "keyExpired", true))));

        assertThat(found).extracting(Finding::summary).containsExactly("The tailnet key of phone has expired.");
    }

    @Test
    void what_the_whole_internet_reaches_is_found_and_what_the_tailnet_reaches_is_not() {
        var found = found(
                Kinds.PEER,
                Facts.plain(
                        Tailnet.State.class,
                        Map.of(
                                "served",
                                List.of(
                                        new Tailnet.Served("reef:443", "http://127.0.0.1:3000", true),
                                        new Tailnet.Served("reef:8443", "http://127.0.0.1:4000", false)))));

        assertThat(found).extracting(Finding::id).containsExactly("funnel-open/reef:443");
    }

    @Test
    void the_daemons_warnings_count_while_it_runs() {
        var warns = Map.of("health", List.of("no DNS"), "backend", Tailnet.Backend.RUNNING);
        var stopped = Map.of("health", List.of("stopped"), "backend", Tailnet.Backend.STOPPED);

        assertThat(found(Kinds.PEER, Facts.plain(Tailnet.State.class, warns)))
                .extracting(Finding::id)
                .containsExactly("tailnet-health");
        assertThat(found(Kinds.PEER, Facts.plain(Tailnet.State.class, stopped))).isEmpty();
    }

    // Containers

    @ParameterizedTest
    @CsvSource({
        "1, , true",
        "125, , true",
        "137, true, true",
        "137, false, false",
        "137, , false",
        "143, , false",
        "143, false, false",
        "0, , false"
    })
    void a_box_that_ended_with_an_error_is_found_and_one_that_was_stopped_is_not(
            int exitCode, Boolean outOfMemory, boolean expected) {
        var box = Facts.plain(
                Container.State.class,
                Map.of(
                        "scope",
                        Scope.USER,
                        "name",
                        "tools",
                        "status",
                        Container.Status.EXITED,
                        "exitCode",
                        Optional.of(exitCode),
                        "outOfMemory",
                        Optional.ofNullable(outOfMemory)));

        assertThat(found(Kinds.CONTAINER, List.of(box)))
                .extracting(Finding::id)
                .isEqualTo(expected ? List.of("failed-container/tools") : List.of());
    }

    @Test
    void a_rootful_container_has_an_id_of_its_own() {
        var box = Map.of("name", "db", "status", Container.Status.EXITED, "exitCode", Optional.of(1));
        var found = found(
                Kinds.CONTAINER,
                List.of(
                        Facts.plain(Container.State.class, and(box, "scope", Scope.USER)),
                        Facts.plain(Container.State.class, and(box, "scope", Scope.SYSTEM))));

        assertThat(found).extracting(Finding::id).containsExactly("failed-container/db", "failed-container/rootful/db");
        assertThat(found.getLast().command()).contains("sudo podman logs --tail 50 db");
    }

    @Test
    void a_running_box_keeps_no_old_failure() {
        var box = Facts.plain(
                Container.State.class, Map.of("status", Container.Status.RUNNING, "exitCode", Optional.of(1)));

        assertThat(found(Kinds.CONTAINER, List.of(box))).isEmpty();
    }

    @Test
    void an_unhealthy_box_is_found_and_a_healthy_one_is_not() {
        assertThat(found(Kinds.CONTAINER, List.of(health(Container.Health.UNHEALTHY))))
                .extracting(Finding::rule)
                .containsExactly("unhealthy-container");
        assertThat(found(Kinds.CONTAINER, List.of(health(Container.Health.HEALTHY))))
                .isEmpty();
    }

    // The host

    @ParameterizedTest
    @CsvSource({"P30D, false", "P30DT1S, true", "P400D, true"})
    void an_image_older_than_thirty_days_is_found(Duration age, boolean expected) {
        var booted = deployment(Map.of("booted", true, "timestamp", Optional.of(NOW.minus(age))));

        assertThat(found(Kinds.HOST, host(booted, rollback())))
                .extracting(Finding::id)
                .isEqualTo(expected ? List.of("host-image-age") : List.of());
    }

    @Test
    void an_old_image_with_an_update_staged_wants_a_reboot_and_not_an_upgrade() {
        var old = deployment(Map.of("booted", true, "timestamp", Optional.of(NOW.minus(DAY.multipliedBy(40)))));

        assertThat(found(Kinds.HOST, host(old, rollback())).getFirst().command())
                .contains("rpm-ostree upgrade");
        assertThat(found(Kinds.HOST, host(staged(), old, rollback())).getFirst().command())
                .contains("systemctl reboot");
    }

    @ParameterizedTest
    @CsvSource({"P3D, false", "P3DT1S, true"})
    void a_deployment_staged_for_more_than_three_days_is_found(Duration age, boolean expected) {
        var host = Facts.plain(
                Host.State.class,
                Map.of(
                        "deployments", List.of(staged(), booted(), rollback()),
                        "stagedAt", Optional.of(NOW.minus(age))));

        assertThat(found(Kinds.HOST, host))
                .extracting(Finding::id)
                .isEqualTo(expected ? List.of("deployment-staged") : List.of());
    }

    @Test
    void a_boot_that_the_next_one_will_not_be_is_found() {
        assertThat(found(Kinds.HOST, host(rollback(), booted())))
                .extracting(Finding::id)
                .containsExactly("booted-not-default");
        assertThat(found(Kinds.HOST, host(staged(), booted(), rollback()))).isEmpty();
    }

    @Test
    void a_missing_way_back_is_found() {
        assertThat(found(Kinds.HOST, host(booted()))).extracting(Finding::id).containsExactly("rollback-missing");
        assertThat(found(Kinds.HOST, host(staged(), booted())))
                .extracting(Finding::id)
                .containsExactly("rollback-missing");
        assertThat(found(Kinds.HOST, host(booted(), rollback()))).isEmpty();
    }

    @Test
    void a_live_system_has_no_way_back_to_miss() {
        assertThat(found(Kinds.HOST, host())).isEmpty();
    }

    @Test
    void greenboots_verdict_is_found_when_it_is_bad() {
        assertThat(found(Kinds.HOST, healthCheck(false)))
                .extracting(Finding::id)
                .containsExactly("boot-health");
        assertThat(found(Kinds.HOST, healthCheck(true))).isEmpty();
    }

    // Listeners

    @ParameterizedTest
    @CsvSource({
        "TCP, 0.0.0.0, LAN, true",
        "TCP, ::, LAN, true",
        "TCP, 127.0.0.1, LOOPBACK, false",
        "TCP, 192.168.1.20, LAN, false",
        "TCP, 100.64.0.1, TAILNET, false",
        "UDP, 0.0.0.0, LAN, false"
    })
    void a_port_open_on_all_interfaces_is_found(
            Listener.Protocol protocol, String address, Listener.Reach reach, boolean expected) {
        assertThat(found(Kinds.LISTENER, List.of(listener(protocol, address, reach))))
                .extracting(Finding::id)
                .isEqualTo(expected ? List.of("listener-open/tcp-8080") : List.of());
    }

    @Test
    void one_port_on_both_families_is_one_finding() {
        var both = List.of(
                listener(Listener.Protocol.TCP, "0.0.0.0", Listener.Reach.LAN),
                listener(Listener.Protocol.TCP, "::", Listener.Reach.LAN));

        assertThat(found(Kinds.LISTENER, both)).hasSize(1);
    }

    // Mutes

    @Test
    void a_muted_finding_is_told_apart_and_stays_counted() {
        var report = Findings.of(bothOpen(), List.of(mute("listener-open/tcp-8080", 10)), ZoneOffset.UTC);

        assertThat(report.open()).extracting(Finding::id).containsExactly("failed-unit/a.service");
        assertThat(report.muted()).extracting(m -> m.finding().id()).containsExactly("listener-open/tcp-8080");
        assertThat(report.muted()).extracting(m -> m.mute().why()).containsExactly("known");
    }

    @Test
    void a_rule_mutes_all_of_its_findings() {
        var report = Findings.of(bothOpen(), List.of(mute("listener-open", 10)), ZoneOffset.UTC);

        assertThat(report.muted()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"9, 0", "10, 1", "11, 1"})
    void a_mute_ends_with_its_day(int day, int muted) {
        var report = Findings.of(bothOpen(), List.of(mute("listener-open", day)), ZoneOffset.UTC);

        assertThat(report.muted()).hasSize(muted);
        assertThat(report.open()).hasSize(2 - muted);
    }

    @Test
    void a_day_ends_where_the_reader_is() {
        var mutes = List.of(mute("listener-open", 10));

        assertThat(Findings.of(bothOpen(), mutes, ZoneOffset.ofHours(14)).muted())
                .hasSize(1);
        assertThat(Findings.of(bothOpen(), mutes, ZoneOffset.ofHours(15)).muted())
                .isEmpty();
    }

    @Test
    void a_mute_of_something_else_mutes_nothing() {
        assertThat(Findings.of(bothOpen(), List.of(mute("listener", 10)), ZoneOffset.UTC)
                        .muted())
                .isEmpty();
    }

    @Test
    void the_worst_comes_first() {
        assertThat(ids(Snapshot.at(NOW)
                        .put(Kinds.LISTENER, known(List.of(listener(Listener.Protocol.TCP, "::", Listener.Reach.LAN))))
                        .put(Kinds.VOLUME, known(List.of(fileSystem("btrfs", 90))))
                        .put(Kinds.SERVICE, known(units(unit("a.service", Service.Active.FAILED, Optional.empty()))))))
                .containsExactly("failed-unit/a.service", "filesystem-full/sda1", "listener-open/tcp-8080");
    }

    private static Snapshot bothOpen() {
        return Snapshot.at(NOW)
                .put(Kinds.LISTENER, known(List.of(listener(Listener.Protocol.TCP, "::", Listener.Reach.LAN))))
                .put(Kinds.SERVICE, known(units(unit("a.service", Service.Active.FAILED, Optional.empty()))))
                .build();
    }

    private static Mute mute(String finding, int day) {
        return new Mute(finding, LocalDate.of(2026, 2, day), "known");
    }

    private static <T> List<Finding> found(PortKey<?, T> kind, T value) {
        return Findings.of(seen(kind, value).build(), List.of(), ZoneOffset.UTC).open();
    }

    private static List<String> ids(Snapshot.Builder snapshot) {
        return Findings.of(snapshot.build(), List.of(), ZoneOffset.UTC).open().stream()
                .map(Finding::id)
                .toList();
    }

    private static <T> Snapshot.Builder seen(PortKey<?, T> kind, T value) {
        return Snapshot.at(NOW).put(kind, known(value));
    }

    private static <T> Observation<T> known(T value) {
        return Observation.known(value, NOW);
    }

    private static Map<String, ?> and(Map<String, ?> facts, String name, Object value) {
        var more = new HashMap<String, Object>(facts);
        more.put(name, value);
        return more;
    }

    private static Volume.State volume(Map<String, ?> facts) {
        return Facts.plain(Volume.State.class, facts);
    }

    private static Volume.State fileSystem(String format, int percent) {
        return volume(Map.of("name", "sda1", "format", Optional.of(format), "usage", Optional.of(usage(percent))));
    }

    private static Volume.State boot(long mib) {
        return volume(Map.of(
                "mounts",
                List.of(new Volume.Mount(new HostPath("/boot"), false, Optional.empty())),
                "usage",
                Optional.of(new Volume.Usage(
                        ByteSize.ofKib(mib * 4096), ByteSize.ofKib(1024), ByteSize.ofKib(mib * 1024)))));
    }

    private static Volume.Usage usage(int percent) {
        return new Volume.Usage(new ByteSize(100), new ByteSize(percent), new ByteSize(100 - percent));
    }

    private static Service.Units units(Service.State... units) {
        return new Service.Units(List.of(units), List.of());
    }

    private static Service.State unit(String name, Service.Active active, Optional<String> postponed) {
        return Facts.plain(Service.State.class, Map.of("name", name, "active", active, "postponed", postponed));
    }

    private static Tailnet.State tailnet(Peer.State... peers) {
        return Facts.plain(Tailnet.State.class, Map.of("peers", List.of(peers)));
    }

    private static Peer.State peer(String name, Peer.Path path, Duration left) {
        return Facts.plain(
                Peer.State.class, Map.of("name", name, "path", path, "keyExpiry", Optional.of(NOW.plus(left))));
    }

    private static Container.State health(Container.Health health) {
        return Facts.plain(
                Container.State.class, Map.of("status", Container.Status.RUNNING, "health", Optional.of(health)));
    }

    private static Host.State host(Deployment... deployments) {
        return Facts.plain(Host.State.class, Map.of("deployments", List.of(deployments)));
    }

    private static Host.State healthCheck(boolean passed) {
        return Facts.plain(
                Host.State.class, Map.of("healthCheck", Optional.of(new Host.HealthCheck(passed, "exit-code"))));
    }

    private static Deployment deployment(Map<String, ?> facts) {
        return Facts.plain(Deployment.class, facts);
    }

    private static Deployment booted() {
        return deployment(Map.of("booted", true));
    }

    private static Deployment staged() {
        return deployment(Map.of("staged", true));
    }

    private static Deployment rollback() {
        return deployment(Map.of());
    }

    private static Listener.State listener(Listener.Protocol protocol, String address, Listener.Reach reach) {
        return Facts.plain(
                Listener.State.class,
                Map.of("protocol", protocol, "address", address, "port", 8080, "reach", Set.of(reach)));
    }
}
