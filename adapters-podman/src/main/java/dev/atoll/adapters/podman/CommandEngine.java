package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The podman command, for where no socket is enabled. Warnings come on stderr and stay there. Thread-safe. */
record CommandEngine(Map<String, String> environment, String program, Deadline deadline) implements Engine {
    @Override
    public Reply list() {
        return asked("ps", "--all", "--no-trunc", "--format", "json");
    }

    @Override
    public Reply inspect(String id) {
        return asked("container", "inspect", id);
    }

    @Override
    public Reply measure(String id) {
        return asked(deadline.most(), "container", "inspect", "--size", id);
    }

    @Override
    public Reply changes(String id) {
        return asked("diff", "--format", "json", id);
    }

    /** With their names. */
    Reply images() {
        return asked("images", "--format", "json");
    }

    /** Runs a program in a container that runs, with nothing on its input. */
    Reply run(String id, String user, List<String> argv) {
        return asked(argv, "exec", "--user", user, id);
    }

    /** Its JSON holds texts for people; the template reaches the figures below them. */
    @Override
    public Reply stats(List<String> ids) {
        return asked(ids, "stats", "--no-stream", "--format", StatsWire.TEMPLATE);
    }

    /** All in one run, and nothing but this of each. */
    @Override
    public Map<String, Boolean> outOfMemory(List<String> ids) {
        var told = new HashMap<String, Boolean>();
        if (asked(ids, "container", "inspect", "--format", "{{.ID}} {{.State.OOMKilled}}") instanceof Said said) {
            said.text().lines().map(line -> line.strip().split(" ")).forEach(words -> {
                if (words.length == 2) {
                    told.put(words[0], words[1].equals("true"));
                }
            });
        }
        return told;
    }

    @Override
    public String via() {
        return program + " ps --format json";
    }

    private Reply asked(List<String> ids, String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(ids);
        return asked(all.toArray(String[]::new));
    }

    private Reply asked(String... arguments) {
        return asked(deadline.left(), arguments);
    }

    private Reply asked(Duration time, String... arguments) {
        var podman = new Tool(new ProcessRunner(environment, time), program, "install podman");
        return switch (podman.ask(arguments)) {
            case Tool.Printed printed -> new Said(printed.out(), Optional.empty());
            case Tool.Refused refused -> judged(refused.trouble());
        };
    }

    private Reply judged(Trouble trouble) {
        var words = trouble.detail();
        if (words.contains("no such container")) {
            return new Gone();
        }
        if (words.contains("not supported in rootless mode without cgroups v2")) {
            return new Refused(
                    Trouble.of(Cause.UNSUPPORTED, words, "podman info shows the version of control groups"), false);
        }
        return new Refused(Hints.given(trouble, program + " info"), trouble.cause() == Cause.NOT_INSTALLED);
    }
}
