package dev.atoll.cli;

import dev.atoll.adapters.jackson.Setup;
import dev.atoll.adapters.jackson.TypedTime;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What every command that looks at the machine understands. */
final class Options {
    /** How to write the answer. */
    enum Output {
        HUMAN,
        JSON,
        YAML;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            description = "How to write the answer: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    Output output = Output.HUMAN;

    @Option(names = "--deep", description = "Ask also what costs: sizes, latency, each unit's memory.")
    boolean deep;

    @Option(names = "--watch", description = "Look again every two seconds until Ctrl-C.")
    boolean watch;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            converter = Time.class,
            description = "Longest wait for one answer: 500ms, 5s, 1m (default: 5s).")
    Duration timeout = Duration.ofSeconds(5);

    @Option(names = "--timings", description = "Say on stderr how long each kind took.")
    boolean timings;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "A setting for this call alone; `atoll adapters` lists them.")
    Map<String, String> given = new TreeMap<>();

    @Option(names = "--demo", description = "Show an invented workstation instead of this one.")
    boolean demo;

    @Option(names = "--no-color", description = "No colours, as with NO_COLOR set.")
    boolean noColor;

    private @Nullable Setup setup;

    @Mixin
    HelpOption help = new HelpOption();

    /** Without what makes no sense for a command that asks once, and as deep as it needs. */
    static CommandLine once(Object command) {
        return without(command, "--watch", "--deep");
    }

    /** Without these options, which would make no sense for a command. */
    static CommandLine without(Object command, String... options) {
        var line = new CommandLine(command);
        var spec = line.getCommandSpec();
        Stream.of(options).map(spec::findOption).forEach(spec::remove);
        return line;
    }

    /** Made once for each command that is typed: a demo does again what was done to it, and settings are a file. */
    Setup setup(Console console) {
        if (setup == null) {
            setup = made(console);
        }
        return setup;
    }

    private Setup made(Console console) {
        var settings = new HashMap<>(given);
        if (demo) {
            settings.put("adapter", "memory");
        }
        return Setup.of(console.environment(), settings, Options.class.getClassLoader(), timeout, console.clock());
    }

    TerminalWriter writer(Console console) {
        return new TerminalWriter(console.width(), console.coloured() && !noColor);
    }

    /** What stands above everything invented. */
    String demoMark() {
        return demo ? "DEMO: an invented workstation, not this machine\n\n" : "";
    }

    /** A duration as people type it. */
    static final class Time implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String typed) {
            return TypedTime.parse(typed).orElseThrow(() -> new TypeConversionException(TypedTime.refusal(typed)));
        }
    }
}
