package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.Eventually;
import dev.atoll.testkit.bed.OnTestbed;
import dev.atoll.testkit.bed.Testbed;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An apply is told to end, its tools die under it, an image is nowhere: what a careful owner would want comes of it. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class ApplyBadDaysIT {
    private static final String SLOW = "stop box/it-a";

    private static final String IMAGE = "{ image: \"" + ApplyBed.BOX + "\", entry: false";

    private final ApplyBed bed;

    ApplyBadDaysIT(TypedAtoll atoll) {
        this.bed = ApplyBed.of(atoll, "it-bad-days");
    }

    @BeforeEach
    void prepared() {
        tidy();
        bed.made();
    }

    @AfterEach
    void tidy() {
        bed.tidied("it-a", "it-b", "it-c");
    }

    private CompletableFuture<Testbed.Typed> overTheSlowStep() {
        return overTheSlowStep("state: present");
    }

    /** @param other what is wanted of the box that comes after the slow one */
    private CompletableFuture<Testbed.Typed> overTheSlowStep(String other) {
        // Its program does not mind this signal, and podman waits ten seconds for it to end: time for a bad day.
        bed.box("it-a", "--additional-flags", "--stop-signal SIGWINCH");
        bed.exec("podman", "start", "it-a");
        bed.manifest("it-a: " + IMAGE + ", state: stopped }", "it-b: " + IMAGE + ", " + other + " }");
        var running = CompletableFuture.supplyAsync(() -> bed.type(bed.withManifest("apply", "--yes")));
        bed.cameTo("\"change\":\"" + SLOW + "\"");
        return running;
    }

    private void goesOn() {
        bed.manifested(0, "apply", "--yes");
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
        assertThat(bed.state("it-a")).startsWith("exited");
        assertThat(bed.state("it-b")).isNotEmpty();
    }

    /** Ctrl-C, a log-out, a terminal that is gone. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "TERM", "HUP"})
    void told_to_end_it_finishes_what_it_does_and_begins_no_other(String signal) {
        var running = overTheSlowStep();

        bed.signalled(signal);
        // It was told; what it waits for need not take its time.
        bed.exec("podman", "kill", "it-a");

        var ended = running.join();
        assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.INTERRUPTED.code);
        assertThat(ended.err()).contains("stopping after what is being done now");
        assertThat(ended.out()).contains("it-b");
        assertThat(bed.state("it-a")).startsWith("exited");
        assertThat(bed.state("it-b")).isEmpty();
        assertThat(bed.noted()).contains("\"how\":\"stopped\"");
        assertThat(bed.typed(0, "status").out()).doesNotContain("interrupted");
        goesOn();
    }

    @Test
    void told_twice_it_ends_what_it_does_too() {
        var running = overTheSlowStep();

        bed.signalled("INT");
        bed.signalled("INT");

        assertThat(Eventually.holds(running::isDone, Duration.ofSeconds(8)))
                .as("before podman would have ended it by itself")
                .isTrue();

        var ended = running.join();
        assertThat(ended.err()).contains("ending it");
        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(ExitCode.ACTION_FAILED.code);
        assertThat(bed.noted()).contains("interrupted");
        assertThat(bed.state("it-b")).isEmpty();
        goesOn();
    }

    @Test
    void a_tool_that_dies_in_the_middle_is_a_failure_of_its_change_alone() {
        var running = overTheSlowStep();
        bed.began("podman stop it-a");

        assertThat(Eventually.holds(
                        () -> bed.applying()
                                .descendants()
                                .map(ProcessHandle::destroyForcibly)
                                .reduce(false, Boolean::logicalOr),
                        Duration.ofSeconds(8)))
                .as("there was a podman to end")
                .isTrue();

        var ended = running.join();
        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(ExitCode.ACTION_FAILED.code);
        assertThat(ended.err()).contains("FAILED: podman stop it-a: exit 137");
        assertThat(bed.state("it-b")).as("it needs nothing of the other").isNotEmpty();
        goesOn();
    }

    @Test
    void a_box_that_somebody_removes_meanwhile_fails_its_change_and_is_made_by_the_next_apply() {
        bed.box("it-b");
        var running = overTheSlowStep("state: running");

        bed.exec("distrobox", "rm", "--force", "it-b");
        bed.tried("podman", "kill", "it-a");

        var ended = running.join();
        assertThat(ended.exit()).as(ended.err() + ended.out()).isEqualTo(ExitCode.ACTION_FAILED.code);
        assertThat(ended.out()).contains("there is no container it-b", "Left to do: create box/it-b, start box/it-b");
        assertThat(bed.state("it-a")).startsWith("exited");
        goesOn();
        assertThat(bed.state("it-b")).startsWith("running");
    }

    @Test
    void killed_what_it_had_begun_goes_on_and_nobody_works_beside_that() {
        var running = overTheSlowStep();
        bed.began("podman stop it-a");
        assertThat(bed.applying().destroyForcibly()).isTrue();
        assertThat(running.join().exit()).isNotZero();

        var next = bed.type(bed.withManifest("apply", "--yes"));

        assertThat(next.exit()).as(next.err() + next.out()).isEqualTo(ExitCode.SKIPPED.code);
        assertThat(next.err())
                .containsPattern(
                        "an apply died, and what it had begun goes on: podman stop it-a, process \\d+; nothing was"
                                + " done\n  wait until it has ended, or end it: kill \\d+");
        assertThat(bed.state("it-b")).isEmpty();

        bed.exec("podman", "kill", "it-a");
        bed.goneOn("apply", "--yes");
        assertThat(bed.state("it-a")).startsWith("exited");
        assertThat(bed.state("it-b")).isNotEmpty();
    }

    /** Pitfall 48: a box has a podman of its own, or the host's behind a door, and knows nothing of either. */
    @Test
    void from_inside_a_box_nothing_is_done() {
        bed.manifest("it-a: " + IMAGE + " }");

        var ended = bed.typedWith(List.of("CONTAINER_ID=it-b"), bed.withManifest("apply", "--yes"));

        assertThat(ended.exit()).as(ended.err()).isEqualTo(ExitCode.SKIPPED.code);
        assertThat(ended.err()).contains("this is inside the box it-b", "nothing was done");
        assertThat(ended.err()).as("said before it is planned").doesNotContain("create box/it-a");
        assertThat(bed.state("it-a")).isEmpty();
        assertThat(bed.noted()).isEmpty();
    }

    @Test
    void an_image_that_is_nowhere_fails_in_the_tools_words_and_takes_nobody_along() {
        bed.manifest("it-a: { image: \"localhost/atoll-it-nowhere:1\", entry: false }", "it-b: " + IMAGE + " }");

        var ended = bed.manifested(5, "apply", "--yes");

        assertThat(ended.err())
                .contains("create box/it-a", "FAILED: distrobox create it-a from localhost/atoll-it-nowhere:1");
        assertThat(bed.noted()).as("what the tool said is kept").contains("\"note\":\"said\"");
        assertThat(bed.state("it-a")).isEmpty();
        assertThat(bed.state("it-b")).isNotEmpty();
    }
}
