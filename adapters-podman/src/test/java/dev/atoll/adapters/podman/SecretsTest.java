package dev.atoll.adapters.podman;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {
    @Test
    void values_of_the_environment_are_not_told_but_for_those_of_every_box() {
        var hidden = Secrets.hidden(List.of(
                "podman", "create", "--env", "A=planted", "--env=B=planted-more", "-e", "C", "--env", "HOME=/home/me"));

        assertThat(hidden.apply("planted-more planted /home/me")).isEqualTo("*** *** /home/me");
    }

    @Test
    void a_secret_is_taken_out_before_a_text_is_cut_short() {
        var secret = "s".repeat(400);

        assertThat(Doing.refused(
                                "x",
                                Secrets.hidden(List.of("--env", "A=" + secret)).apply("Error: " + secret + " is wrong"))
                        .detail())
                .isEqualTo("x: Error: *** is wrong");
    }
}
