package dev.atoll.core.overview;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Block;
import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.List;

/** What to type to see how it does. Every command only reads. */
final class MonitoringSection {
    /** Enough to show how it is written. */
    private static final int LOGS = 12;

    private MonitoringSection() {}

    static List<Block> of(Subject subject) {
        var lines = new ArrayList<>(List.of(
                "# all of it on one screen, and what is not as the manifest says", "atoll status", "atoll drift"));
        lines.addAll(List.of("# boxes and containers", "podman ps --all"));
        if (subject.snapshot().seen(Kinds.PEER).isPresent()) {
            lines.addAll(List.of("# the tailnet; netcheck sends packets", "tailscale status", "tailscale netcheck"));
        }
        lines.addAll(List.of(
                "# units that failed, and this start's warnings",
                "systemctl --failed",
                "journalctl --boot --priority warning"));
        if (subject.snapshot().seen(Kinds.PEER).isPresent()) {
            lines.add("journalctl --unit tailscaled");
        }
        var containers = subject.snapshot().seen(Kinds.CONTAINER).orElse(List.of());
        if (!containers.isEmpty()) {
            lines.add("# what a box said");
        }
        containers.stream().limit(LOGS).forEach(container -> lines.add(log(container)));
        return List.of(Subject.heading(2, "Monitoring"), new Block.Commands(lines));
    }

    private static String log(Container.State container) {
        return (container.scope() == Scope.SYSTEM ? "sudo " : "") + "podman logs --tail 50 " + container.name();
    }
}
