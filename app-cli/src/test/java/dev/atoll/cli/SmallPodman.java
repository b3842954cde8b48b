package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.Testbed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A podman 4 of the workstation's user with a storage of its own, of few megabytes, over the images of the testbed's. Its
 * home and its runtime folder lie there too: by these podman tells which user namespace is its own.
 */
final class SmallPodman implements AutoCloseable {
    private static final Path FOLDER = Path.of("/run/atoll-small-podman");
    private static final Path FILLING = FOLDER.resolve("filling");
    private static final Path PAUSE = FOLDER.resolve("runtime/libpod/tmp/pause.pid");

    private final ApplyBed bed;
    private @Nullable Process service;

    /** @param bed with a manifest and a journal that lie elsewhere */
    SmallPodman(ApplyBed bed, int megabytes) throws IOException {
        this.bed = bed;
        Files.createDirectories(FOLDER);
        root("mount", "-t", "tmpfs", "-o", "mode=1777,size=" + megabytes + "m", "tmpfs", FOLDER.toString());
        try {
            begun();
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void begun() throws IOException {
        bed.sh("""
                umask 077
                mkdir -p %1$s/runtime %1$s/home/.config/containers
                cp ~/.config/containers/containers.conf %1$s/home/.config/containers
                cat > %1$s/home/.config/containers/storage.conf <<END
                [storage]
                driver = "overlay"
                graphroot = "%1$s/storage"
                runroot = "%1$s/run"
                [storage.options]
                additionalimagestores = ["$HOME/.local/share/containers/storage"]
                END
                """.formatted(FOLDER));
        var argv = new ArrayList<>(List.of("env"));
        argv.addAll(environment());
        argv.addAll(List.of("podman", "system", "service", "--time", "0", "unix://" + socket()));
        service = Testbed.typing(argv.toArray(String[]::new))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!Eventually.holds(() -> Files.exists(socket()), ApplyBed.PATIENCE)) {
            throw new IllegalStateException("no podman at " + socket());
        }
    }

    /** What a program finds this podman by. */
    List<String> environment() {
        return List.of("HOME=" + FOLDER.resolve("home"), "XDG_RUNTIME_DIR=" + FOLDER.resolve("runtime"));
    }

    /** What Atoll does. */
    List<String> variables() {
        var all = new ArrayList<>(environment());
        all.add("ATOLL_PODMAN_SOCKET=" + socket());
        return all;
    }

    Testbed.Typed podman(String... words) {
        var argv = new ArrayList<>(List.of("env"));
        argv.addAll(environment());
        argv.add("podman");
        argv.addAll(List.of(words));
        return bed.tried(argv.toArray(String[]::new));
    }

    /** @param left what is not taken, in bytes */
    void filled(long left) throws IOException {
        var free = Files.getFileStore(FOLDER).getUsableSpace();
        root("fallocate", "--length", Long.toString(free - left), FILLING.toString());
    }

    void emptied() throws IOException {
        Files.deleteIfExists(FILLING);
    }

    private static Path socket() {
        return FOLDER.resolve("runtime/podman.sock");
    }

    private static void root(String... argv) {
        try {
            var said = Files.createTempFile("small-podman", "");
            var exit = new ProcessBuilder(argv)
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile())
                    .start()
                    .waitFor();
            var words = Files.readString(said, UTF_8);
            Files.delete(said);
            if (exit != 0) {
                throw new IllegalStateException(List.of(argv) + " ended with " + exit + ": " + words);
            }
        } catch (IOException e) {
            throw new IllegalStateException(List.of(argv).toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(List.of(argv).toString(), e);
        }
    }

    /** What is in it goes with the file system; nothing below it is deleted by name. */
    @Override
    public void close() throws IOException {
        emptied();
        podman("rm", "--force", "--time", "0", "--all");
        if (service != null) {
            service.destroy();
        }
        if (Files.exists(PAUSE)) {
            root("kill", Files.readString(PAUSE).strip());
        }
        if (!Eventually.holds(SmallPodman::isUnmounted, ApplyBed.PATIENCE)) {
            throw new IllegalStateException(FOLDER + " is busy");
        }
        Files.delete(FOLDER);
    }

    private static boolean isUnmounted() {
        try {
            root("umount", FOLDER.toString());
            return true;
        } catch (IllegalStateException busy) {
            return false;
        }
    }
}
