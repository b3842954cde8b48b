package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A tool that takes its time, and one that never answers. */
class SlowDaysTest {
    @TempDir
    private Path home;

    private Path slow;

    @BeforeEach
    void writeATool() throws Exception {
        slow = home.resolve("lsblk");
        Files.writeString(
                slow,
                "#!/bin/sh\n/bin/sleep \"$(cat '" + home.resolve("seconds") + "')\"\necho '{\"blockdevices\": []}'\n");
        Files.setPosixFilePermissions(slow, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String setting(String seconds) throws Exception {
        Files.writeString(home.resolve("seconds"), seconds);
        return "linux.lsblk=" + slow;
    }

    @Test
    void what_is_waited_for_is_said_to_whoever_watches_and_erased() throws Exception {
        var typing = new Typing(home).watched();
        typing.environment.put("PATH", "/usr/bin:/bin");

        typing.type("volume", "--set", setting("1.5"), "--timeout", "30s");

        assertThat(typing.err()).contains("\r\u001b[Kwaiting for volume").endsWith("\r\u001b[K");
        assertThat(typing.out()).doesNotContain("waiting");
    }

    @Test
    void nothing_is_said_where_nobody_watches() throws Exception {
        var typing = new Typing(home);
        typing.environment.put("PATH", "/usr/bin:/bin");

        typing.type("volume", "--set", setting("1"), "--timeout", "30s");

        assertThat(typing.err()).isEmpty();
    }

    @Test
    void one_that_never_answers_is_one_part_and_a_failure_where_a_setting_names_it() throws Exception {
        var typing = new Typing(home);
        typing.environment.put("PATH", "/usr/bin:/bin");

        assertThat(typing.type("status", "--set", setting("600"), "--timeout", "1s"))
                .isEqualTo(6);
        assertThat(typing.out())
                .contains("Disks        not observed, timed out")
                .contains("Machine      System");
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }
}
