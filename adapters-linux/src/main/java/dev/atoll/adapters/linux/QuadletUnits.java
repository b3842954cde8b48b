package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What systemd (248 and newer) has of quadlets, and has it read them. Writes none. Thread-safe. */
record QuadletUnits(Systemd systemd, AdapterContext context) {
    static final String PROPERTIES =
            "Id,LoadState,SourcePath,FragmentPath,NeedDaemonReload,ActiveState,SubState,InactiveExitTimestamp";

    /** A file that is there, by the name it was asked for. */
    private record Asked(String file, QuadletFile there) {}

    /** Those of one scope; what cannot be read is a gap of the name it was asked for. */
    List<Quadlet.State> read(Scope scope, Set<String> files, List<Gap> gaps) throws Unreadable, Refusal {
        var asked = new ArrayList<Asked>();
        for (var file : files.stream().sorted().toList()) {
            try {
                if (scope == scope(file)) {
                    QuadletFile.read(path(file)).ifPresent(there -> asked.add(new Asked(file, there)));
                }
            } catch (Refusal e) {
                gaps.add(new Gap(
                        file,
                        e.trouble().cause(),
                        e.trouble().detail(),
                        e.trouble().hint(),
                        Optional.empty()));
            }
        }
        var shown = systemd.show(
                scope, PROPERTIES, asked.stream().map(one -> one.there().unit()).toList());
        var states = new ArrayList<Quadlet.State>();
        for (var i = 0; i < asked.size(); i++) {
            states.add(state(asked.get(i), shown.get(i)));
        }
        return states;
    }

    static List<Quadlet.State> sorted(List<List<Quadlet.State>> parts) {
        return parts.stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Quadlet.State::file))
                .toList();
    }

    ActionOutcome load(String file, StepOutput output) {
        try {
            var before = look(file);
            return switch (before.reading()) {
                case READ -> new ActionOutcome.AlreadySo();
                case OTHERS ->
                    throw NotDone.refused(
                            "there is a " + before.unit() + " that is not made of " + file, before.typed("cat"));
                case MASKED ->
                    throw NotDone.refused(before.unit() + " is masked: nothing starts it", before.typed("unmask"));
                case CHANGED, UNREAD -> reloaded(before, output);
            };
        } catch (NotDone e) {
            return e.failed();
        }
    }

    private ActionOutcome reloaded(Quadlet.State before, StepOutput output) throws NotDone {
        new UnitVerbs(systemd).type(before.scope(), output, "daemon-reload");
        var after = look(before.file());
        return after.reading() == Quadlet.Reading.READ
                ? ActionOutcome.done()
                : ActionOutcome.failed(
                        Kind.NOT_EFFECTIVE,
                        "systemd read all its files, and there is no " + after.unit() + " made of " + after.file()
                                + " as it is",
                        "see what podman says of it: /usr/lib/systemd/system-generators/podman-system-generator "
                                + (after.scope() == Scope.USER ? "--user " : "") + "--dryrun");
    }

    private Quadlet.State look(String file) throws NotDone {
        try {
            var there = QuadletFile.read(path(file))
                    .orElseThrow(() -> NotDone.refused("there is no " + file, "see its file in the manifest"));
            var shown = systemd.show(there.scope(), PROPERTIES, List.of(there.unit()));
            return state(new Asked(file, there), shown.getFirst());
        } catch (Refusal e) {
            throw new NotDone((Failed) ActionOutcome.failed(BothScopes.hinted(e.trouble(), scope(file))));
        } catch (Unreadable e) {
            throw NotDone.refused("systemctl show: " + e.what(), "systemctl --version");
        }
    }

    private Quadlet.State state(Asked asked, Map<String, String> shown) {
        return new Quadlet.State(
                asked.file(),
                asked.there().unit(),
                asked.there().container(),
                asked.there().scope(),
                reading(asked.there(), shown),
                running(asked.there(), shown),
                asked.there().startsByItself());
    }

    /**
     * By when it began to start, and by when the unit was made that systemd has of it: one that is started once more by
     * itself, or by podman's auto-update, is so of an old one. A time that is still to come tells nothing.
     */
    private Quadlet.Running running(QuadletFile file, Map<String, String> shown) {
        if (!List.of("active", "reloading", "activating").contains(shown.getOrDefault("ActiveState", ""))) {
            return Quadlet.Running.NO;
        }
        if (shown.getOrDefault("SubState", "").startsWith("auto-restart")) {
            return Quadlet.Running.WAITS;
        }
        var was = Stream.of(SystemdWire.time(shown, "InactiveExitTimestamp"), made(shown))
                .flatMap(Optional::stream)
                .anyMatch(file.changed()::isAfter);
        return was && !file.changed().isAfter(context.clock().instant())
                ? Quadlet.Running.AS_IT_WAS
                : Quadlet.Running.AS_IT_IS;
    }

    /** In whole seconds; the generator writes it anew with each reload. */
    private static Optional<Instant> made(Map<String, String> shown) {
        try {
            return Optional.of(Files.getLastModifiedTime(Path.of(shown.getOrDefault("FragmentPath", "")))
                    .toInstant()
                    .truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    private static Quadlet.Reading reading(QuadletFile file, Map<String, String> shown) {
        return switch (shown.getOrDefault("LoadState", "not-found")) {
            case "not-found" -> Quadlet.Reading.UNREAD;
            case "masked" -> Quadlet.Reading.MASKED;
            default -> source(file, shown);
        };
    }

    /** A file that was moved is one that systemd is still to read. */
    private static Quadlet.Reading source(QuadletFile file, Map<String, String> shown) {
        var source = shown.getOrDefault("SourcePath", "");
        try {
            if (source.isEmpty() || !Files.isSameFile(file.path(), Path.of(source))) {
                return Quadlet.Reading.OTHERS;
            }
        } catch (NoSuchFileException e) {
            return Quadlet.Reading.CHANGED;
        } catch (IOException e) {
            return Quadlet.Reading.OTHERS;
        }
        // From systemd 255 on of every unit, where any unit's file was enabled or disabled and not read since.
        return shown.getOrDefault("NeedDaemonReload", "no").equals("yes")
                ? Quadlet.Reading.CHANGED
                : Quadlet.Reading.READ;
    }

    /** What has no path is told of once, as the user's. */
    private Scope scope(String file) {
        try {
            return QuadletFile.scope(path(file));
        } catch (Refusal e) {
            return Scope.USER;
        }
    }

    /** {@code ~} at its beginning is the home of whom this runs for. */
    private Path path(String file) throws Refusal {
        var home = context.variable("HOME").filter(folder -> folder.startsWith("/"));
        if (file.startsWith("~") && home.isEmpty()) {
            throw new Refusal(Trouble.of(Cause.UNSUPPORTED, file + ": nobody says where your home is", "set HOME"));
        }
        try {
            var path = Path.of(file.startsWith("~") ? home.orElseThrow() + file.substring(1) : file);
            if (path.isAbsolute()) {
                return path.normalize();
            }
        } catch (InvalidPathException e) {
            // Said below.
        }
        throw new Refusal(
                Trouble.of(Cause.UNSUPPORTED, "'" + file + "' is no path", "an absolute one, or one below ~"));
    }
}
