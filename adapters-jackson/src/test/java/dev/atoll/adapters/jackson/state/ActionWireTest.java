package dev.atoll.adapters.jackson.state;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.plan.Action;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class ActionWireTest {
    private static final int TIMES = 300;
    private static final String KEY = "sk-proj4711abcdefgh";

    static List<Class<?>> types() {
        return ActionWire.TYPES;
    }

    @ParameterizedTest
    @MethodSource("types")
    void every_kind_of_action_comes_back_as_it_was(Class<?> type) {
        for (var seed = 0; seed < TIMES; seed++) {
            var action = (Action) new AnyValue(new Random(seed)).of(type);
            if (action instanceof Action.CreateBox box
                    && box.spec().making().flags().contains("--env")) {
                continue;
            }

            assertThat(ActionWire.read(again(action))).as("seed %d", seed).contains(action);
        }
    }

    @Test
    void it_reads_well() {
        assertThat(ActionWire.written(new Action.StartBox("dev", Scope.USER)).toString())
                .isEqualTo("{\"type\":\"start-box\",\"name\":\"dev\",\"scope\":\"user\"}");
        assertThat(ActionWire.written(create(BoxMaking.USUAL)).toString())
                .isEqualTo(
                        "{\"type\":\"create-box\",\"name\":\"dev\",\"scope\":\"user\",\"spec\":{\"state\":\"present\","
                                + "\"image\":\"quay.io/toolbx/fedora:43\",\"making\":{\"entry\":true,\"unshare\":{}}}}");
        assertThat(ActionWire.written(new Action.StageHost(
                                new HostOrder.Layer(List.of("htop")),
                                Optional.of(new HostOrder.Unlayer(List.of("htop")))))
                        .toString())
                .isEqualTo("{\"type\":\"stage-host\",\"order\":{\"type\":\"layer\",\"packages\":[\"htop\"]},"
                        + "\"back\":{\"type\":\"unlayer\",\"packages\":[\"htop\"]}}");
    }

    @Test
    void what_this_version_does_not_know_is_no_action() {
        assertThat(read("{\"type\":\"paint-box\",\"name\":\"dev\"}")).isEmpty();
        assertThat(read("{\"type\":\"start-box\",\"scope\":\"user\"}")).isEmpty();
        assertThat(read("{\"type\":\"set-unit\",\"name\":\"a.service\",\"scope\":\"user\",\"state\":\"frozen\"}"))
                .isEmpty();
        assertThat(read("{\"type\":\"make-directory\",\"path\":\"no path\"}")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void what_was_written_before_boxes_had_a_scope_is_about_the_users_own() {
        assertThat(read("{\"type\":\"install-packages\",\"box\":\"dev\",\"packages\":[\"gh\"]}"))
                .contains(new Action.InstallPackages("dev", Scope.USER, List.of("gh")));
        assertThat(read("{\"type\":\"export\",\"box\":\"dev\",\"binaries\":[\"rg\"]}"))
                .contains(new Action.Export("dev", Scope.USER, List.of(), List.of("rg")));
    }

    @Test
    void an_unknown_field_is_passed_over() {
        assertThat(read("{\"type\":\"start-box\",\"name\":\"dev\",\"scope\":\"user\",\"colour\":{\"red\":1}}"))
                .contains(new Action.StartBox("dev", Scope.USER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--env TOKEN=hunter2",
                "--env=TOKEN=hunter2",
                "-e TOKEN=hunter2",
                "-e=TOKEN=hunter2",
                "-eTOKEN=hunter2",
                "--env 'TOKEN=a hunter2'",
                "--env TOKEN='a hunter2' --memory 1g",
                "'--env=TOKEN=a hunter2'",
                "--env TOKEN=\"a \\\" hunter2\"",
                "--memory 1g\t--env\tPLAIN=x -e OTHER=hunter2",
                "--env A.b-c=hunter2",
                "--label password=hunter2",
                "--cgroup-conf=x --env  TOKEN=hunter2"
            })
    void the_value_of_a_variable_for_podman_is_not_written(String flag) {
        assertThat(again(create(flags(flag))).toString()).doesNotContain("hunter2");
    }

    @Test
    void a_variable_in_an_element_of_its_own_is_not_written_either() {
        var written = again(create(flags("--env", "TOKEN=a hunter2", "-e", "OTHER=hunter2", "--memory", "x=y")));

        assertThat(written.toString()).doesNotContain("hunter2").contains("\"x=y\"");
        assertThat(ActionWire.read(written))
                .contains(create(flags("--env", "TOKEN=***", "-e", "OTHER=***", "--memory", "x=y")));
    }

    @Test
    void what_is_no_secret_stays() {
        var plain = create(flags("--env NAME", "--memory 1g --cpus=2", "--env-file=/x", "--entrypoint=/bin/sh"));

        assertThat(ActionWire.read(again(plain))).contains(plain);
        assertThat(again(create(flags("--env A=1 --memory=2g -e B=2 --cpus=3"))).toString())
                .contains("--env A=*** --memory=2g -e B=*** --cpus=3");
    }

    @Test
    void what_looks_like_a_secret_is_written_nowhere() {
        var program = new BoxSpec.Program(List.of("serve", "--api-key", KEY), BoxSpec.Start.BOOT);
        var spec = new BoxSpec(
                BoxSpec.State.PRESENT,
                false,
                Optional.of("the key is " + KEY),
                Optional.empty(),
                Optional.empty(),
                BoxMaking.USUAL,
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of("api", program),
                Map.of("name", List.of(KEY), "password", List.of("hunter2")));

        assertThat(again(new Action.CreateBox("dev", Scope.USER, spec)).toString())
                .doesNotContain(KEY)
                .doesNotContain("hunter2");
        assertThat(again(new Action.MakeService("dev", "api", program)).toString())
                .doesNotContain(KEY);
        assertThat(again(new Action.CloneRepository(new HostPath("/home/me/x"), "https://me:hunter2@example.org/x"))
                        .toString())
                .doesNotContain("hunter2")
                .contains("/home/me/x");
    }

    private static JsonNode again(Action action) {
        return CoreValues.MAPPER.readTree(ActionWire.written(action).toString());
    }

    private static Optional<Action> read(String json) {
        return ActionWire.read(CoreValues.MAPPER.readTree(json));
    }

    private static Action create(BoxMaking making) {
        var plain = BoxSpec.of(ImageRef.parse("quay.io/toolbx/fedora:43"));
        return new Action.CreateBox(
                "dev",
                Scope.USER,
                new BoxSpec(
                        plain.state(),
                        false,
                        plain.purpose(),
                        plain.image(),
                        plain.cloneOf(),
                        making,
                        plain.expects(),
                        plain.endpoints(),
                        plain.workspace(),
                        plain.config(),
                        plain.services(),
                        plain.notes()));
    }

    private static BoxMaking flags(String... flags) {
        var usual = BoxMaking.USUAL;
        return new BoxMaking(
                usual.home(),
                usual.hostname(),
                usual.init(),
                usual.nvidia(),
                usual.pull(),
                usual.root(),
                usual.entry(),
                usual.startNow(),
                usual.unshare(),
                usual.packages(),
                usual.volumes(),
                List.of(flags),
                usual.initHooks(),
                usual.preInitHooks(),
                usual.exportedApps(),
                usual.exportedBins(),
                usual.exportedBinsPath());
    }
}
