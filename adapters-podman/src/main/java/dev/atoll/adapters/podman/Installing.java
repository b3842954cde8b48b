package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.Container;
import java.time.Instant;
import java.util.List;

/** Installs packages in a box that runs, as its root: what its own database says before and after decides. Thread-safe. */
record Installing(Inside inside) {
    ActionOutcome install(Container.State box, List<String> packages, StepOutput output) throws Halted {
        var what = "install in " + box.name();
        for (var name : packages) {
            if (!InsideScript.isName(name)) {
                throw Halted.refused(
                        what + ": '" + name + "' is no name of a package",
                        "letters, digits, '.', '_', '+' and '-' make one, a letter or a digit first");
            }
        }
        var missing = missing(what, box, packages);
        if (missing.isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        var manager = manager(what, box);
        if (manager.before().isPresent()) {
            inside.run(what + ": its lists", box, "root", manager.before().get(), output);
        }
        inside.run(what, box, "root", manager.installing(missing), output);
        var left = missing(what, box, missing);
        return left.isEmpty()
                ? ActionOutcome.done()
                : Doing.failed(
                        Kind.NOT_EFFECTIVE,
                        what + ": " + manager.program() + " said that it was done, and its database has no "
                                + String.join(", ", left),
                        "it may have another name: distrobox enter " + box.name());
    }

    private List<String> missing(String what, Container.State box, List<String> packages) throws Halted {
        var script = InsideScript.system(box.created().orElse(Instant.EPOCH), packages);
        var installed = InsideWire.system(inside.ask(what + ": what is there", box, "root", script))
                .installed();
        return packages.stream().filter(name -> !installed.contains(name)).toList();
    }

    private BoxManager manager(String what, Container.State box) throws Halted {
        return BoxManager.named(inside.ask(what + ": its package manager", box, "root", BoxManager.finding()))
                .orElseThrow(() -> new Halted(Doing.failed(
                        Kind.UNSUPPORTED,
                        what + ": it has no package manager that is known here (apt-get, dnf, pacman, apk, zypper)",
                        "distrobox enter " + box.name())));
    }
}
