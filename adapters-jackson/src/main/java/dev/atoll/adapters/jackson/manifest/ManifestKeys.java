package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.finding.Mute;
import dev.atoll.core.manifest.BackupSpec;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.DirectorySpec;
import dev.atoll.core.manifest.DutySpec;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.manifest.TailnetSpec;
import dev.atoll.core.manifest.VolumeSpec;
import java.util.List;
import java.util.Map;

/** The manifest as a whole: the table from which reader, schema and page are made. */
final class ManifestKeys {
    static final Key<Integer> ATOLL = Key.rule("atoll", Words.whole("1", 1, 1), "The version of this format.")
            .needed();
    static final Key<String> WORKSTATION = Key.expected("workstation", Words.NAME, "What this machine is called.")
            .needed()
            .seenBy("MachineFacts");
    private static final Key<HostSpec> HOST = Key.desired(
                    "host",
                    HostKeys.SHAPE,
                    "The image-based host: image, layers, kernel arguments, units, applications.")
            .seenBy("HostSystem, Services, Applications");
    private static final Key<TailnetSpec> TAILNET = Key.expected(
                    "tailnet", TailnetKeys.SHAPE, "The tailnet and who is in it.")
            .seenBy("Peers");
    private static final Key<Map<String, VolumeSpec>> VOLUMES = Key.expected(
                    "volumes",
                    new MapShape<>(Words.NAME, VolumeKeys.SHAPE),
                    "Disks and file systems, by names of your own.")
            .seenBy("Volumes");
    private static final Key<Boolean> BOX_DEFAULTS =
            Key.rule("box", BoxKeys.DEFAULTS, "For every box and template that does not say otherwise.");
    static final Key<Boolean> DEFAULTS = Key.rule(
            "defaults",
            FieldsShape.of("a map of box", List.of(BOX_DEFAULTS), given -> true),
            "What holds where nothing is said.");
    private static final Key<Map<String, BoxSpec>> BOXES = Key.desired(
                    "boxes", new MapShape<>(Words.CONTAINER, BoxKeys.BOX), "Boxes by their name.")
            .seenBy("Containers, Listeners");
    private static final Key<Map<String, BoxSpec>> TEMPLATES = Key.shown(
            "templates",
            new MapShape<>(Words.CONTAINER, BoxKeys.TEMPLATE),
            "Boxes that are not made until asked for: atoll container create NAME.");
    private static final Key<Map<String, QuadletSpec>> QUADLETS = Key.desired(
                    "quadlets",
                    new MapShape<>(Words.NAME, KeepingKeys.QUADLET),
                    "Containers that systemd runs, by the name of their unit.")
            .seenBy("Services");
    private static final Key<Map<DeclaredPath, DirectorySpec>> DIRECTORIES = Key.desired(
            "directories", new MapShape<>(Words.PATH, KeepingKeys.DIRECTORY), "Folders that are to be there.");
    private static final Key<Map<String, BackupSpec>> BACKUPS =
            Key.others("backups", new MapShape<>(Words.NAME, KeepingKeys.BACKUP), "What is copied where.");
    private static final Key<List<DeclaredPath>> SECRETS = Key.expected(
            "secrets", new ListShape<>(Words.PATH), "Files of mode 0600, in no repository and in no document.");
    private static final Key<Map<String, DutySpec>> MAINTENANCE = Key.others(
                    "maintenance", new MapShape<>(Words.NAME, KeepingKeys.DUTY), "What is to be done again and again.")
            .seenBy("MaintenanceTasks");
    private static final Key<List<Mute>> MUTE =
            Key.rule("mute", new ListShape<>(KeepingKeys.MUTE), "Findings nobody wants to hear of for a while.");

    static final FieldsShape<Manifest> SHAPE = new FieldsShape<>(
            "a map that begins with atoll: 1",
            List.of(
                    ATOLL,
                    WORKSTATION,
                    HOST,
                    TAILNET,
                    VOLUMES,
                    DEFAULTS,
                    BOXES,
                    TEMPLATES,
                    QUADLETS,
                    DIRECTORIES,
                    BACKUPS,
                    SECRETS,
                    MAINTENANCE,
                    MUTE),
            true,
            given -> new FieldsShape.Made.Value<>(manifest(given)));

    private ManifestKeys() {}

    private static Manifest manifest(Given given) {
        return new Manifest(
                given.get(ATOLL).orElse(1),
                given.get(WORKSTATION).orElse(""),
                given.get(HOST),
                given.get(TAILNET),
                given.get(VOLUMES).orElse(Map.of()),
                given.get(BOXES).orElse(Map.of()),
                given.get(TEMPLATES).orElse(Map.of()),
                given.get(QUADLETS).orElse(Map.of()),
                given.get(DIRECTORIES).orElse(Map.of()),
                given.get(BACKUPS).orElse(Map.of()),
                given.get(SECRETS).orElse(List.of()),
                given.get(MAINTENANCE).orElse(Map.of()),
                given.get(MUTE).orElse(List.of()));
    }
}
