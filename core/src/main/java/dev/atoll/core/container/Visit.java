package dev.atoll.core.container;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a container is visited by its owner: the command that takes the place of Atoll. Words, never a shell's line; runs
 * nothing. What the words mean is podman's (4.3 to 6), distrobox's (1.4 to 2) and Toolbx's.
 *
 * @param podman the program
 * @param distrobox the program
 */
public record Visit(String podman, String distrobox) {
    /** What a program in a box needs to reach the session of its user; podman takes the values from its own environment. */
    private static final List<String> SESSION = List.of(
            "TERM",
            "COLORTERM",
            "LANG",
            "DISPLAY",
            "WAYLAND_DISPLAY",
            "XAUTHORITY",
            "XDG_RUNTIME_DIR",
            "DBUS_SESSION_BUS_ADDRESS",
            "SSH_AUTH_SOCK");

    public Visit {
        notNull(podman, distrobox);
    }

    /** A command, or why there is none. */
    public sealed interface Way {
        /** To be run in place of Atoll. */
        record Go(List<String> argv) implements Way {
            public Go {
                argv = List.copyOf(argv);
            }
        }

        /** For its owner to type: it wants root, or is another command's. */
        record Typed(String why, String line) implements Way {
            public Typed {
                notNull(why, line);
            }
        }
    }

    /**
     * Whoever runs a program in a box.
     *
     * @param user of the machine, who is the box's too
     * @param home the owner's
     * @param folder where they are
     * @param terminal whether they sit at one, for what they type and for what they read
     */
    public record Guest(String user, String home, String folder, boolean terminal) {
        public Guest {
            notNull(user, home, folder);
        }
    }

    /**
     * The one that is meant by a name. Whoever says no more means their own where two have it; whoever says that it is the
     * rootful one means no other.
     */
    public static Optional<Container.State> meant(List<Container.State> all, String name, boolean rootful) {
        var named = all.stream().filter(one -> one.name().equals(name)).toList();
        var own = named.stream().filter(one -> !rootful && one.scope() == Scope.USER);
        var system = named.stream().filter(one -> one.scope() == Scope.SYSTEM);
        return Stream.concat(own, system).findFirst();
    }

    /** Into a box, with a shell; one that does not run is started by its tool. */
    public Way enter(Container.State there) {
        if (there.box().isEmpty()) {
            return new Way.Typed(
                    there.name() + " is no box",
                    Texts.typed(rooted(there, List.of(podman, "exec", "-it", there.name(), "sh"))));
        }
        if (there.box().equals(Optional.of(Container.BoxTool.TOOLBX))) {
            return allowed(there, List.of("toolbox", "enter", there.name()));
        }
        return there.scope() == Scope.SYSTEM
                ? new Way.Typed(
                        there.name() + " is rootful", Texts.typed(List.of(distrobox, "enter", "--root", there.name())))
                : new Way.Go(List.of(distrobox, "enter", "--name", there.name()));
    }

    /** A program in it, word for word: what distrobox makes of words is a matter of its version. */
    public Way exec(Container.State there, Guest guest, List<String> command) {
        if (there.status() != Container.Status.RUNNING) {
            return new Way.Typed(
                    there.name() + " does not run", Texts.typed(List.of("atoll", "container", "start", there.name())));
        }
        var argv = new ArrayList<>(List.of(podman, "exec", "--interactive"));
        if (guest.terminal()) {
            argv.addAll(List.of("--tty", "--detach-keys="));
        }
        if (there.box().isPresent()) {
            argv.addAll(List.of("--user", guest.user(), "--workdir", inside(guest)));
            SESSION.forEach(variable -> argv.addAll(List.of("--env", variable)));
        }
        argv.add(there.name());
        argv.addAll(command);
        return allowed(there, argv);
    }

    /** A box has the owner's home where it is, and the rest of the machine below one folder. */
    private static String inside(Guest guest) {
        var home = guest.folder().equals(guest.home()) || guest.folder().startsWith(guest.home() + "/");
        return home ? guest.folder() : "/run/host" + guest.folder();
    }

    /** What it printed, as its engine kept it. */
    public Way logs(Container.State there, boolean follow, Optional<Integer> tail) {
        var argv = new ArrayList<>(List.of(podman, "logs"));
        if (follow) {
            argv.add("--follow");
        }
        tail.ifPresent(lines -> argv.addAll(List.of("--tail", String.valueOf(lines))));
        argv.add(there.name());
        return allowed(there, argv);
    }

    private static Way allowed(Container.State there, List<String> argv) {
        return there.scope() == Scope.SYSTEM
                ? new Way.Typed(there.name() + " is rootful", Texts.typed(rooted(there, argv)))
                : new Way.Go(argv);
    }

    private static List<String> rooted(Container.State there, List<String> argv) {
        if (there.scope() == Scope.USER) {
            return argv;
        }
        var line = new ArrayList<>(List.of("sudo"));
        line.addAll(argv);
        return line;
    }
}
