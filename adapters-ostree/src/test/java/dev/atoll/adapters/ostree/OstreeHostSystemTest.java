package dev.atoll.adapters.ostree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which tool decides, on hosts that have one, several or none; over real processes. */
class OstreeHostSystemTest {
    private static final String NOT_ROOT =
            "error: Status: Preparing for write: Querying root privilege: This command must be executed as the root user";
    private static final Instant STAGED = Instant.parse("2026-11-20T03:00:00Z");

    private Bench bench;

    @BeforeEach
    void aHostBootedFromAnImage(@TempDir Path folder) throws IOException {
        bench = new Bench(folder)
                .bootedFromImage()
                .file("run/ostree/staged-deployment", "", STAGED)
                .file("proc/cmdline", "BOOT_IMAGE=x quiet rhgb root=UUID=0\n", STAGED);
    }

    @Test
    void rpm_ostree_decides_where_it_answers_and_bootc_refusing_a_user_is_a_gap() throws IOException {
        bench.prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/staged.json"))
                .fails("bootc", NOT_ROOT)
                .prints("ostree", Fixtures.of("ostree-2022.7/status-staged.txt"))
                .prints("systemctl", "LoadState=loaded\nActiveState=active\nResult=success\n");

        var seen = known();

        assertThat(seen.source().map(Source::tool)).contains("rpm-ostree");
        assertThat(seen.value().staged().orElseThrow().version()).contains("44.20260825");
        assertThat(seen.value().stagedAt()).contains(STAGED);
        assertThat(seen.value().healthCheck()).contains(new Host.HealthCheck(true, "success"));
        assertThat(seen.value().booted().orElseThrow().kernelArguments())
                .containsExactly("quiet", "rhgb", "root=UUID=0");
        assertThat(seen.value().staged().orElseThrow().kernelArguments()).containsExactly("quiet", "rhgb", "nosmt");
        assertThat(seen.gaps()).singleElement().satisfies(gap -> {
            assertThat(gap.part()).isEqualTo("the update bootc checked for");
            assertThat(gap.cause()).isEqualTo(Cause.ACCESS_DENIED);
            assertThat(gap.hint()).hasValueSatisfying(hint -> assertThat(hint).startsWith("sudo "));
        });
        assertThat(bench.runs()).noneMatch(run -> run.startsWith("ostree "));
    }

