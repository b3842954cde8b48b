package dev.atoll.adapters.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExecutablesTest {
    @TempDir
    private Path folder;

    @Test
    void the_first_on_the_path_is_found() throws IOException {
        var first = program("a/tool", "rwxr-xr-x");
        program("b/tool", "rwxr-xr-x");
        var second = program("b/other", "rwxr-xr-x");

        assertThat(path("a", "b").find("tool")).contains(first);
        assertThat(path("a", "b").find("other")).contains(second);
        assertThat(path("a", "b").find("none")).isEmpty();
    }

    @Test
    void what_may_not_be_run_is_passed_over_as_a_shell_does() throws IOException {
        var forbidden = program("a/tool", "rw-r--r--");
        var runs = program("b/tool", "rwxr-xr-x");
        Files.createDirectories(folder.resolve("a/folder"));

        assertThat(path("a", "b").find("tool")).contains(runs);
        assertThat(path("a").find("tool")).isEmpty();
        assertThat(path("a").refused("tool")).contains(forbidden);
        assertThat(path("a").find("folder")).isEmpty();
        assertThat(path("a").refused("folder")).isEmpty();
        assertThat(path("a").refused("none")).isEmpty();
    }

    @Test
    void a_name_with_a_slash_is_a_path_and_never_looked_for() throws IOException {
        var tool = program("a/tool", "rwxr-xr-x");

        assertThat(path("b").find(tool.toString())).contains(tool);
        assertThat(path("a").find(folder.resolve("b/tool").toString())).isEmpty();
    }

    @Test
    void the_folder_one_stands_in_is_never_searched() {
        assertThat(new Executables(Map.of("PATH", ":.:bin")).find("sh")).isEmpty();
    }

    @Test
    void where_nobody_set_a_path_the_usual_one_holds() {
        assertThat(new Executables(Map.of()).find("sh")).isPresent();
        assertThat(new Executables(Map.of("PATH", "")).find("sh")).isEmpty();
    }

    private Executables path(String... folders) {
        var path = new StringBuilder();
        for (var name : folders) {
            path.append(folder.resolve(name)).append(':');
        }
        return new Executables(Map.of("PATH", path.toString()));
    }

    private Path program(String name, String permissions) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
