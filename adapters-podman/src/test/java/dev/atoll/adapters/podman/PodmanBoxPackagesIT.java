package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Containers;
import dev.atoll.testkit.BoxPackagesActs;
import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Packages of a repository that lies in the box, and exports, with podman 4.3 and distrobox 1.4, and with podman 5.8 and
 * distrobox 1.8. No other repository can be reached.
 */
@OnTestbed
@ParameterizedClass
@MethodSource("generations")
class PodmanBoxPackagesIT implements BoxPackagesActs {
    private static final String PACKAGE = "act-package";
    private static final String SLOW = "act-slow";
    private static final String BOX = "act-inside";

    /** One that installs at once, one that takes longer than a test waits, one that must be fetched from afar. */
    private static final String REPOSITORY = """
            set -e
            mkdir -p /opt/act-repo
            cd /opt/act-repo
            for name in act-package act-slow; do
                mkdir -p "$name/DEBIAN"
                printf 'Package: %s\\nVersion: 1.0\\nArchitecture: all\\nMaintainer: test <test@example.org>\\nDescription: test\\n' \\
                    "$name" > "$name/DEBIAN/control"
            done
            printf '#!/bin/sh\\nsleep 4711\\n' > act-slow/DEBIAN/postinst
            chmod 755 act-slow/DEBIAN/postinst
            : > Packages
            for name in act-package act-slow; do
                dpkg-deb --build "$name" "$name.deb" >/dev/null
                cat "$name/DEBIAN/control" >> Packages
                printf 'Filename: ./%s.deb\\nSize: %s\\nSHA256: %s\\n\\n' "$name" "$(stat -c %s "$name.deb")" \\
                    "$(sha256sum "$name.deb" | cut -d' ' -f1)" >> Packages
            done
            echo 'deb [trusted=yes] file:/opt/act-repo ./' > /etc/apt/sources.list
            rm -f /etc/apt/sources.list.d/*
            """;

    /** Two, of which one begins as the other is called. */
    private static final String APPLICATIONS = """
            mkdir -p /usr/share/applications
            for n in act-app act-apple; do
                printf '[Desktop Entry]\\nName=%s\\nExec=/usr/bin/act-app\\nType=Application\\n' $n \\
                    > /usr/share/applications/$n.desktop
            done
            """;

    private final Testbed.Generation bed;

    @TempDir
    private Path folder;

    PodmanBoxPackagesIT(Testbed.Generation bed) {
        this.bed = bed;
    }

    static Stream<Testbed.Generation> generations() {
        return ActBed.generations();
    }

    @BeforeEach
    @AfterEach
    void put_back() {
        new ActBed(bed, folder).tidy();
        bed.exec(
                "sh",
                "-c",
                "rm -f \"$HOME/.local/bin/bc\" \"$HOME/act-mine\" \"$HOME\"/.local/share/applications/act-*.desktop");
    }

    @Override
    public BoxPackages port() {
        return new ActBed(bed, folder).boxPackages();
    }

    @Override
    public Containers containers() {
        return new ActBed(bed, folder).containers();
    }

    @Override
    public BoxOrder order(String name) {
        return ActBed.order(name);
    }

    @Override
    public String installable() {
        return PACKAGE;
    }

    @Override
    public String application() {
        return "act-app";
    }

    @Override
    public String binary() {
        return "/usr/bin/bc";
    }

    @Override
    public void prepare(String box) {
        root(box, "sh", "-c", REPOSITORY + APPLICATIONS);
    }

    @Override
    public void withdraw(String box) {
        put_back();
    }

    /** Pitfall 12: what is exported is a file of the host's that knows its box by name. */
    @Test
    void an_application_and_a_program_by_its_name_are_seen_on_the_host() {
        running();
        var lines = new ArrayList<String>();
        assertThat(port().export(BOX, Scope.USER, List.of("act-app"), List.of("bc"), lines::add))
                .isEqualTo(ActionOutcome.done());

        assertThat(lines).isNotEmpty();
        assertThat(bed.exec("sh", "-c", "ls \"$HOME/.local/share/applications\""))
                .contains(BOX + "-act-app.desktop")
                .doesNotContain("act-apple");
        assertThat(bed.exec("sh", "-c", "echo 6*7 | \"$HOME/.local/bin/bc\"")).isEqualTo("42\n");
        assertThat(port().export(BOX, Scope.USER, List.of("act-app"), List.of("bc"), StepOutput.NONE))
                .isEqualTo(new ActionOutcome.AlreadySo());
    }

