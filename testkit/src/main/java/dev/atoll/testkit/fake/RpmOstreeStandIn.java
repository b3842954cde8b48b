package dev.atoll.testkit.fake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A host booted from an image, in a folder: stand-ins for rpm-ostree and pkcheck that keep what they are told, and refuse
 * in the words of the real ones. The real rpm-ostree never ran there. Not thread-safe; its programs may be called by
 * several at once.
 */
public final class RpmOstreeStandIn {
    private static final List<String> PROGRAMS = List.of("rpm-ostree", "pkcheck");

    private static final String KERNEL =
            "rhgb quiet root=UUID=5e0d7c31-94ab-4f0e-8c72-d1b6a3e9f048 rw ostree=/ostree/boot.1/default/3d7d/0";

    private final Path folder;

    private RpmOstreeStandIn(Path folder) {
        this.folder = folder;
    }

    /** Made at once: a signed {@code bazzite:stable} with nothing layered runs, one more is pinned, nothing is staged. */
    public static RpmOstreeStandIn in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("state"));
            Files.createDirectories(folder.resolve("bin"));
            Files.createDirectories(folder.resolve("root/run"));
            Files.createFile(folder.resolve("root/run/ostree-booted"));
            Files.createDirectories(folder.resolve("root/proc"));
            Files.writeString(folder.resolve("root/proc/cmdline"), "BOOT_IMAGE=(hd0,gpt3)/vmlinuz-7.1.0 " + KERNEL);
            Files.writeString(folder.resolve("state/booted.kargs"), KERNEL);
            for (var program : PROGRAMS) {
                var file = folder.resolve("bin").resolve(program);
                try (var script =
                        Objects.requireNonNull(RpmOstreeStandIn.class.getResourceAsStream(program), program)) {
                    Files.write(file, script.readAllBytes());
                }
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new RpmOstreeStandIn(folder);
    }

    /** What has Atoll find this host, and no tool of this machine. */
    public Map<String, String> settings() {
        var nowhere = folder.resolve("nowhere").toString();
        return Map.of(
                "ostree.root",
                folder.resolve("root").toString(),
                "ostree.rpm-ostree",
                folder.resolve("bin/rpm-ostree").toString(),
                "ostree.pkcheck",
                folder.resolve("bin/pkcheck").toString(),
                "ostree.bootc",
                nowhere,
                "ostree.command",
                nowhere,
                "ostree.systemctl",
                nowhere);
    }

    /** Of what runs; as if it had been layered and restarted long ago. */
    public RpmOstreeStandIn layered(String packages) {
        return told("booted.packages", packages);
    }

    /** A restart: what was staged runs. */
    public RpmOstreeStandIn restarted() {
        for (var part : List.of("origin", "packages", "kargs")) {
            var staged = folder.resolve("state/staged." + part);
            if (Files.exists(staged)) {
                told("booted." + part, read("staged." + part));
                removed("staged." + part);
            }
        }
        return this;
    }

    /**
     * Somebody's transaction is under way.
     *
     * @param title as the daemon calls it
     * @param client who began it, in the daemon's words; blank of a daemon that does not tell
     */
    public RpmOstreeStandIn busy(String title, String client) {
        return told("initiator", client).told("transaction", title);
    }

    /** The daemon lets nobody do anything. */
    public RpmOstreeStandIn denying() {
        return told("denied", "");
    }

    /** What pkcheck ends with: 0 allowed, 1 not, 2 by a password, 127 no answer. */
    public RpmOstreeStandIn polkit(int exit) {
        return told("polkit", Integer.toString(exit));
    }

    /** From now on no transaction ends by itself. */
    public RpmOstreeStandIn hanging() {
        return told("hangs", "");
    }

    /** From now on whatever it does ends well and has no effect. */
    public RpmOstreeStandIn lying() {
        return told("lies", "");
    }

    /** From now on no registry is reached. */
    public RpmOstreeStandIn unreached() {
        return told("unreached", "");
    }

    /** From now on there is no room. */
    public RpmOstreeStandIn full() {
        return told("full", "");
    }

    /** From now on nobody answers the prompt for a password in time. */
    public RpmOstreeStandIn unanswered() {
        return told("unanswered", "");
    }

    /** From now on it does again as it did at first, but for who is at it. */
    public RpmOstreeStandIn mended() {
        List.of("denied", "polkit", "hangs", "lies", "unreached", "full", "unanswered")
                .forEach(this::removed);
        return this;
    }

    /** Nothing is under way any more. */
    public RpmOstreeStandIn idle() {
        removed("transaction");
        return this;
    }

    /** What is under way; blank where nothing is. */
    public String transaction() {
        return read("transaction");
    }

    /** Every call of either program that may change something or ask somebody, in order. */
    public List<String> called() {
        return read("called")
                .lines()
                .filter(line -> !line.startsWith("status") && !line.equals("kargs"))
                .toList();
    }

    private RpmOstreeStandIn told(String name, String text) {
        try {
            Files.writeString(folder.resolve("state").resolve(name), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removed(String name) {
        try {
            Files.deleteIfExists(folder.resolve("state").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String read(String name) {
        try {
            var file = folder.resolve("state").resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
