package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.finding.Mute;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the owner of a workstation wants of it, as the one file says it: defaults are filled in, what a box inherits is
 * in the box. Maps keep the order of the file. A section that is not in the file is empty, which asks nothing of anybody.
 *
 * @param version of the format
 * @param templates boxes that are declared and not made until asked for
 * @param directories by their path, as it is written
 * @param secrets files that nobody else may read and no document shows
 * @param maintenance duties by name
 */
public record Manifest(
        int version,
        String workstation,
        Optional<HostSpec> host,
        Optional<TailnetSpec> tailnet,
        Map<String, VolumeSpec> volumes,
        Map<String, BoxSpec> boxes,
        Map<String, BoxSpec> templates,
        Map<String, QuadletSpec> quadlets,
        Map<DeclaredPath, DirectorySpec> directories,
        Map<String, BackupSpec> backups,
        List<DeclaredPath> secrets,
        Map<String, DutySpec> maintenance,
        List<Mute> mutes) {
    public Manifest {
        notNull(workstation, host, tailnet);
        volumes = ImmutableMap.copyOf(volumes);
        boxes = ImmutableMap.copyOf(boxes);
        templates = ImmutableMap.copyOf(templates);
        quadlets = ImmutableMap.copyOf(quadlets);
        directories = ImmutableMap.copyOf(directories);
        backups = ImmutableMap.copyOf(backups);
        secrets = List.copyOf(secrets);
        maintenance = ImmutableMap.copyOf(maintenance);
        mutes = List.copyOf(mutes);
    }

    /** One that asks nothing of anybody: for programs that write none in YAML. */
    public static Manifest of(String workstation) {
        return new Manifest(
                1,
                workstation,
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                List.of());
    }

    /** The same, which wants this of the host. */
    public Manifest withHost(HostSpec wanted) {
        return with(Optional.of(wanted), boxes, quadlets);
    }

    /** The same with these boxes and no others. */
    public Manifest withBoxes(Map<String, BoxSpec> wanted) {
        return with(host, wanted, quadlets);
    }

    /** The same with these quadlets and no others. */
    public Manifest withQuadlets(Map<String, QuadletSpec> wanted) {
        return with(host, boxes, wanted);
    }

    private Manifest with(
            Optional<HostSpec> theHost, Map<String, BoxSpec> theBoxes, Map<String, QuadletSpec> theQuadlets) {
        return new Manifest(
                version,
                workstation,
                theHost,
                tailnet,
                volumes,
                theBoxes,
                templates,
                theQuadlets,
                directories,
                backups,
                secrets,
                maintenance,
                mutes);
    }
}