    /** distrobox-export writes over what has the name, and through a link into what it leads to. */
    @Test
    void what_is_no_export_of_the_box_is_never_written_over() {
        running();
        for (var there : List.of(
                "echo mine > \"$HOME/.local/bin/bc\"",
                "echo mine > \"$HOME/act-mine\"; ln -sf ../../act-mine \"$HOME/.local/bin/bc\"")) {
            bed.exec("sh", "-c", "mkdir -p \"$HOME/.local/bin\"; " + there);

            assertThat(port().export(BOX, Scope.USER, List.of(), List.of("/usr/bin/bc"), StepOutput.NONE))
                    .isInstanceOfSatisfying(
                            ActionOutcome.Failed.class,
                            failed -> assertThat(failed.detail()).contains("/.local/bin/bc is there"));
            assertThat(bed.exec("sh", "-c", "cat \"$HOME/.local/bin/bc\"; rm \"$HOME/.local/bin/bc\""))
                    .isEqualTo("mine\n");
        }
        bed.exec("sh", "-c", "rm \"$HOME/act-mine\"");
    }

    /** Pitfall 46: apt-get update ends with 0 though it could fetch nothing. */
    @Test
    void without_a_network_nothing_is_half_done() {
        running();
        root(
                BOX,
                "sh",
                "-c",
                "cd /opt/act-repo && sed -i 's|^Filename: ./act-package.deb|Filename: gone/act-package.deb|' Packages"
                        + " && echo 'deb http://nowhere.invalid/debian bookworm main' >> /etc/apt/sources.list");

        assertThat(install(PACKAGE, StepOutput.NONE))
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.detail()).contains("E: "));
        assertThat(bed.exec("podman", "exec", BOX, "sh", "-c", "dpkg --audit; dpkg-query -l act-package 2>&1 || true"))
                .contains("no packages found");
    }

    @Test
    void another_package_manager_at_work_is_told_of() {
        running();
        bed.exec(
                "podman",
                "exec",
                "--detach",
                "--user",
                "root",
                BOX,
                "perl",
                "-e",
                "use Fcntl; open(F, '>>', '/var/lib/dpkg/lock-frontend') or die;"
                        + " my $l = pack('s s x4 q q i x4', F_WRLCK, 0, 0, 0, 0); fcntl(F, F_SETLK, $l) or die; sleep 600");

        assertThat(Eventually.holds(
                        () -> install(PACKAGE, StepOutput.NONE) instanceof ActionOutcome.Failed failed
                                && failed.detail().contains("lock"),
                        Duration.ofSeconds(30)))
                .isTrue();
    }

    /** A program in a box goes on when the podman exec that began it is killed. */
    @Test
    void an_interrupt_ends_what_runs_in_the_box() throws InterruptedException {
        running();
        var outcome = new ArrayList<ActionOutcome>();
        var flagged = new ArrayList<Boolean>();
        var port = port();
        var installing = Thread.ofVirtual().start(() -> {
            outcome.add(port.install(BOX, Scope.USER, List.of(SLOW), StepOutput.NONE));
            flagged.add(Thread.currentThread().isInterrupted());
        });
        assertThat(Eventually.holds(this::slowRuns, Duration.ofSeconds(60))).isTrue();

        installing.interrupt();
        installing.join();

        assertThat(outcome.getFirst())
                .isInstanceOfSatisfying(
                        ActionOutcome.Failed.class,
                        failed -> assertThat(failed.kind()).isEqualTo(Kind.INTERRUPTED));
        assertThat(flagged).containsExactly(true);
        assertThat(slowRuns()).isFalse();
    }

    private boolean slowRuns() {
        return !root(
                        BOX,
                        "sh",
                        "-c",
                        "grep -slx sleep /proc/[0-9]*/comm | while read f; do"
                                + " tr '\\0' ' ' < ${f%comm}cmdline; echo; done | grep -x 'sleep 4711 ' || true")
                .isBlank();
    }

    private void running() {
        assertThat(containers().create(order(BOX), StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(containers().start(BOX, Scope.USER, StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        prepare(BOX);
    }

    private ActionOutcome install(String name, StepOutput output) {
        return port().install(BOX, Scope.USER, List.of(name), output);
    }

    private String root(String box, String... argv) {
        return bed.exec(Stream.concat(Stream.of("podman", "exec", "--user", "root", box), Stream.of(argv))
                .toArray(String[]::new));
    }
}
