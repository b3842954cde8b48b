package org.example.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/** Gives a box a newer image and takes that back, on a workstation that is only told. */
public final class Replace {
    private Replace() {}

    public static void main(String[] none) {
        var clock = InstantSource.system();
        var world = ReferenceWorkstation.at(clock.instant()).world(clock);
        var workstation = Workstation.builder().with(world.ports()).clock(clock).build();
        var newer = BoxSpec.of(ImageRef.parse("registry.fedoraproject.org/fedora:44"));
        var manifest = Manifest.of("bazzite").withBoxes(Map.of("opencode-dev", newer));
        var wishes = new Wishes(Set.of(), Set.of("opencode-dev"));
        var out = new PrintWriter(System.out, true, UTF_8);
        var telling = new ApplyListener() {
            @Override
            public void finished(Step.Change change, ActionOutcome outcome, Duration took) {
                out.println(change.id() + ": " + (outcome.good() ? "done" : "not done"));
            }
        };

        // Whoever agrees to a plan agrees to its changes: where they are others by then, nothing is done.
        var plan = workstation.plan(manifest, wishes, Progress.SILENT).plan();
        var applied = workstation.apply(manifest, wishes, Intent.of(plan), Pace.STEADY, telling);
        if (applied instanceof Applied.Ran ran) {
            out.print(new MarkdownWriter().write(Documents.applied(ran.report(), ran.left())));
        }

        var run = workstation.journal().latest().orElseThrow();
        var back = workstation.undoing(run, Progress.SILENT);
        workstation.undo(run, Intent.of(back), Pace.STEADY, telling);
        out.flush();
    }
}
