package dev.atoll.testkit.bed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.spi.AdapterContext;
import dev.atoll.core.spi.AdapterProvider;
import dev.atoll.core.spi.Setting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The machine with real tools that {@code testbed/setup} makes. Every change of the world goes through the tools
 * themselves. What a test changes it changes back. One test at a time: there is one testbed.
 */
public final class Testbed {
    private static final Path BED = Path.of("/var/lib/atoll-testbed");
    private static final Path WORKSTATION = BED.resolve("workstation");

    private Testbed() {}

    /** Whether there is one; for {@link OnTestbed}. */
    public static boolean isHere() {
        var marker = BED.resolve("marker");
        try {
            return Files.isReadable(marker) && Files.readString(marker).startsWith("atoll testbed 1");
        } catch (IOException e) {
            return false;
        }
    }

    /** The variables that lead a program to it: {@code PATH}, {@code HOME}, {@code ATOLL_...}. */
    public static Map<String, String> environment() {
        return podman4().environment();
    }

    /** What this provider is told there: the settings the environment holds, the system's clock. */
    public static AdapterContext context(AdapterProvider provider, Duration timeout) {
        return podman4().context(provider, timeout);
    }

    /** Types this as the workstation's user. Its output; it must end well. */
    public static String exec(String... argv) {
        return podman4().exec(argv);
    }

    /** Types this as the workstation's user, whatever comes of it. */
    public static Typed tryExec(String... argv) {
        return podman4().tryExec(argv);
    }

    /** Would type this as the workstation's user and not wait: for a program that runs until it is told to end. */
    public static ProcessBuilder typing(String... argv) {
        return new ProcessBuilder(Stream.concat(Stream.of(WORKSTATION.toString(), "exec"), Stream.of(argv))
                .toList());
    }

    /** Podman 4.3 and distrobox 1.4, which every other method here speaks of. */
    public static Generation podman4() {
        return new Generation(4);
    }

    /** The same five boxes in podman 5.8 and distrobox 1.8; all else of the machine is there only once. */
    public static Generation podman5() {
        return new Generation(5);
    }

    /** What is typed, and what a program is told, beside one of the two podmans. */
    public record Generation(int podman) {
        public Map<String, String> environment() {
            return workstation(typed("env"))
                    .lines()
                    .collect(Collectors.toUnmodifiableMap(
                            line -> line.substring(0, line.indexOf('=')),
                            line -> line.substring(line.indexOf('=') + 1)));
        }

        public AdapterContext context(AdapterProvider provider, Duration timeout) {
            var environment = environment();
            var settings = provider.settings().stream()
                    .map(Setting::key)
                    .filter(key -> environment.containsKey(variable(key)))
                    .collect(Collectors.toUnmodifiableMap(key -> key, key -> environment.get(variable(key))));
            return new AdapterContext(settings, environment, InstantSource.system(), timeout);
        }

        public String exec(String... argv) {
            return tryExec(argv).good();
        }

        public Typed tryExec(String... argv) {
            return run(Stream.concat(Stream.of(WORKSTATION.toString()), Stream.of(typed("exec", argv)))
                    .toList());
        }

        private String[] typed(String command, String... argv) {
            var words =
                    Stream.concat(Stream.of(command), podman == 4 ? Stream.of() : Stream.of("--podman", "" + podman));
            return Stream.concat(words, Stream.of(argv)).toArray(String[]::new);
        }

        @Override
        public String toString() {
            return "podman " + podman;
        }
    }

    /** Types one of the testbed's own commands, {@code systemctl} or {@code rpm-ostree}, as root. */
    public static String root(String command, String... arguments) {
        return run(Stream.concat(Stream.of(BED.resolve("bin").resolve(command).toString()), Stream.of(arguments))
                        .toList())
                .good();
    }

    /** A file of the container that the testbed's systemd runs in. */
    public static Path insideSystemd(String absolute) {
        try {
            var init = Files.readString(noted("systemd")).strip();
            return Path.of("/proc", init, "root").resolve(absolute.substring(1));
        } catch (IOException e) {
            throw new IllegalStateException("systemd of the testbed does not run", e);
        }
    }

    /** Stops one daemon: {@code podman}, {@code podman5}, {@code tailscale}, {@code systemd}, or a peer. */
    public static void stop(String daemon) {
        workstation("stop", daemon);
    }

    /** Starts it again. */
    public static void start(String daemon) {
        workstation("start", daemon);
    }

    /**
     * Holds one daemon still, so that whoever asks it waits: {@code podman}, {@code podman5}, {@code tailscale} or
     * {@code systemd}. {@link #goOn} is due whatever happens.
     */
    public static void hang(String daemon) {
        signal("STOP", daemon);
    }

    /** Lets a daemon go on that was held still; one that was not, or does not run, stays as it is. */
    public static void goOn(String daemon) {
        if (Files.exists(noted(daemon))) {
            signal("CONT", daemon);
        }
    }

    /** To its whole process group: what serves may be a child of what was started. */
    private static void signal(String signal, String daemon) {
        run(List.of("kill", "-" + signal, "--", "-" + group(daemon))).good();
    }

    /** Nobody else's process has the number the testbed noted: it leads a group, and began when the note says. */
    private static long group(String daemon) {
        try {
            var note = Files.readString(noted(daemon)).strip().split(" ", -1);
            var stat = Files.readString(Path.of("/proc", note[0], "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
            if (!fields[2].equals(note[0]) || (note.length > 1 && !fields[19].equals(note[1]))) {
                throw new IllegalStateException(daemon + " is not what it was: " + stat);
            }
            return Long.parseLong(note[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path noted(String daemon) {
        return BED.resolve("run")
                .resolve(
                        switch (daemon) {
                            case "tailscale" -> "tailscaled-bazzite.pid";
                            case "systemd" -> "systemd.init";
                            default -> daemon + ".pid";
                        });
    }

    /** What a typed command answered. */
    public record Typed(List<String> argv, int exit, String out, String err) {
        public String good() {
            if (exit != 0) {
                throw new IllegalStateException(argv + " ended with " + exit + ": " + err + out);
            }
            return out;
        }
    }

    private static String workstation(String... arguments) {
        return run(Stream.concat(Stream.of(WORKSTATION.toString()), Stream.of(arguments))
                        .toList())
                .good();
    }

    private static String variable(String key) {
        return "ATOLL_" + key.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_");
    }

    /** Output goes to files: a daemon that a command leaves behind would keep a pipe open. */
    private static Typed run(List<String> argv) {
        try {
            var out = Files.createTempFile("testbed", ".out");
            var err = Files.createTempFile("testbed", ".err");
            try {
                var process = new ProcessBuilder(argv)
                        .redirectInput(Path.of("/dev/null").toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile())
                        .start();
                var exit = process.waitFor();
                return new Typed(argv, exit, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted: " + argv, e);
        }
    }
}
