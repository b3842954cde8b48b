package org.example.embed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbedTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-02-10T09:00:00Z"));

    @Test
    void what_is_wrong_comes_first_then_the_document() {
        var gib = 1L << 30;
        var nearlyFull = FileStores.of(
                "vda1",
                "ext4",
                new Volume.Usage(new ByteSize(100 * gib), new ByteSize(97 * gib), new ByteSize(3 * gib)),
                new Volume.Mount(new HostPath("/srv"), false, Optional.empty()));

        var printed = printed(() -> Observation.known(List.of(nearlyFull), CLOCK.instant()));

        assertThat(printed)
                .startsWith("CRITICAL /srv is 97% full.\n# this machine\n")
                .contains("## Findings: 1\n")
                .contains("97 GiB of 100 GiB used, 3 GiB available on vda1")
                .contains("`du -xh --max-depth=1 /srv | sort -h`");
    }

    @Test
    void it_reads_this_very_machine(@TempDir Path folder) {
        assertThat(printed(new FileStores(List.of(folder), CLOCK))).contains(folder.toString());
    }

    @Test
    void a_path_that_is_not_there_is_said() {
        assertThat(printed(new FileStores(List.of(Path.of("/no/such/place")), CLOCK)))
                .contains("not observed, unreadable")
                .contains("`df /no/such/place`");
    }

    private static String printed(Volumes volumes) {
        var out = new StringWriter();
        Embed.print(volumes, CLOCK, ZoneOffset.UTC, new PrintWriter(out, true));
        return out.toString();
    }
}
