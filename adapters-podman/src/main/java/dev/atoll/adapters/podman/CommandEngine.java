package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import java.util.List;
import java.util.Optional;

/** The podman command, for where no socket is enabled. Warnings come on stderr and stay there. Thread-safe. */
record CommandEngine(Tool podman) implements Engine {
    @Override
    public Reply list() {
        return asked("ps", "--all", "--no-trunc", "--format", "json");
    }

    @Override
    public Reply inspect(String id) {
        return asked("container", "inspect", "--size", id);
    }

    /** Its figures are texts for people. */
    @Override
    public Optional<Reply> stats(List<String> ids) {
        return Optional.empty();
    }

    @Override
    public String via() {
        return podman.command() + " ps --format json";
    }

    private Reply asked(String... arguments) {
        return switch (podman.ask(arguments)) {
            case Tool.Printed printed -> new Said(printed.out(), Optional.empty());
            case Tool.Refused refused ->
                new Refused(refused.trouble(), refused.trouble().cause() == Cause.NOT_INSTALLED);
        };
    }
}
