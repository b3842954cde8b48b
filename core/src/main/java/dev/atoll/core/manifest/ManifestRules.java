package dev.atoll.core.manifest;

import com.google.common.collect.Sets;
import dev.atoll.core.common.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** What a manifest has to make sense of beyond its single values. Pure; names paths, knows no file. */
public final class ManifestRules {
    private ManifestRules() {}

    /** Everything that makes no sense, in the order of the sections. */
    public static List<Diagnostic> check(Manifest manifest) {
        var problems = new ArrayList<Diagnostic>();
        volumes(manifest, problems);
        names(manifest, problems);
        endpoints(manifest, problems);
        backups(manifest, problems);
        return problems;
    }

    private static void volumes(Manifest manifest, List<Diagnostic> problems) {
        manifest.volumes().forEach((name, volume) -> {
            if (volume.uuid().isEmpty() && volume.luks().isEmpty()) {
                problems.add(Diagnostic.error(
                                ManifestPath.of("volumes", name), "a volume without a stable id could be any disk")
                        .expecting("uuid or luks; `atoll volume` shows them"));
            }
        });
    }

    private static void names(Manifest manifest, List<Diagnostic> problems) {
        for (var name : Sets.intersection(
                manifest.templates().keySet(), manifest.boxes().keySet())) {
            problems.add(Diagnostic.error(
                            ManifestPath.of("templates", name), "a box is called '" + name + "' too: which is meant?")
                    .expecting("another name"));
        }
        manifest.boxes().forEach((name, box) -> oneOrigin(ManifestPath.of("boxes", name), box, problems));
        manifest.templates().forEach((name, box) -> oneOrigin(ManifestPath.of("templates", name), box, problems));
    }

    private static void oneOrigin(ManifestPath path, BoxSpec box, List<Diagnostic> problems) {
        if (box.protectedOne() && box.state() == BoxSpec.State.ABSENT) {
            problems.add(Diagnostic.error(path.to("state"), "a protected box is never removed")
                    .expecting("protected: false first"));
        }
    }

    /** Boxes that share the host's network listen on the host: a port is there once. */
    private static void endpoints(Manifest manifest, List<Diagnostic> problems) {
        var taken = new LinkedHashMap<String, ManifestPath>();
        manifest.boxes().forEach((name, box) -> {
            if (box.state() == BoxSpec.State.ABSENT || box.making().unshare().network()) {
                return;
            }
            box.endpoints().forEach((endpoint, where) -> {
                var port = where.port() + "/" + (where.protocol() == BoxSpec.Protocol.TCP ? "tcp" : "udp");
                var path = ManifestPath.of("boxes", name, "endpoints", endpoint);
                var first = taken.putIfAbsent(port, path);
                if (first != null && !first.steps().get(1).equals(name)) {
                    problems.add(Diagnostic.error(
                                    path.to("port"),
                                    "port " + port + " is " + first
                                            + "'s already, and both boxes share the host's network")
                            .expecting("another port, or unshare_netns: true"));
                }
            });
        });
    }

    private static void backups(Manifest manifest, List<Diagnostic> problems) {
        manifest.backups().forEach((name, backup) -> {
            var target = backup.target();
            if (!manifest.volumes().containsKey(target) && !target.contains(":") && !target.contains("/")) {
                problems.add(Diagnostic.error(
                                ManifestPath.of("backups", name, "target"), "no volume is called '" + target + "'")
                        .expecting("the name of a volume, a path, or an address of the engine")
                        .near(Nearest.to(target, manifest.volumes().keySet())));
            }
        });
    }
}
