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
        return workstation("env")
                .lines()
                .collect(Collectors.toUnmodifiableMap(
                        line -> line.substring(0, line.indexOf('=')), line -> line.substring(line.indexOf('=') + 1)));
    }

    /** What this provider is told there: the settings the environment holds, the system's clock. */
    public static AdapterContext context(AdapterProvider provider, Duration timeout) {
        var environment = environment();
        var settings = provider.settings().stream()
                .map(Setting::key)
                .filter(key -> environment.containsKey(variable(key)))
                .collect(Collectors.toUnmodifiableMap(key -> key, key -> environment.get(variable(key))));
        return new AdapterContext(settings, environment, InstantSource.system(), timeout);
    }

    /** Types this as the workstation's user. Its output; it must end well. */
    public static String exec(String... argv) {
        return workstation(Stream.concat(Stream.of("exec"), Stream.of(argv)).toArray(String[]::new));
    }

    /** Types this as the workstation's user, whatever comes of it. */
    public static Typed tryExec(String... argv) {
        return run(Stream.concat(Stream.of(WORKSTATION.toString(), "exec"), Stream.of(argv))
                .toList());
    }

    /** Types one of the testbed's own commands, {@code systemctl} or {@code rpm-ostree}, as root. */
    public static String root(String command, String... arguments) {
        return run(Stream.concat(Stream.of(BED.resolve("bin").resolve(command).toString()), Stream.of(arguments))
                        .toList())
                .good();
    }

    /** Stops one daemon: {@code podman}, {@code tailscale}, {@code systemd}, or a peer. */
    public static void stop(String daemon) {
        workstation("stop", daemon);
    }

    /** Starts it again. */
    public static void start(String daemon) {
        workstation("start", daemon);
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