    @Test
    void of_what_bootc_tells_root_beside_rpm_ostree_only_the_update_is_news() throws IOException {
        bench.prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/rollback-queued.json"))
                .prints("bootc", Fixtures.of("schema-bootc-1.16/update-known.json"));

        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value().deployments()).hasSize(2);
        assertThat(seen.value().transaction()).contains("upgrade");
        assertThat(seen.value().update().orElseThrow().version()).contains("44.20260910");
        assertThat(seen.value().stagedAt()).isEmpty();
    }

    @Test
    void layers_are_told_by_rpm_ostree_though_bootc_sees_none_of_them() throws IOException {
        bench.prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/layered.json"))
                .prints("bootc", Fixtures.of("schema-bootc-1.16/layered.json"));

        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value().booted().orElseThrow().image()).isPresent();
        assertThat(seen.value().booted().orElseThrow().packages().layered()).contains("fish");
    }

    @Test
    void bootc_decides_where_there_is_no_rpm_ostree() throws IOException {
        bench.prints("bootc", Fixtures.of("schema-bootc-1.16/staged.json"))
                .prints("ostree", Fixtures.of("ostree-2022.7/status-staged.txt"));

        var seen = known();

        assertThat(seen.source().map(Source::tool)).contains("bootc");
        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value().deployments()).hasSize(4);
        assertThat(bench.runs()).noneMatch(run -> run.startsWith("ostree "));
    }

    @Test
    void bootc_alone_says_that_there_are_layers_not_which() throws IOException {
        bench.prints("bootc", Fixtures.of("schema-bootc-1.16/layered.json"));

        assertThat(known().gaps())
                .extracting(Gap::part, Gap::cause)
                .containsExactly(tuple("layered packages and the image below them", Cause.UNSUPPORTED));
    }

    @Test
    void an_old_bootc_without_format_versions_is_asked_again() throws IOException {
        var out = bench.folder().resolve("bootc.out");
        bench.prints("bootc", Fixtures.of("schema-bootc-1.16/staged.json"));
        bench.program(
                "bootc",
                "case \"$*\" in *--format-version*) echo \"error: unexpected argument '--format-version' found\" >&2; exit 2;; "
                        + "*) cat " + out + ";; esac");

        assertThat(known().value().deployments()).hasSize(4);
    }

    @Test
    void ostree_decides_where_bootc_refuses_a_user_and_the_origin_file_tells_the_image() throws IOException {
        var checksum = "12cd93858eea140ef9d47f5ea42329c7a0cb361243b3bb824c1acfd891a7d883";
        bench.fails("bootc", NOT_ROOT)
                .prints("ostree", Fixtures.of("ostree-2022.7/status-container.txt"))
                .file(
                        "ostree/deploy/bazzite/deploy/" + checksum + ".0.origin",
                        Fixtures.of("ostree-2022.7/container.origin"),
                        STAGED);

        var seen = known();

        assertThat(seen.source().map(Source::tool)).contains("ostree");
        assertThat(seen.value().booted().orElseThrow().image().orElseThrow().toString())
                .isEqualTo("ghcr.io/ublue-os/bazzite:stable");
        assertThat(seen.gaps())
                .extracting(Gap::part, Gap::cause)
                .containsExactly(
                        tuple("image digests, build times and the update bootc checked for", Cause.ACCESS_DENIED));
    }

    @Test
    void plain_ostree_decides_where_it_is_alone_and_older_ones_are_asked_for_text() throws IOException {
        var out = bench.folder().resolve("ostree.out");
        bench.prints("ostree", Fixtures.of("ostree-2022.7/status-staged.txt"));
        bench.program(
                "ostree",
                "case \"$*\" in *--json*) echo 'error: Unknown option --json' >&2; exit 1;; *) cat " + out + ";; esac");

        var seen = known();

        assertThat(seen.gaps()).isEmpty();
        assertThat(seen.value().deployments()).hasSize(3);
        assertThat(seen.value().stagedAt()).contains(STAGED);
        assertThat(bench.runs()).contains("ostree admin status --json", "ostree admin status ".strip());
    }

    @Test
    void an_rpm_ostree_that_fails_is_a_gap_where_another_answers() throws IOException {
        bench.fails("rpm-ostree", "error: Loading sysroot: something broke")
                .prints("bootc", Fixtures.of("schema-bootc-1.16/staged.json"));

        var seen = known();

        assertThat(seen.source().map(Source::tool)).contains("bootc");
        assertThat(seen.gaps())
                .extracting(Gap::part, Gap::cause)
                .containsExactly(tuple("layered packages and the running transaction", Cause.UNREADABLE));
    }

    @Test
    void a_sysroot_of_ones_own_is_read_by_ostree_alone() throws IOException {
        bench.prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/staged.json"))
                .prints("ostree", Fixtures.of("ostree-2022.7/status-not-booted.txt"));

        var seen = (Observation.Known<Host.State>)
                bench.port(Duration.ofSeconds(5), Map.of("ostree.sysroot", "/srv/sysroot"))
                        .observe();

        assertThat(seen.value().deployments()).extracting(Deployment::pinned).containsExactly(false, true);
        assertThat(bench.runs()).containsExactly("ostree admin status --sysroot=/srv/sysroot --json");
    }

    @Test
    void the_same_answer_gives_an_equal_value_and_only_reads_are_asked() throws IOException {
        bench.prints("rpm-ostree", Fixtures.of("schema-rpm-ostree-2026.2/staged.json"));

        assertThat(known()).isEqualTo(known());
        assertThat(bench.runs()).containsOnly("rpm-ostree status --json", "rpm-ostree kargs");
    }

    private Observation.Known<Host.State> known() {
        var seen = bench.observe();
        assertThat(seen).isInstanceOf(Observation.Known.class);
        return (Observation.Known<Host.State>) seen;
    }
}
