package dev.atoll.cli;

import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The built program, typed by the workstation's user beside one of the two podmans. */
record TypedAtoll(Testbed.Generation bed) {
    private static final JsonMapper JSON = new JsonMapper();

    static Stream<TypedAtoll> besideBoth() {
        return Stream.of(Testbed.podman4(), Testbed.podman5()).map(TypedAtoll::new);
    }

    /** Of the podman beside it. */
    String podman() {
        return bed.podman() == 4 ? "podman" : "podman5";
    }

    Testbed.Typed type(String... arguments) {
        return typed(Stream.of(), arguments);
    }

    /** On a machine whose owner has set nothing: adapters go by what is on the PATH and at the usual places. */
    Testbed.Typed typeUnset(String... arguments) {
        var unset = bed.environment().keySet().stream()
                .filter(variable -> variable.startsWith("ATOLL_"))
                .sorted()
                .flatMap(variable -> Stream.of("-u", variable));
        return typed(Stream.concat(Stream.of("env"), unset), arguments);
    }

    /** With variables of its own, as {@code NAME=value}. */
    Testbed.Typed typeWith(List<String> variables, String... arguments) {
        return typed(Stream.concat(Stream.of("env"), variables.stream()), arguments);
    }

    private Testbed.Typed typed(Stream<String> before, String... arguments) {
        // Whoever runs the tests in the background ignores Ctrl-C, and so would all they start.
        var argv = new ArrayList<>(List.of("env", "--default-signal=INT"));
        argv.addAll(before.toList());
        argv.addAll(List.of(
                ClassArchive.JAVA,
                "-XX:SharedArchiveFile=" + ClassArchive.of(jar()),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Xlog:all=off",
                "-cp",
                jar().toString(),
                "dev.atoll.cli.Main"));
        argv.addAll(List.of(arguments));
        return bed.tryExec(argv.toArray(String[]::new));
    }

    private static Path jar() {
        try (var files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("app-cli-.*[0-9T]\\.jar"))
                    .findFirst()
                    .orElseThrow()
                    .toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With patience: the machine may have other things to do. */
    JsonNode status() {
        return status("30s");
    }

    JsonNode status(String timeout) {
        return read(type("status", "-o", "json", "--timeout", timeout));
    }

    static JsonNode read(Testbed.Typed typed) {
        return JSON.readTree(typed.out());
    }

    @Override
    public String toString() {
        return bed.toString();
    }
}
