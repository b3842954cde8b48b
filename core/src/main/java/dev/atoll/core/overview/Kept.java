package dev.atoll.core.overview;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.manifest.BackupSpec;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Every folder the manifest speaks of, what it is for, and whether it is anywhere else too. */
record Kept(DeclaredPath path, List<String> uses, boolean repository, List<String> backups) {
    Kept {
        notNull(path);
        uses = List.copyOf(uses);
        backups = List.copyOf(backups);
    }

    /** By path; those declared secret are left out. */
    static List<Kept> of(Manifest manifest) {
        var uses = new TreeMap<DeclaredPath, List<String>>();
        manifest.directories().keySet().forEach(path -> use(uses, path));
        manifest.boxes().forEach((name, box) -> {
            box.workspace().ifPresent(path -> use(uses, path).add("workspace of " + name));
            box.config().forEach(path -> use(uses, path).add("configuration of " + name));
            own(box).forEach(path -> use(uses, path).add("home of " + name));
        });
        manifest.secrets().forEach(uses::remove);
        return uses.entrySet().stream()
                .map(use -> new Kept(
                        use.getKey(),
                        use.getValue(),
                        manifest.directories().entrySet().stream()
                                .anyMatch(
                                        directory -> directory.getValue().git().isPresent()
                                                && within(use.getKey(), directory.getKey())),
                        manifest.backups().entrySet().stream()
                                .filter(backup -> covers(backup.getValue(), use.getKey()))
                                .map(backup -> backup.getKey())
                                .toList()))
                .toList();
    }

    private static List<DeclaredPath> own(BoxSpec box) {
        return box.making().home().stream().toList();
    }

    private static List<String> use(SortedMap<DeclaredPath, List<String>> uses, DeclaredPath path) {
        return uses.computeIfAbsent(path, first -> new ArrayList<>());
    }

    private static boolean covers(BackupSpec backup, DeclaredPath path) {
        return backup.sources().stream().anyMatch(source -> within(path, source));
    }

    private static boolean within(DeclaredPath path, DeclaredPath folder) {
        return path.equals(folder) || path.value().startsWith(folder.value() + "/");
    }

    /** Whether it is declared to be on this machine and nowhere else. */
    boolean onlyHere() {
        return !repository && backups.isEmpty();
    }
}
