package dev.atoll.adapters.linux;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.Quadlet;
import dev.atoll.core.service.Quadlet.Reading;
import dev.atoll.core.service.Quadlet.Running;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Quadlets over a stand-in for systemctl that makes units of them as podman's generator does. */
class QuadletUnitsTest {
    @TempDir
    private Path folder;

    private SystemctlWithState systemctl;

    @BeforeEach
    void aUserOfHisOwn() {
        systemctl = new SystemctlWithState(folder);
    }

    private String written(String name, String text) {
        SystemctlWithState.write(systemctl.quadlet(name), text);
        return systemctl.quadlet(name).toString();
    }

    private Observation.Known<List<Quadlet.State>> seen(String... files) {
        assertThat(systemctl.port().quadlets(Set.of(files))).isInstanceOf(Observation.Known.class);
        return (Observation.Known<List<Quadlet.State>>) systemctl.port().quadlets(Set.of(files));
    }

    private Quadlet.State one(String file) {
        assertThat(seen(file).gaps()).isEmpty();
        assertThat(seen(file).value()).hasSize(1);
        return seen(file).value().getFirst();
    }

    private void refused(String file, Kind kind, String word) {
        assertThat(systemctl.port().load(file, StepOutput.NONE))
                .isInstanceOfSatisfying(ActionOutcome.Failed.class, failed -> {
                    assertThat(failed.kind()).isEqualTo(kind);
                    assertThat(failed.detail()).contains(word);
                    assertThat(failed.hint()).isPresent();
                });
    }

    /** As podman 5.8's generator names them. */
    @ParameterizedTest
    @CsvSource({"web.container, web.service", "web@one.container, web@one.service"})
    void the_unit_is_named_after_the_file(String file, String unit) {
        assertThat(one(written(file, "[Container]\n")).unit()).isEqualTo(unit);
    }

    /** As podman 5.8's generator does. */
    @ParameterizedTest
    @CsvSource({
        "Image=x, systemd-web",
        "ContainerName=mine, mine",
        "ServiceName=other, systemd-other",
        "ContainerName=%p-one, web-one",
        "ContainerName=%N, web",
        "ContainerName=\"mine\", mine",
        "ContainerName=%i-one,",
    })
    void the_container_is_named_after_the_unit(String line, @Nullable String container) {
        assertThat(one(written("web.container", "[Container]\n" + line + "\n")).container())
                .isEqualTo(Optional.ofNullable(container));
    }

    @Test
    void a_comment_goes_on_to_its_end_and_no_further() {
        var file = written("web.container", "[Container]\n#Exec=a \\\nContainerName=on\\\n# said\n e\n[Install]\n");

        assertThat(one(file).container()).contains("on e");
        assertThat(one(file).startsByItself()).isFalse();
    }

