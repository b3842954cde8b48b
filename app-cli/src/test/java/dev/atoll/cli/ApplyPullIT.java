package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The network goes while an image comes. Beside podman 4, which reaches this machine's loopback; the other has its own. */
@OnTestbed
class ApplyPullIT {
    private final ApplyBed bed = ApplyBed.of(TypedAtoll.besideBoth().findFirst().orElseThrow(), "it-pull");

    @BeforeEach
    void prepared() {
        tidy();
        bed.made();
    }

    @AfterEach
    void tidy() {
        bed.tidied("it-a", "it-b");
    }

    @Test
    void a_network_that_goes_in_the_middle_of_an_image_fails_its_box_alone_and_the_next_apply_has_it() {
        var trusted = bed.atoll().bed().environment().get("HOME") + "/.config/containers/registries.conf.d";
        var drop = trusted + "/atoll-it.conf";
        try (var registry = new OneImageRegistry()) {
            bed.sh("mkdir -p '" + trusted + "' && printf '[[registry]]\nlocation = \"" + registry.host()
                    + "\"\ninsecure = true\n' > '" + drop + "'");
            bed.manifest(
                    "it-a: { image: \"" + registry.image() + "\", entry: false }",
                    "it-b: { image: \"" + ApplyBed.BOX + "\", entry: false }");

            var ended = bed.manifested(5, "apply", "--yes");

            assertThat(registry.cuts()).as("it came to the middle").isPositive();
            assertThat(ended.err()).contains("FAILED: distrobox create it-a from " + registry.image());
            assertThat(bed.state("it-a")).isEmpty();
            assertThat(bed.state("it-b")).isNotEmpty();
            assertThat(bed.typed(0, "status").out()).doesNotContain("interrupted");

            registry.mended();
            bed.manifested(0, "apply", "--yes");

            assertThat(bed.state("it-a")).isEqualTo("created " + registry.image());
        } finally {
            bed.tried("rm", "-f", "--", drop);
            bed.tried("rmdir", "--", trusted);
        }
    }
}
