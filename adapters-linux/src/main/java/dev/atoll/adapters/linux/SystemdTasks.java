package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.task.MaintenanceTasks;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Duties as systemd's timers tell them: the updaters Atoll knows, and every timer of the user. Thread-safe. */
public final class SystemdTasks implements MaintenanceTasks {
    /** Timers that keep a host, its boxes or its disks in order, by what they keep. */
    private static final Map<String, String> KNOWN = Map.ofEntries(
            Map.entry("uupd.timer", "host image, Flatpaks, Homebrew, boxes"),
            Map.entry("rpm-ostreed-automatic.timer", "host image"),
            Map.entry("bootc-fetch-apply-updates.timer", "host image"),
            Map.entry("ublue-update.timer", "host image, Flatpaks, boxes"),
            Map.entry("topgrade.timer", "everything topgrade finds"),
            Map.entry("podman-auto-update.timer", "labelled containers"),
            Map.entry("flatpak-system-update.timer", "Flatpaks"),
            Map.entry("flatpak-user-update.timer", "Flatpaks"),
            Map.entry("brew-update.timer", "Homebrew"),
            Map.entry("brew-upgrade.timer", "Homebrew packages"),
            Map.entry("fwupd-refresh.timer", "firmware metadata"),
            Map.entry("fstrim.timer", "unused blocks of disks"),
            Map.entry("btrfs-scrub.timer", "checksums of btrfs"),
            Map.entry("apt-daily-upgrade.timer", "packages"),
            Map.entry("dnf-automatic.timer", "packages"),
            Map.entry("restic-backup.timer", "backups"),
            Map.entry("borgmatic.timer", "backups"),
            Map.entry("snapper-timeline.timer", "snapshots"));

    private final Systemd systemd;
    private final TimerReader timers;
    private final Postponement postponement;
    private final InstantSource clock;

    SystemdTasks(Systemd systemd, TimerReader timers, InstantSource clock) {
        this.systemd = systemd;
        this.timers = timers;
        this.postponement = new Postponement(systemd);
        this.clock = clock;
    }

    @Override
    public Observation<List<MaintenanceTask.State>> observe() {
        return BothScopes.observe(
                this::tasks,
                parts -> parts.stream()
                        .flatMap(List::stream)
                        .sorted(Comparator.comparing(MaintenanceTask.State::name)
                                .thenComparing(MaintenanceTask.State::scope))
                        .toList(),
                clock.instant(),
                new Source("systemd", Optional.empty(), "systemctl list-timers"));
    }

    private List<MaintenanceTask.State> tasks(Scope scope, List<Gap> gaps) throws Unreadable, Refusal {
        var tasks = new ArrayList<MaintenanceTask.State>();
        var listed = new HashSet<String>();
        try (var questions = new AtOnce()) {
            var installed = questions.ask(() -> installed(scope));
            for (var run : timers.read(scope)) {
                listed.add(run.timer().name());
                if (scope == Scope.USER || KNOWN.containsKey(run.timer().name())) {
                    tasks.add(task(run, gaps));
                }
            }
            for (var unit : installed.answer()) {
                if (KNOWN.containsKey(unit) && !listed.contains(unit)) {
                    tasks.add(switchedOff(unit, scope));
                }
            }
        }
        return tasks;
    }

    /**
     * By name: looking at every file of a unit takes systemd half a second (252), at these an hundredth. One that every
     * manager has is among them, so that there is always something to list.
     */
    private Set<String> installed(Scope scope) throws Unreadable, Refusal {
        var asked = Stream.concat(
                        Stream.of("list-unit-files", "--output=json", "basic.target"),
                        KNOWN.keySet().stream().sorted())
                .toArray(String[]::new);
        return SystemdWire.enabled(systemd.printed(scope, asked)).keySet();
    }

    /** Of a timer that was switched off systemd forgets all but its file: the last run with it. */
    private static MaintenanceTask.State switchedOff(String unit, Scope scope) {
        return new MaintenanceTask.State(
                duty(unit),
                scope,
                Optional.ofNullable(KNOWN.get(unit)),
                false,
                Optional.empty(),
                Optional.empty(),
                MaintenanceTask.Outcome.UNKNOWN);
    }

    private static String duty(String unit) {
        return unit.endsWith(".timer") ? unit.substring(0, unit.length() - ".timer".length()) : unit;
    }

    private MaintenanceTask.State task(TimerReader.Run run, List<Gap> gaps) throws Unreadable, Refusal {
        var unit = run.timer().name();
        return new MaintenanceTask.State(
                duty(unit),
                run.scope(),
                Optional.ofNullable(KNOWN.get(unit)),
                run.enabled(),
                run.timer().next(),
                run.timer().last(),
                outcome(run, gaps));
    }

    private MaintenanceTask.Outcome outcome(TimerReader.Run run, List<Gap> gaps) throws Unreadable, Refusal {
        if (run.running()) {
            return MaintenanceTask.Outcome.RUNNING;
        }
        if (run.failed()
                && !run.result().equals(Optional.of("success"))
                && postponement.of(run.scope(), run.timer().starts(), gaps).isPresent()) {
            return MaintenanceTask.Outcome.POSTPONED;
        }
        return run.result()
                .map(result -> result.equals("success") ? MaintenanceTask.Outcome.DONE : MaintenanceTask.Outcome.FAILED)
                .orElse(MaintenanceTask.Outcome.NEVER_RAN);
    }
}
