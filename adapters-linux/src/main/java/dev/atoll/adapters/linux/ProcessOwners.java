package dev.atoll.adapters.linux;

import com.google.common.base.Splitter;
import dev.atoll.core.common.Scope;
import dev.atoll.core.listener.Listener;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The box or unit a process belongs to, by its control group. Rootless on cgroup v1 a box has none of its own (podman
 * 4.3): there the monitor among its ancestors tells, whose arguments name the container.
 */
record ProcessOwners(FileTree files) {
    private static final Pattern CONTAINER = Pattern.compile("libpod-(?:payload-|conmon-)?([0-9a-f]{64})");
    private static final Pattern USER_MANAGER = Pattern.compile(".*/user@[0-9]+\\.service/(.*)");
    private static final Pattern PARENT = Pattern.compile("PPid:\\s*([0-9]{1,9})");
    private static final Splitter NUL = Splitter.on('\0');
    private static final Splitter SLASH = Splitter.on('/').omitEmptyStrings();

    /** Longer chains than this are no box. */
    private static final int ANCESTORS = 32;

    Optional<Listener.Owner> of(int pid) {
        var cgroup = files.text("/proc/" + pid + "/cgroup").orElse("");
        var container = CONTAINER.matcher(cgroup);
        if (container.find()) {
            return Optional.of(new Listener.Owner.OfContainer(container.group(1)));
        }
        return monitored(pid).or(() -> unit(cgroup));
    }

    private Optional<Listener.Owner> monitored(int pid) {
        var ancestor = pid;
        for (var i = 0; i < ANCESTORS && ancestor > 1; i++) {
            if (files.text("/proc/" + ancestor + "/comm").orElse("").equals("conmon")) {
                return containerOf(NUL.splitToList(
                        files.text("/proc/" + ancestor + "/cmdline").orElse("")));
            }
            ancestor = parent(ancestor);
        }
        return Optional.empty();
    }

    /** conmon 2.1: {@code -c ID}, or {@code --cid ID}. */
    private static Optional<Listener.Owner> containerOf(List<String> arguments) {
        for (var i = 0; i + 1 < arguments.size(); i++) {
            if (arguments.get(i).equals("-c") || arguments.get(i).equals("--cid")) {
                return Optional.of(new Listener.Owner.OfContainer(arguments.get(i + 1)));
            }
        }
        return Optional.empty();
    }

    private int parent(int pid) {
        return files.lines("/proc/" + pid + "/status").stream()
                .map(PARENT::matcher)
                .filter(Matcher::matches)
                .map(line -> Integer.valueOf(line.group(1)))
                .findFirst()
                .orElse(0);
    }

    /** The last unit on the path of the group, of the hybrid or the unified hierarchy. */
    private static Optional<Listener.Owner> unit(String cgroup) {
        return cgroup.lines()
                .filter(line -> line.startsWith("0::") || line.contains(":name=systemd:"))
                .map(line -> line.substring(line.indexOf(":/") + 1))
                .flatMap(path -> {
                    var user = USER_MANAGER.matcher(path);
                    var scope = user.matches() ? Scope.USER : Scope.SYSTEM;
                    return SLASH.splitToList(user.matches() ? user.group(1) : path).stream()
                            .filter(part -> part.endsWith(".service") || part.endsWith(".scope"))
                            .reduce((first, last) -> last)
                            .map(name -> (Listener.Owner) new Listener.Owner.OfUnit(name, scope))
                            .stream();
                })
                .findFirst();
    }
}
