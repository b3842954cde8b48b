import dev.atoll.adapters.jackson.state.FileJournal;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.apply.Applied;
import dev.atoll.core.apply.ApplyListener;
import dev.atoll.core.apply.Intent;
import dev.atoll.core.apply.Pace;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.plan.Wishes;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Locale;

/** How long a plan of so many changes takes on a simulated machine with the journal on the disk: what is not the tools'. */
class Apply {
    public static void main(String[] words) {
        var folder = Path.of(words[0]);
        for (var i = 1; i < words.length; i++) {
            measure(folder.resolve(words[i]), Integer.parseInt(words[i]));
        }
    }

    private static void measure(Path folder, int boxes) {
        var clock = InstantSource.system();
        var world = ReferenceWorkstation.at(clock.instant()).world(clock);
        var workstation = Workstation.builder()
                .with(world.ports())
                .clock(clock)
                .journal(new FileJournal(new StateFolder(folder)))
                .build();
        var wanted = new LinkedHashMap<String, BoxSpec>();
        for (var i = 0; i < boxes; i++) {
            wanted.put("box-" + i, BoxSpec.of(ImageRef.parse("registry.example.org/fedora:43")));
        }
        var manifest = Manifest.of("bazzite").withBoxes(wanted);
        var plan = workstation.plan(manifest, Wishes.NONE, Progress.SILENT).plan();
        var began = System.nanoTime();
        var applied = workstation.apply(manifest, Wishes.NONE, Intent.of(plan), Pace.STEADY, ApplyListener.SILENT);
        var took = System.nanoTime() - began;
        var whole = applied instanceof Applied.Ran ran && ran.report().whole();
        System.out.printf(
                Locale.ROOT,
                "%6d changes: %8.1f ms, %5.2f ms each%s%n",
                plan.changes().size(),
                took / 1e6,
                took / 1e6 / Math.max(1, plan.changes().size()),
                whole ? "" : ", and NOT WHOLE: " + applied);
    }
}
