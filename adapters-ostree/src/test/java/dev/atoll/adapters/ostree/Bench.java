package dev.atoll.adapters.ostree;

import dev.atoll.core.common.Observation;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A machine of its own: a root folder, and programs that do what a test says; no program of this machine is found. */
record Bench(Path folder) {
    static final Instant NOW = Instant.parse("2026-11-24T08:00:00Z");
    private static final List<String> TOOLS = List.of("rpm-ostree", "bootc", "ostree", "systemctl");

    /** Booted by ostree. */
    Bench bootedFromImage() throws IOException {
        Files.createDirectories(root().resolve("run/ostree"));
        Files.createFile(root().resolve("run/ostree-booted"));
        return this;
    }

    Path root() {
        return folder.resolve("root");
    }

    /** A program that does this; it sees its arguments as {@code "$*"}, and a line of each run is kept. */
    Bench program(String name, String script) throws IOException {
        var file = Files.createDirectories(folder.resolve("bin")).resolve(name);
        Files.writeString(
                file, "#!/bin/sh\necho \"" + name + " $*\" >> " + folder.resolve("runs") + "\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return this;
    }

    /** A program that prints this text, and a warning beside it; rpm-ostree knows kernel arguments besides. */
    Bench prints(String name, String text) throws IOException {
        var file = Files.writeString(folder.resolve(name + ".out"), text);
        return program(name, """
                echo 'warning: nothing of interest' >&2
                case "$*" in kargs) echo 'quiet rhgb nosmt' && exit ;; esac
                cat %s
                """.formatted(file));
    }

    Bench fails(String name, String words) throws IOException {
        return program(name, "echo '" + words + "' >&2; exit 1");
    }

    Bench file(String path, String text, Instant changed) throws IOException {
        var file = root().resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setLastModifiedTime(file, FileTime.from(changed));
        return this;
    }

    List<String> runs() throws IOException {
        var file = folder.resolve("runs");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    /** The port, made as Atoll makes it. */
    HostSystem port(Duration timeout, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("ostree.root", root().toString());
        for (var tool : TOOLS) {
            settings.put(
                    tool.equals("ostree") ? "ostree.command" : "ostree." + tool,
                    folder.resolve("bin").resolve(tool).toString());
        }
        settings.putAll(more);
        var context = new AdapterContext(settings, Map.of("PATH", "/usr/bin:/bin"), InstantSource.fixed(NOW), timeout);
        return new OstreeProvider().create(context).get(Kinds.HOST).orElseThrow();
    }

    Observation<Host.State> observe() {
        return port(Duration.ofSeconds(5), Map.of()).observe();
    }
}
