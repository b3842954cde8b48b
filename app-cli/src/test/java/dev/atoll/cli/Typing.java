package dev.atoll.cli;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import picocli.CommandLine;

/** Somebody who types commands, and what they are answered. Nothing of the machine is found unless it is set. */
final class Typing {
    final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere", "XDG_RUNTIME_DIR", "/nowhere"));
    /** What a command answers that took Atoll's place. */
    static final int HANDED = 42;

    final List<List<String>> handed = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private Optional<String> answers = Optional.empty();
    private int width = 80;
    private boolean terminal;
    private boolean interactive;
    private InstantSource clock = InstantSource.system();
    private UnaryOperator<Size> sizes = before -> before;

    Typing(Path home) {
        environment.put("HOME", home.toString());
    }

    Typing at(int columns) {
        width = columns;
        return this;
    }

    /** At a terminal that shows colours. */
    Typing atTerminal() {
        terminal = true;
        return this;
    }

    /** Somebody who types so much later. */
    Typing later(Duration by) {
        var before = clock;
        clock = () -> before.instant().plus(by);
        return this;
    }

    /** What the terminal says of its size, each time it is asked. */
    void sizes(UnaryOperator<Size> told) {
        sizes = told;
    }

    /** Somebody watches the progress stream. */
    Typing watched() {
        interactive = true;
        return this;
    }

    /** Somebody who answers these lines, whatever is asked. */
    Typing answering(String... lines) {
        answers = Optional.of(String.join("\n", lines) + "\n");
        return this;
    }

    int type(String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Main.run(console(), arguments);
    }

    Console console() {
        return new Console(
                environment,
                new BufferedReader(new StringReader(answers.orElse(""))),
                answers.isPresent(),
                new PrintWriter(out),
                new PrintWriter(err, true),
                new Size(width, 24),
                sizes,
                terminal,
                terminal,
                interactive,
                clock,
                ZoneOffset.UTC,
                argv -> {
                    handed.add(argv);
                    return HANDED;
                });
    }

    CommandLine model() {
        return RootCommand.create(console());
    }

    String out() {
        return out.toString();
    }

    String err() {
        return err.toString();
    }
}
