package dev.atoll.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A checkout with blanks in its path: the real launcher, an account's home, and stand-ins for Java and Maven. */
final class Checkout {
    private static final Path LAUNCHER = Path.of("..", "atoll").toAbsolutePath();

    final Map<String, String> environment = new TreeMap<>();
    private final Path folder;
    private final Path root;
    private final Path bin;

    Checkout(Path folder) throws IOException {
        this.folder = folder;
        this.root = Files.createDirectories(folder.resolve("a check out"));
        this.bin = Files.createDirectories(folder.resolve("bin"));
        Files.copy(LAUNCHER, launcher());
        executable(launcher());
        Files.createDirectories(root.resolve("app-cli/src/main"));
        Files.writeString(root.resolve("pom.xml"), "<project/>");
        environment.put("PATH", bin + ":/usr/bin:/bin");
        environment.put("HOME", Files.createDirectories(folder.resolve("home")).toString());
    }

    Path root() {
        return root;
    }

    Path launcher() {
        return root.resolve("atoll");
    }

    Path bin() {
        return bin;
    }

    Path home() {
        return folder.resolve("home");
    }

    private static void executable(Path file) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** A JDK that says what it was asked, and trains an archive when told to. */
    Path jdk(Path where, int version) throws IOException {
        Files.createDirectories(where.resolve("bin"));
        Files.writeString(where.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        Files.writeString(where.resolve("bin/java"), """
                #!/bin/sh
                for a in "$@"; do
                    case $a in
                        -XX:AOTCacheOutput=*|-XX:ArchiveClassesAtExit=*) echo classes > "${a#*=}"; exit 0 ;;
                    esac
                done
                echo "java %d"
                for a in "$@"; do echo "[$a]"; done
                """.formatted(version));
        executable(where.resolve("bin/java"));
        return where;
    }

    void maven(String body) throws IOException {
        Files.writeString(bin.resolve("mvn"), "#!/bin/sh\nPATH=/usr/bin:/bin\n" + body + "\n");
        executable(bin.resolve("mvn"));
    }

    /** Builds a jar and counts how often. */
    void mavenThatBuilds() throws IOException {
        maven("echo built >> '" + folder.resolve("builds") + "'; mkdir -p app-cli/target/lib; sleep 1; "
                + "echo x > app-cli/target/lib/core.jar; echo jar > app-cli/target/app-cli-1.jar");
    }

    List<String> builds() throws IOException {
        var builds = folder.resolve("builds");
        return Files.exists(builds) ? Files.readAllLines(builds) : List.of();
    }

    /** On the PATH what the launcher itself needs, and nothing else: no Java, and no Maven but a stand-in. */
    void narrowPath() throws IOException {
        for (var tool : List.of(
                "sed",
                "ls",
                "head",
                "find",
                "mkdir",
                "touch",
                "mv",
                "rm",
                "stat",
                "cksum",
                "cut",
                "dirname",
                "readlink",
                "flock")) {
            Files.writeString(bin.resolve(tool), "#!/bin/sh\nPATH=/usr/bin:/bin exec " + tool + " \"$@\"\n");
            executable(bin.resolve(tool));
        }
        environment.put("PATH", bin.toString());
    }

    record Ran(int exit, String out, String err) {}

    Process start(Path in, Path out, Path err, List<String> argv) throws IOException {
        var builder = new ProcessBuilder(argv)
                .directory(in.toFile())
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.start();
    }

    Ran run(Path in, List<String> argv) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "ran", ".out");
        var err = Files.createTempFile(folder, "ran", ".err");
        var exit = start(in, out, err, argv).waitFor();
        return new Ran(exit, Files.readString(out), Files.readString(err));
    }

    /** Types the launcher by its path. */
    Ran run(String... arguments) throws IOException, InterruptedException {
        return run(folder, typed(arguments));
    }

    List<String> typed(String... arguments) {
        var argv = new ArrayList<>(List.of(launcher().toString()));
        argv.addAll(List.of(arguments));
        return argv;
    }
}
