package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A JVM of its own that runs a program of these tests, told what to do line by line. */
final class OtherProgram implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private OtherProgram(Process process) {
        this.process = process;
        this.said = process.inputReader(UTF_8);
    }

    /**
     * @param around what it is started by
     * @param more arguments after the folder
     */
    static OtherProgram start(List<String> around, Class<?> program, Path folder, String... more) throws IOException {
        var command = new ArrayList<>(around);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName(),
                folder.toString()));
        command.addAll(List.of(more));
        return new OtherProgram(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** What it says next; empty at its end. */
    String line() throws IOException {
        var line = said.readLine();
        return line == null ? "" : line;
    }

    /** As the kernel does it: nothing of it runs any more. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(1, TimeUnit.MINUTES);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
