package dev.atoll.core.apply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.plan.Action;
import dev.atoll.core.service.ProgramOrder;
import java.util.List;
import org.junit.jupiter.api.Test;

class OrdersTest {
    @Test
    void a_tilde_before_a_word_is_the_owners_home_and_elsewhere_a_tilde() {
        var program = new BoxSpec.Program(
                List.of("litellm", "--config", "~/.litellm/config.yaml", "~", "a~b", "~other/x"), BoxSpec.Start.BOOT);

        assertThat(Orders.of(new Action.MakeService("litellm-proxy", "litellm", program), new HostPath("/home/me")))
                .isEqualTo(new ProgramOrder(
                        "atoll-litellm-proxy-litellm.service",
                        "litellm-proxy",
                        "litellm",
                        List.of("litellm", "--config", "/home/me/.litellm/config.yaml", "/home/me", "a~b", "~other/x"),
                        ProgramOrder.Start.BOOT));
    }
}
