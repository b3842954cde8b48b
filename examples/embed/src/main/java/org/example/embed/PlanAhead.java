package org.example.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Wishes;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Map;

/** Says what a newer image of a box would cost, on a workstation that is only told. Needs no YAML and no tool. */
public final class PlanAhead {
    private PlanAhead() {}

    public static void main(String[] none) {
        var clock = InstantSource.system();
        var world = ReferenceWorkstation.at(clock.instant()).world(clock);
        var workstation =
                Workstation.builder().with(world.ports()).clock(clock).build();
        var newer = BoxSpec.of(ImageRef.parse("registry.fedoraproject.org/fedora:44"));
        var manifest = Manifest.of("bazzite").withBoxes(Map.of("opencode-dev", newer));

        var plan = workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();

        var out = new PrintWriter(System.out, true, UTF_8);
        out.print(new MarkdownWriter().write(Documents.plan(plan)));
        out.flush();
    }
}
