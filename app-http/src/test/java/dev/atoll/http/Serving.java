package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.Testbed;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The built server, typed by the workstation's user: a process of its own, on a port of its own. */
final class Serving implements AutoCloseable {
    private static final Pattern SAID =
            Pattern.compile("atoll: serving this machine on http://127\\.0\\.0\\.1:([0-9]+)/ until Ctrl-C");
    private static final int PATIENCE_IN_SECONDS = 120;

    private final Process process;
    private final BufferedReader err;

    private Serving(Process process) {
        this.process = process;
        this.err = new BufferedReader(new InputStreamReader(process.getErrorStream(), UTF_8));
    }

    /** Begun, or about to be refused: see {@link #port} and {@link #exit}. A look may take as long as a busy machine wants. */
    static Serving typed(String... arguments) throws IOException {
        return with(List.of(), arguments);
    }

    /** With variables of its own, as {@code NAME=value}. */
    static Serving with(List<String> variables, String... arguments) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        // What was started in the background of a script does not hear an interrupt unless it is told to.
        var program = Stream.of(
                        Stream.of("env", "--default-signal=INT"),
                        variables.stream(),
                        Stream.of(java, "-cp", jar().toString(), "dev.atoll.http.Main", "--timeout=60s"))
                .flatMap(words -> words);
        return new Serving(
                Testbed.typing(Stream.concat(program, Stream.of(arguments)).toArray(String[]::new))
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start());
    }

    private static Path jar() throws IOException {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("app-http-.*[0-9T]\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        }
    }

    /** Blocks until it serves; to be asked once. */
    int port() throws IOException {
        var line = String.valueOf(err.readLine());
        var said = SAID.matcher(line);
        assertThat(said.matches()).as(line).isTrue();
        return Integer.parseInt(said.group(1));
    }

    /** {@code INT} is Ctrl-C, {@code TERM} what a service manager sends. */
    void signal(String name) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                        .start()
                        .waitFor())
                .isZero();
    }

    int exit() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_IN_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    /** What it said and was not read yet; once it has ended. */
    List<String> lines() {
        return err.lines().toList();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
