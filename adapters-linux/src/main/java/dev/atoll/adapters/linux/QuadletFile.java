package dev.atoll.adapters.linux;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A container's quadlet as its owner wrote it: which unit podman's generator makes of it (4.4 to 5.8), what that calls its
 * container, and whether something starts it. Drop-ins beside it are not looked into.
 *
 * @param container absent where only systemd knows, as the name has one of its {@code %} in it
 * @param changed when it was written last, in whole seconds
 */
record QuadletFile(
        Path path, String unit, Optional<String> container, Scope scope, Instant changed, boolean startsByItself) {
    private static final int LARGEST = 1 << 20;
    private static final String END = ".container";
    private static final List<String> OF_THE_SYSTEM =
            List.of("/etc/containers/systemd", "/run/containers/systemd", "/usr/share/containers/systemd");
    private static final List<String> STARTED_BY = List.of("WantedBy", "RequiredBy", "UpheldBy");

    /** Those of users lie in a folder of the system's, too. */
    static Scope scope(Path path) {
        return OF_THE_SYSTEM.stream().anyMatch(folder -> path.startsWith(folder) && !path.startsWith(folder + "/users"))
                ? Scope.SYSTEM
                : Scope.USER;
    }

    /** Empty where there is no such file. */
    static Optional<QuadletFile> read(Path path) throws Refusal {
        try {
            if (!Files.isRegularFile(path)) {
                // A path through a folder that one may not enter reads as nothing.
                Files.readAttributes(path, "isRegularFile");
                throw unfit(path, "is no file");
            }
            if (Files.size(path) > LARGEST) {
                throw unfit(path, "is larger than a quadlet may be");
            }
            return Optional.of(of(
                    path,
                    words(new String(Files.readAllBytes(path), UTF_8)),
                    Files.getLastModifiedTime(path).toInstant()));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (AccessDeniedException e) {
            throw new Refusal(Trouble.of(Cause.ACCESS_DENIED, path + ": permission denied", "ls -l " + path));
        } catch (IOException e) {
            throw new Refusal(
                    Trouble.of(Cause.UNREADABLE, path + " cannot be read: " + e.getMessage(), "ls -l " + path));
        }
    }

    /** By section and key; of a key the last one counts. A line goes on after a backslash, and a comment does not. */
    private static Map<String, String> words(String text) {
        var words = new HashMap<String, String>();
        var section = "";
        var begun = "";
        for (var each : text.lines().map(String::strip).toList()) {
            if (each.startsWith("#") || each.startsWith(";")) {
                continue;
            }
            var line = begun + each;
            if (line.endsWith("\\")) {
                begun = line.substring(0, line.length() - 1) + " ";
                continue;
            }
            begun = "";
            var equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                section = line;
            } else if (equals > 0) {
                words.put(
                        section + line.substring(0, equals).strip(),
                        line.substring(equals + 1).strip().replaceFirst("^\"(.*)\"$", "$1"));
            }
        }
        words.values().removeIf(String::isEmpty);
        return words;
    }

    private static QuadletFile of(Path path, Map<String, String> words, Instant changed) throws Refusal {
        var file = String.valueOf(path.getFileName());
        if (!file.endsWith(END) || file.equals(END)) {
            throw unfit(path, "is no container's quadlet: its name does not end in " + END);
        }
        var name = words.getOrDefault("[Container]ServiceName", file.substring(0, file.length() - END.length()));
        var unit = name + ".service";
        if (name.endsWith("@") || !SystemdServices.UNIT.matcher(unit).matches()) {
            throw unfit(path, "makes " + unit + ", which is no unit that could be started");
        }
        if (words.containsKey("[Container]Pod")) {
            throw unfit(path, "is one of a pod's, which starts and ends it");
        }
        if ("oneshot".equals(words.get("[Service]Type"))) {
            throw unfit(path, "is a job that runs to its end, and nothing that goes on running");
        }
        return new QuadletFile(
                path,
                unit,
                Optional.of(words.getOrDefault("[Container]ContainerName", "systemd-%N")
                                .replace("%N", name)
                                .replace("%p", name.replaceFirst("@.*", ""))
                                .replace("%n", unit))
                        .filter(container -> !container.contains("%")),
                scope(path),
                changed.truncatedTo(ChronoUnit.SECONDS),
                STARTED_BY.stream().anyMatch(key -> words.containsKey("[Install]" + key)));
    }

    private static Refusal unfit(Path path, String why) {
        return new Refusal(Trouble.of(Cause.UNSUPPORTED, path + " " + why, "man podman-systemd.unit"));
    }
}
