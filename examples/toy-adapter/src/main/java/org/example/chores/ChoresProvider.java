package org.example.chores;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.util.List;
import java.util.Set;

/** Duties as the program {@code chores} keeps them. Stateless. */
public final class ChoresProvider implements AdapterProvider {
    static final Setting COMMAND = Setting.of("chores.command", "the chores program", "chores");

    @Override
    public String name() {
        return "chores";
    }

    @Override
    public Set<PortKey<?, ?>> offers() {
        return Set.of(Kinds.TASK);
    }

    @Override
    public List<Setting> settings() {
        return List.of(COMMAND);
    }

    @Override
    public Ports create(AdapterContext context) {
        var chores = new Tool(
                new ProcessRunner(context.environment(), context.timeout()),
                context.setting(COMMAND.key()).orElse("chores"),
                "put chores on the PATH, or give chores.command");
        return Ports.of(Kinds.TASK, new ChoresTasks(chores, context.clock()));
    }
}
