package dev.atoll.adapters.podman;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.Exported;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Exports of a box that runs, by its own distrobox-export and as its user, who is the one outside: what then lies in that
 * home decides. An application is given by its file: of a name alone distrobox-export would export every one whose command
 * has that name in it. Thread-safe.
 */
record Exporting(Inside inside, Exports exports, String user) {
    private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._+-]+)+");

    /** Prints where it is. */
    private static final String PROGRAM = """
            case $1 in
                /*) [ -x "$1" ] && [ ! -d "$1" ] && echo "$1" ;;
                *) command -v "$1" ;;
            esac
            exit 0
            """;

    /** 1.8 takes the path of a launcher, 1.4 takes its file's name. */
    private static final String LAUNCHER = """
            for d in /usr/local/share /usr/share /var/lib/flatpak/exports/share; do
                f=$d/applications/$1.desktop
                [ -f "$f" ] || continue
                distrobox-export --app "$f" 2>/dev/null && exit 0
                exec distrobox-export --app "$1.desktop"
            done
            echo "Error: there is no application $1 in it" >&2
            exit 127
            """;

    ActionOutcome export(Container.State box, List<String> applications, List<String> binaries, StepOutput output)
            throws Halted {
        var what = "export of " + box.name();
        if (!box.box().equals(Optional.of(Container.BoxTool.DISTROBOX))) {
            return Doing.failed(Kind.UNSUPPORTED, what + ": distrobox did not make it", "toolbox exports nothing");
        }
        var odd = Stream.concat(
                        applications.stream().filter(name -> !InsideScript.isName(name)),
                        binaries.stream()
                                .filter(name -> !InsideScript.isName(name)
                                        && !PATH.matcher(name).matches()))
                .findFirst();
        if (odd.isPresent()) {
            throw Halted.refused(
                    what + ": '" + odd.get() + "' is no name of an application or a program", "see docs/manifest.md");
        }
        var launchers = launchersMissing(box, applications);
        var wrappers = wrappersMissing(box, binaries);
        if (launchers.isEmpty() && wrappers.isEmpty()) {
            return new ActionOutcome.AlreadySo();
        }
        // All are found before the first is exported.
        var programs = new ArrayList<String>();
        for (var wrapper : wrappers) {
            programs.add(found(what, box, wrapper));
            refuseForeign(what, box, exports.wrappers().resolve(Exported.name(wrapper)));
        }
        for (var launcher : launchers) {
            inside.run(what + ": " + launcher, box, user, List.of("sh", "-c", LAUNCHER, "sh", launcher), output);
        }
        var folder = exports.wrappers().toString();
        if (!programs.isEmpty()) {
            inside.run(what + ": " + folder, box, user, List.of("mkdir", "-p", "--", folder), output);
        }
        for (var program : programs) {
            inside.run(
                    what + ": " + program,
                    box,
                    user,
                    List.of("distrobox-export", "--bin", program, "--export-path", folder),
                    output);
        }
        return verified(what, box, launchers, wrappers);
    }

    private String found(String what, Container.State box, String program) throws Halted {
        var path = inside.ask(what + ": " + program, box, user, List.of("sh", "-c", PROGRAM, "sh", program))
                .strip();
        if (!PATH.matcher(path).matches()) {
            throw Halted.refused(
                    what + ": there is no program " + program + " in it", "look: distrobox enter " + box.name());
        }
        return path;
    }

    private ActionOutcome verified(String what, Container.State box, List<String> launchers, List<String> wrappers) {
        var left = Stream.concat(launchersMissing(box, launchers).stream(), wrappersMissing(box, wrappers).stream())
                .toList();
        return left.isEmpty()
                ? ActionOutcome.done()
                : Doing.failed(
                        Kind.NOT_EFFECTIVE,
                        what + ": distrobox-export said that it was done, and nothing of " + String.join(", ", left)
                                + " is in the home",
                        "distrobox enter " + box.name() + " -- distrobox-export --list-apps");
    }

    /** distrobox-export (1.4 to 1.8) writes over whatever has the name, and through a link into what it leads to. */
    private void refuseForeign(String what, Container.State box, Path wrapper) throws Halted {
        var own = !Files.isSymbolicLink(wrapper) && exports.wrappers(box.name()).contains(wrapper);
        if (!own && Files.exists(wrapper, LinkOption.NOFOLLOW_LINKS)) {
            throw Halted.refused(
                    what + ": " + wrapper + " is there, and is no export of this box",
                    "see whose it is: ls -l " + wrapper);
        }
    }

    private List<String> launchersMissing(Container.State box, List<String> wanted) {
        var there = exports.applications(box.name());
        return wanted.stream()
                .filter(name -> !Exported.application(name, box.name(), there))
                .toList();
    }

    private List<String> wrappersMissing(Container.State box, List<String> wanted) {
        var there = exports.binaries(box.name());
        return wanted.stream().filter(name -> !Exported.binary(name, there)).toList();
    }
}
