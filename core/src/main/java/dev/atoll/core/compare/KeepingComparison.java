package dev.atoll.core.compare;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.manifest.DutySpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.task.MaintenanceTask;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is to be kept and done: duties that a timer does are seen, and what nothing looks at yet says so. */
final class KeepingComparison {
    private KeepingComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        return Stream.of(
                        manifest.directories().keySet().stream()
                                .map(path -> unseen("directory", "directories", path.value())),
                        manifest.backups().keySet().stream().map(name -> unseen("backup", "backups", name)),
                        manifest.secrets().stream().map(path -> secret(path.value())),
                        manifest.maintenance().entrySet().stream()
                                .map(duty -> duty(duty.getKey(), duty.getValue(), snapshot.of(Kinds.TASK))))
                .flatMap(all -> all);
    }

    private static Compared unseen(String kind, String section, String name) {
        var facts = new Facts(ManifestPath.of(section, name));
        facts.say("as declared", new Found.NotObserved());
        return facts.of(ResourceAddress.of(kind, name));
    }

    private static Compared secret(String path) {
        var facts = new Facts(ManifestPath.ROOT);
        facts.item("secrets", path, new Found.NotObserved());
        return facts.of(ResourceAddress.of("secret", path));
    }

    /** A duty is a timer's where one has its name. */
    private static Compared duty(String name, DutySpec duty, Observation<List<MaintenanceTask.State>> seen) {
        var facts = new Facts(ManifestPath.of("maintenance", name));
        facts.say("every", "every " + UnitComparison.word(duty.every()), found(name, seen));
        return facts.of(ResourceAddress.of("duty", name));
    }

    private static Found found(String name, Observation<List<MaintenanceTask.State>> seen) {
        return switch (seen) {
            case Observation.Unknown<List<MaintenanceTask.State>> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<List<MaintenanceTask.State>> known ->
                known.value().stream()
                        .filter(task -> task.name().equals(name))
                        .findFirst()
                        .<Found>map(task -> task.enabled()
                                ? new Found.Agrees("a timer does it")
                                : new Found.Differs("its timer is switched off", Optional.empty()))
                        .orElseGet(Found.NotObserved::new);
        };
    }
}
