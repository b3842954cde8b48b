package dev.atoll.adapters.memory;

import dev.atoll.core.common.Scope;
import dev.atoll.core.task.MaintenanceTask;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The reference machine's timers: its updaters, and what its owner promised to do daily, weekly and so on. */
final class ReferenceTimers {
    private ReferenceTimers() {}

    static List<MaintenanceTask.State> duties(Moment moment) {
        return all(moment).stream()
                .filter(Scheduled::isDuty)
                .map(Scheduled::duty)
                .sorted(Comparator.comparing(MaintenanceTask.State::name).thenComparing(MaintenanceTask.State::scope))
                .toList();
    }

    static List<Scheduled> all(Moment moment) {
        return List.of(
                system("fstrim", "Discard unused blocks on filesystems", "unused blocks of disks")
                        .ran(moment.daysAgo(4), MaintenanceTask.Outcome.DONE, moment.inDays(3)),
                system("fwupd-refresh", "Refresh fwupd metadata and update motd", "firmware metadata")
                        .ran(moment.hoursAgo(5), MaintenanceTask.Outcome.DONE, moment.inHours(19)),
                system("rpm-ostreed-automatic", "rpm-ostree Automatic Update", "host image")
                        .never(),
                system("systemd-tmpfiles-clean", "Cleanup of Temporary Directories")
                        .ran(moment.hoursAgo(3), MaintenanceTask.Outcome.DONE, moment.inHours(21)),
                system("uupd", "Universal Blue Update Service", "host image, Flatpaks, Homebrew, boxes")
                        .ran(moment.hoursAgo(2), MaintenanceTask.Outcome.POSTPONED, moment.inHours(4)),
                user("commit-projects", "Commit and push active projects")
                        .ran(moment.hoursAgo(9), MaintenanceTask.Outcome.FAILED, moment.inHours(15)),
                user("podman-auto-update", "Podman auto-update service", "labelled containers")
                        .never(),
                user("prove-backup", "Full verification of the backup")
                        .ran(moment.daysAgo(203), MaintenanceTask.Outcome.DONE, moment.inDays(162)),
                user("review-snapshots", "Review of old container snapshots").first(moment.inDays(41)),
                user("update-boxes", "Package updates inside the boxes")
                        .ran(moment.daysAgo(5), MaintenanceTask.Outcome.DONE, moment.inDays(2)));
    }

    private static Named system(String name, String description, String... updates) {
        return new Named(
                name, Scope.SYSTEM, description, List.of(updates).stream().findFirst());
    }

    private static Named user(String name, String description, String... updates) {
        return new Named(
                name, Scope.USER, description, List.of(updates).stream().findFirst());
    }

    /** A timer before its times are told. */
    private record Named(String name, Scope scope, String description, Optional<String> updates) {
        Scheduled ran(Instant last, MaintenanceTask.Outcome outcome, Instant next) {
            return new Scheduled(name, scope, description, updates, Optional.of(next), Optional.of(last), outcome);
        }

        Scheduled first(Instant next) {
            return new Scheduled(
                    name,
                    scope,
                    description,
                    updates,
                    Optional.of(next),
                    Optional.empty(),
                    MaintenanceTask.Outcome.NEVER_RAN);
        }

        /** Installed, and switched off. */
        Scheduled never() {
            return new Scheduled(
                    name,
                    scope,
                    description,
                    updates,
                    Optional.empty(),
                    Optional.empty(),
                    MaintenanceTask.Outcome.UNKNOWN);
        }
    }
}
