package dev.atoll.core.apply;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxOrder.Unshared;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.plan.Action;
import dev.atoll.core.service.ProgramOrder;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a port is ordered to make, out of what a manifest wants. Pure. */
final class Orders {
    private Orders() {}

    static BoxOrder of(Action.CreateBox box, HostPath home) {
        var spec = box.spec();
        var making = spec.making();
        return new BoxOrder(
                box.name(),
                box.scope(),
                spec.cloneOf().isPresent() ? Optional.empty() : spec.image(),
                spec.cloneOf(),
                making.home().map(path -> path.in(home)),
                making.hostname(),
                making.init(),
                making.nvidia(),
                making.pull(),
                making.entry(),
                unshared(making.unshare()),
                making.packages(),
                making.volumes().stream()
                        .map(volume -> volume.startsWith("~/") ? home.value() + volume.substring(1) : volume)
                        .toList(),
                making.flags(),
                making.initHooks(),
                making.preInitHooks());
    }

    /** {@code ~} at the beginning of a word is the owner's home, in a box as outside. */
    static ProgramOrder of(Action.MakeService made, HostPath home) {
        return new ProgramOrder(
                BoxSpec.unit(made.box(), made.service()),
                made.box(),
                made.service(),
                made.program().exec().stream()
                        .map(word ->
                                word.equals("~") || word.startsWith("~/") ? home.value() + word.substring(1) : word)
                        .toList(),
                switch (made.program().start()) {
                    case BOOT -> ProgramOrder.Start.BOOT;
                    case LOGIN -> ProgramOrder.Start.LOGIN;
                    case MANUAL -> ProgramOrder.Start.NEVER;
                });
    }

    private static Set<Unshared> unshared(BoxMaking.Unshare unshare) {
        var all = EnumSet.noneOf(Unshared.class);
        add(all, unshare.groups(), Unshared.GROUPS);
        add(all, unshare.ipc(), Unshared.IPC);
        add(all, unshare.netns(), Unshared.NETNS);
        add(all, unshare.process(), Unshared.PROCESS);
        add(all, unshare.devsys(), Unshared.DEVSYS);
        add(all, unshare.all(), Unshared.ALL);
        return all;
    }

    private static void add(Set<Unshared> all, boolean wanted, Unshared one) {
        if (wanted) {
            all.add(one);
        }
    }

    /** {@code dev.20261126-140512}: of the box and the run, so that whoever undoes the run finds what it kept. */
    static String restorePoint(String box, Scope scope, String run) {
        return (scope == Scope.SYSTEM ? "rootful-" : "") + box + "." + run;
    }
}
