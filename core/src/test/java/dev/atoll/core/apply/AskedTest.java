package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.plan.Wishes;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What somebody asked for, so that typed once more it is the same. */
class AskedTest {
    @Test
    void of_restore_points_no_more_are_given_up_than_were() {
        assertThat(Keep.USUAL.typed("restore-points prune")).isEqualTo("restore-points prune --keep 2");
        assertThat(new Keep(5, Optional.of(new ByteSize(20_000_000_000L))).typed("prune"))
                .isEqualTo("prune --keep 5 --budget 20000000000");
    }

    @Test
    void of_an_apply_what_was_left_out_and_what_might_be_replaced() {
        assertThat(Wishes.NONE.typed("apply")).isEqualTo("apply");
        assertThat(new Wishes(Set.of(ResourceAddress.of("box", "a"), ResourceAddress.of("host", "")), Set.of("b"))
                        .typed("apply"))
                .isEqualTo("apply --only box/a --only host --replace b");
    }

    @Test
    void of_a_thing_its_name_as_a_shell_reads_it() {
        assertThat(VolumeRequest.of(VolumeRequest.Verb.UNMOUNT, "My Passport").asked())
                .isEqualTo("volume unmount 'My Passport'");
        assertThat(new ContainerRequest(ContainerRequest.Verb.STOP, "dev", Scope.SYSTEM).asked())
                .isEqualTo("container stop dev --root");
        assertThat(new ContainerRequest(ContainerRequest.Verb.CREATE, "dev", Scope.SYSTEM).asked())
                .isEqualTo("container create dev");
        assertThat(UnitRequest.of(UnitRequest.Verb.RESTART, "podman.socket", Optional.of(Scope.USER))
                        .asked())
                .isEqualTo("service restart podman.socket --user");
    }
}
