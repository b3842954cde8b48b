package dev.atoll.core.compare;

import dev.atoll.core.container.BoxContents;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What has to be looked at to compare a machine with a manifest: every kind, and in depth what is declared in depth. */
public final class Questions {
    private Questions() {}

    public static Sight of(Manifest manifest) {
        var inside = new HashSet<String>();
        manifest.boxes().forEach((name, box) -> {
            if (looksInside(box)) {
                inside.addAll(BoxContents.asked(
                        name, box.expects().keySet(), box.making().packages()));
            }
        });
        return Sight.STATUS
                .and(flatpaks(manifest))
                .closer(Kinds.CONTAINER_DETAILS, manifest.boxes().keySet())
                .closer(Kinds.BOX_CONTENTS, inside)
                .closer(Kinds.SERVICE_DETAILS, units(manifest))
                .closer(Kinds.QUADLETS, QuadletSpec.files(manifest.quadlets().values()));
    }

    private static Sight flatpaks(Manifest manifest) {
        return manifest.host().filter(host -> !host.flatpaks().isEmpty()).isPresent()
                ? Sight.of(Kinds.APPLICATION)
                : Sight.of();
    }

    private static boolean looksInside(BoxSpec box) {
        return box.state() != BoxSpec.State.ABSENT
                && (!box.expects().isEmpty() || !box.making().packages().isEmpty());
    }

    private static Set<String> units(Manifest manifest) {
        var units = new HashSet<>(
                manifest.host().map(HostSpec::units).orElse(Map.of()).keySet());
        manifest.boxes().forEach((name, box) -> {
            if (box.state() != BoxSpec.State.ABSENT) {
                box.services().keySet().forEach(service -> units.add(BoxSpec.unit(name, service)));
            }
        });
        return units;
    }
}
