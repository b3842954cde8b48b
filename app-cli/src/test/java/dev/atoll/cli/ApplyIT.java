package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Real boxes are made, replaced and taken away, and come back; the program dies over it; somebody else meddles. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class ApplyIT {
    private static final String UNIT = "litellm.service";
    private static final String OTHER = "localhost/atoll-it-other:1";
    private static final String MARK = "/opt/it-mark";

    /** A repository of one package that lies in the box itself: no other can be reached. */
    private static final String REPOSITORY = """
            set -e
            mkdir -p /opt/it-repo/it-package/DEBIAN
            cd /opt/it-repo
            printf 'Package: it-package\\nVersion: 1.0\\nArchitecture: all\\nMaintainer: owner@example.com\\nDescription: it\\n' \\
                > it-package/DEBIAN/control
            dpkg-deb --build it-package it-package.deb >/dev/null
            cp it-package/DEBIAN/control Packages
            printf 'Filename: ./it-package.deb\\nSize: %s\\nSHA256: %s\\n\\n' "$(stat -c %s it-package.deb)" \\
                "$(sha256sum it-package.deb | cut -d' ' -f1)" >> Packages
            echo 'deb [trusted=yes] file:/opt/it-repo ./' > /etc/apt/sources.list
            rm -f /etc/apt/sources.list.d/*
            """;

    private static final String EXPORTED = ", exported_bins: [ /usr/bin/bc ]";

    private final ApplyBed bed;

    ApplyIT(TypedAtoll atoll) {
        this.bed = ApplyBed.of(atoll, "it-apply");
    }

    @BeforeEach
    void prepared() {
        tidy();
        bed.made();
        bed.exec("podman", "tag", ApplyBed.BOX, OTHER);
    }

    @AfterEach
    void tidy() {
        bed.tidied("it-new", "it-old", "it-gone");
        bed.tried("podman", "volume", "rm", "it-data");
        bed.tried("systemctl", "--user", "enable", UNIT);
        bed.sh("rm -f \"$HOME/.local/bin/bc\"");
    }

    private void boxes() {
        bed.exec("podman", "volume", "create", "it-data");
        bed.box("it-old", "--volume", "it-data:/data");
        bed.box("it-gone");
        bed.exec("podman", "start", "it-old");
        bed.exec(
                "podman", "exec", "--user", "root", "it-old", "sh", "-c", "echo kept > " + MARK + "; echo v > /data/v");
    }

    private void drifted() {
        boxes();
        bed.manifest(
                "it-new: { image: \"" + ApplyBed.BOX + "\", entry: false, state: running }",
                "it-old: { image: \"" + OTHER + "\", entry: false, volume: [ \"it-data:/data\" ] }",
                "it-gone: { image: \"" + ApplyBed.BOX + "\", state: absent }");
    }

    @Test
    void a_drifted_workstation_is_brought_to_rights_and_back_again() {
        drifted();
        var others = bed.others();
        var plan = bed.folder() + "/plan.json";

        assertThat(bed.manifested(0, "plan", "--replace", "it-old", "--out", plan)
                        .out())
                .contains("+ create box/it-new", "- remove box/it-old", "- remove box/it-gone");
        var applied = bed.manifested(0, "apply", plan, "--yes");

        assertThat(applied.out()).contains("changes made").doesNotContain("✗", "Left to do");
        assertThat(bed.state("it-new")).isEqualTo("running " + ApplyBed.BOX);
        assertThat(bed.state("it-old")).isEqualTo("running " + OTHER);
        assertThat(bed.state("it-gone")).isEmpty();
        assertThat(bed.tried("podman", "exec", "it-old", "cat", MARK).exit()).isNotZero();
        assertThat(bed.exec("podman", "exec", "it-old", "cat", "/data/v")).isEqualTo("v\n");
        assertThat(bed.typed(0, "restore-points").out()).contains("it-old.", "it-gone.", "everything");
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);

        assertThat(bed.typed(0, "undo", "--yes").out()).contains("restore box/it-old from it-old.");

        assertThat(bed.exec("podman", "exec", "--user", "root", "it-old", "cat", MARK))
                .isEqualTo("kept\n");
        assertThat(bed.exec("podman", "exec", "it-old", "cat", "/data/v")).isEqualTo("v\n");
        assertThat(bed.state("it-old")).startsWith("running");
        assertThat(bed.state("it-gone")).isNotEmpty();
        assertThat(bed.state("it-new")).isEmpty();
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    private static String old(String image, String more) {
        return "it-old: { image: \"" + image + "\", entry: false, state: running" + more + " }";
    }

    private String installed() {
        return bed.tried("podman", "exec", "it-old", "dpkg-query", "--show", "it-package")
                .out();
    }

    private String calculated() {
        return bed.sh("echo 6*7 | \"$HOME/.local/bin/bc\"");
    }

    private void lacking() {
        bed.box("it-old");
        bed.manifest(old(ApplyBed.BOX, ""));
        bed.manifested(0, "apply", "--yes");
        bed.exec("podman", "exec", "--user", "root", "it-old", "sh", "-c", REPOSITORY);
        bed.manifest(
                List.of(UNIT + ": { scope: user, state: disabled }"),
                old(ApplyBed.BOX, EXPORTED + ", additional_packages: [ it-package ]"));
    }

    @Test
    void what_a_box_and_its_machine_lack_they_get_and_the_box_has_it_again_after_an_undo() {
        lacking();
        var others = bed.others();

        bed.manifested(0, "apply", "--yes");

        assertThat(installed()).startsWith("it-package");
        assertThat(calculated()).isEqualTo("42\n");
        assertThat(bed.tried("systemctl", "--user", "is-enabled", UNIT).out()).isEqualTo("disabled\n");
        assertThat(bed.manifested(0, "plan", "--exit-code").out()).contains("Nothing to do");
        assertThat(bed.noted()).as("what apt said").contains("Setting up it-package");
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);

        bed.manifest(old(OTHER, EXPORTED));
        bed.manifested(0, "apply", "--yes", "--replace", "it-old");
        assertThat(installed()).isEmpty();
        assertThat(calculated()).as("in the new box").isEqualTo("42\n");

        bed.typed(0, "undo", "--yes");

        assertThat(bed.state("it-old")).startsWith("running ").contains("restore-points/it-old");
        assertThat(installed()).startsWith("it-package");
        assertThat(calculated()).as("in the old box").isEqualTo("42\n");
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keep box/it-old", "remove box/it-old", "create box/it-old", "start box/it-old"})
    void killed_over_any_step_nothing_is_lost_and_the_next_apply_goes_on(String step) {
        drifted();
        var others = bed.others();
        bed.killedOver(step, bed.withManifest("apply", "--yes", "--replace", "it-old"));

        var there = !bed.state("it-old").isEmpty();
        assertThat(there || bed.typed(0, "restore-points").out().contains("it-old."))
                .as("the box is there, or was kept")
                .isTrue();
        assertThat(bed.typed(0, "status").out()).contains("An apply was interrupted");

        bed.goneOn("apply", "--yes", "--replace", "it-old");
        assertThat(bed.state("it-old")).as("it ran before").isEqualTo("running " + OTHER);
        assertThat(bed.typed(0, "status").out()).doesNotContain("interrupted");
        assertThat(bed.typed(0, "restore-points").out()).contains("it-old.");
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    /** One kind beside each podman: what dies is Atoll. */
    private String beside(String four, String five) {
        return (bed.atoll().bed().podman() == 4 ? four : five) + " box/it-old";
    }

    @Test
    void killed_over_what_is_done_in_a_box_the_next_apply_goes_on() {
        lacking();
        var others = bed.others();

        bed.killedOver(beside("install", "export"), bed.withManifest("apply", "--yes"));

        bed.goneOn("apply", "--yes");
        assertThat(installed()).startsWith("it-package");
        assertThat(calculated()).isEqualTo("42\n");
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    @Test
    void killed_on_the_way_back_it_is_gone_back_all_the_same() {
        drifted();
        var others = bed.others();
        bed.manifested(0, "apply", "--yes", "--replace", "it-old");
        var undo = "undo "
                + TypedAtoll.read(bed.typed(0, "runs", "-o", "json"))
                        .at("/runs/0/id")
                        .asString();

        bed.killedOver(beside("restore", "remove"), "undo", "--yes");

        assertThat(bed.typed(0, "status").out().replaceAll("\\s+", " "))
                .contains("`atoll " + undo + "` was interrupted", "`atoll " + undo + "` goes on from here");
        assertThat(bed.typed(0, "restore-points").out()).contains("it-old.");
        bed.typedOn((undo + " --yes").split(" "));
        assertThat(bed.exec("podman", "exec", "--user", "root", "it-old", "cat", MARK))
                .isEqualTo("kept\n");
        assertThat(bed.state("it-old")).startsWith("running");
        assertThat(bed.state("it-gone")).isNotEmpty();
        assertThat(bed.state("it-new")).isEmpty();
        assertThat(bed.others()).as("nothing else was touched").isEqualTo(others);
    }

    @Test
    void a_second_apply_is_told_who_is_at_it() {
        drifted();
        var first = CompletableFuture.supplyAsync(
                () -> bed.type(bed.withManifest("apply", "--yes", "--replace", "it-old")));
        bed.cameTo("\"note\":\"started\"");

        var second = bed.type(bed.withManifest("apply", "--yes"));

        assertThat(second.exit()).isEqualTo(ExitCode.SKIPPED.code);
        assertThat(second.err())
                .containsPattern("process \\d+ of \\w+ is applying a plan, begun .* ago; nothing was done");
        assertThat(first.join())
                .satisfies(ended ->
                        assertThat(ended.exit()).as(ended.err() + ended.out()).isZero());
    }

    @Test
    void a_plan_that_the_world_or_the_manifest_has_left_behind_is_refused() {
        drifted();
        var plan = bed.folder() + "/plan.json";
        bed.manifested(0, "plan", "--out", plan);
        bed.exec("podman", "rm", "--force", "it-gone");

        var stale = bed.manifested(75, "apply", plan, "--yes");

        assertThat(stale.err())
                .contains("nothing was done", "not to be done any more: remove box/it-gone", "atoll plan");
        assertThat(bed.state("it-new")).isEmpty();

        bed.manifested(0, "plan", "--out", plan);
        bed.sh("echo '# a word more' >> " + bed.folder() + "/workstation.yaml");
        assertThat(bed.manifested(75, "apply", plan, "--yes").err())
                .contains("the manifest is not as it was", "nothing was done");
    }
}
