package dev.atoll.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Classes laid out for the built program's start, as the launcher lays them out: a test with real tools types it some
 * hundred times. Made once for each run of tests, by a training that changes nothing.
 */
final class ClassArchive {
    static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final ConcurrentHashMap<Path, Path> MADE = new ConcurrentHashMap<>();

    private ClassArchive() {}

    static Path of(Path jar) {
        return MADE.computeIfAbsent(jar, ClassArchive::made);
    }

    private static Path made(Path jar) {
        var archive = jar.resolveSibling("it-" + ProcessHandle.current().pid() + ".classes");
        try {
            var training = new ProcessBuilder(
                            JAVA,
                            "-XX:ArchiveClassesAtExit=" + archive,
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+UseSerialGC",
                            "-Xlog:disable",
                            "-Xlog:all=off",
                            "-cp",
                            jar.toString(),
                            "dev.atoll.cli.Training")
                    .redirectInput(Path.of("/dev/null").toFile())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD);
            if (training.start().waitFor() != 0 || !Files.exists(archive)) {
                throw new IllegalStateException("no class archive came of its training: " + training.command());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        archive.toFile().deleteOnExit();
        return archive;
    }
}