    @Test
    void a_file_may_name_its_unit_itself() {
        var file = written("web.container", "[Container]\nImage=x\nServiceName = other \n[Service]\nServiceName=no\n");

        assertThat(one(file).unit()).isEqualTo("other.service");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[Install]#WantedBy=default.target | true",
                "[Install]#WantedBy = multi-user.target default.target | true",
                "[Install]#RequiredBy=a.service | true",
                "[Install]#UpheldBy=a.service | true",
                "[Install]#WantedBy=default.target#WantedBy= | false",
                "[Install]#;WantedBy=default.target | false",
                "[Install]#Alias=w.service | false",
                "[Container]#WantedBy=default.target | false"
            })
    void whether_something_starts_it_is_what_its_file_says(String text, boolean starts) {
        assertThat(one(written("web.container", text.replace('#', '\n'))).startsByItself())
                .isEqualTo(starts);
    }

    @ParameterizedTest
    @CsvSource({
        "/etc/containers/systemd/web.container, SYSTEM",
        "/etc/containers/systemd/deep/web.container, SYSTEM",
        "/etc/containers/systemd/users/web.container, USER",
        "/etc/containers/systemd/users/1000/web.container, USER",
        "/run/containers/systemd/web.container, SYSTEM",
        "/usr/share/containers/systemd/web.container, SYSTEM",
        "/home/yish/.config/containers/systemd/web.container, USER"
    })
    void whose_it_is_is_told_by_where_it_lies(String file, Scope scope) {
        assertThat(QuadletFile.scope(Path.of(file))).isEqualTo(scope);
    }

    @Test
    void a_home_is_whose_this_runs_for() {
        assertThat(seen("~/.config/containers/systemd/web.container").value()).isEmpty();
    }

    @Test
    void a_link_is_as_good_as_the_file() throws Exception {
        var mine = folder.resolve("dotfiles/site.container");
        SystemctlWithState.write(mine, "[Container]\n");
        Files.createDirectories(systemctl.quadlet(""));
        Files.createSymbolicLink(systemctl.quadlet("site.container"), mine);

        assertThat(systemctl.port().load(mine.toString(), StepOutput.NONE)).isEqualTo(ActionOutcome.done());
        assertThat(one(mine.toString()).reading()).isEqualTo(Reading.READ);
    }

    @Test
    void one_that_no_generator_takes_does_not_read_as_read() {
        refused(written("broken.container", "[Container]\nBroken=yes\n"), Kind.NOT_EFFECTIVE, "broken.service");
    }

    @Test
    void a_systemctl_that_says_it_read_them_and_did_not_is_not_believed() {
        systemctl.lying("daemon-reload");

        refused(written("act.container", "[Container]\n"), Kind.NOT_EFFECTIVE, "act.service");
    }

    @Test
    void a_unit_that_somebody_else_wrote_is_not_taken_for_it() {
        var file = written("mine.container", "[Container]\n");

        assertThat(one(file).reading()).isEqualTo(Reading.OTHERS);
        refused(file, Kind.REFUSED, "mine.service");
    }

    @Test
    void one_that_is_masked_is_not_read() {
        var file = written("act.container", "[Container]\n");
        systemctl.port().load(file, StepOutput.NONE);
        systemctl.port().set("act.service", Scope.USER, UnitState.MASKED, StepOutput.NONE);

        assertThat(one(file).reading()).isEqualTo(Reading.MASKED);
        refused(file, Kind.REFUSED, "masked");
    }

    @Test
    void what_is_no_quadlet_is_a_gap_of_its_name() {
        var text = written("web.txt", "[Container]\n");
        var volume = written("data.volume", "[Volume]\n");
        var ofAPod = written("part.container", "[Container]\nPod=all.pod\n");
        var job = written("backup.container", "[Container]\n[Service]\nType=oneshot\n");
        var template = written("web@.container", "[Container]\n");
        var folderOfThem = systemctl.quadlet("").toString();

        for (var file : List.of(text, volume, ofAPod, job, template, folderOfThem)) {
            assertThat(seen(file).value()).as(file).isEmpty();
            assertThat(seen(file).gaps()).as(file).singleElement().satisfies(gap -> {
                assertThat(gap.part()).isEqualTo(file);
                assertThat(gap.cause()).isEqualTo(Cause.UNSUPPORTED);
            });
            assertThat(systemctl.port().load(file, StepOutput.NONE)).as(file).isInstanceOf(ActionOutcome.Failed.class);
        }
        assertThat(systemctl.typed()).isEmpty();
    }

    @Test
    void one_that_was_moved_is_read_once_more() throws Exception {
        var before = written("act.container", "[Container]\n");
        systemctl.port().load(before, StepOutput.NONE);
        var after = systemctl.quadlet("deeper/act.container");
        Files.createDirectories(systemctl.quadlet("deeper"));
        Files.move(Path.of(before), after);

        assertThat(one(after.toString()).reading()).isEqualTo(Reading.CHANGED);
    }

    @Test
    void a_time_that_is_still_to_come_tells_nothing() throws Exception {
        var file = written("act.container", "[Container]\n");
        systemctl.port().load(file, StepOutput.NONE);
        systemctl.port().turn("act.service", Scope.USER, UnitTurn.START, StepOutput.NONE);
        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().minusSeconds(3600)));
        assertThat(one(file).running()).isEqualTo(Running.AS_IT_IS);

        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().plusSeconds(3600)));
        assertThat(one(file).running()).isEqualTo(Running.AS_IT_IS);
    }

    @Test
    void one_that_waits_to_be_started_once_more_does_not_run() {
        var file = written("act.container", "[Container]\n");
        systemctl.port().load(file, StepOutput.NONE);
        SystemctlWithState.write(folder.resolve("active/act.service"), "activating\n");
        assertThat(one(file).running()).isEqualTo(Running.AS_IT_IS);

        SystemctlWithState.write(folder.resolve("sub/act.service"), "auto-restart\n");
        assertThat(one(file).running()).isEqualTo(Running.WAITS);
    }

    /** A crash, and podman's auto-update: what was started anew is what systemd had read before. */
    @Test
    void one_that_was_started_again_before_systemd_read_its_file_runs_as_it_was() throws Exception {
        var file = written("act.container", "[Container]\n");
        systemctl.port().load(file, StepOutput.NONE);
        systemctl.port().turn("act.service", Scope.USER, UnitTurn.START, StepOutput.NONE);
        Files.setLastModifiedTime(
                folder.resolve("user/act.service"), FileTime.from(Instant.now().minusSeconds(60)));
        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().minusSeconds(30)));
        assertThat(one(file).running()).isEqualTo(Running.AS_IT_WAS);

        Files.setLastModifiedTime(Path.of(file), FileTime.from(Instant.now().minusSeconds(90)));
        assertThat(one(file).running()).isEqualTo(Running.AS_IT_IS);
    }

    @Test
    void a_user_without_a_bus_has_a_gap() {
        var file = written("act.container", "[Container]\n");
        SystemctlWithState.write(folder.resolve("no-bus"), "");

        assertThat(seen(file).value()).isEmpty();
        assertThat(seen(file).gaps())
                .singleElement()
                .satisfies(gap -> assertThat(gap.hides()).contains(Scope.USER));
        refused(file, Kind.NOT_RUNNING, "bus");
    }
}
