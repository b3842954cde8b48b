package dev.atoll.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>(Map.of("PATH", "/nowhere"));

    @TempDir
    private Path home;

    private int run(String... typed) {
        environment.put("HOME", home.toString());
        return Main.run(environment, new PrintWriter(out), new PrintWriter(err, true), typed)
                .orElseThrow();
    }

    @Test
    void a_check_asks_every_route() {
        assertThat(run("--demo", "--check", "--port=0")).isZero();
        assertThat(out.toString().lines())
                .hasSameSizeAs(Running.demoSite().routes())
                .allMatch(line -> line.startsWith("200 /") || (line.startsWith("404 /") && line.contains("{id}")));
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_machine_without_any_tool_is_served_too() {
        assertThat(run("--check", "--port=0")).isZero();
        assertThat(out.toString()).contains("200 /api/v1/container");
    }

    @Test
    void a_port_that_is_taken_is_one_line_naming_it_and_the_next() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var port = taken.getLocalPort();

            assertThat(run("--demo", "--port=" + port)).isEqualTo(3);
            assertThat(err.toString())
                    .isEqualTo("atoll: port " + port
                            + " of 127.0.0.1 is taken, perhaps by another `atoll serve`; try --port "
                            + (port == 65_535 ? 0 : port + 1) + "\n");
        }
    }

    @Test
    void an_address_of_another_machine_is_one_line() {
        assertThat(run("--demo", "--port=0", "--host=192.0.2.1")).isEqualTo(3);
        assertThat(err.toString()).contains("no address of this machine").hasLineCount(1);
    }

    @Test
    void wrong_usage_is_one_line() {
        assertThat(run("--prot=1")).isEqualTo(2);
        assertThat(run("--set=linux.lsblkk=x")).isEqualTo(2);
        assertThat(err.toString())
                .contains("did you mean '--port'?")
                .contains("did you mean 'linux.lsblk'?")
                .hasLineCount(2);
    }

    @Test
    void a_name_of_its_own_may_stand_in_the_environment() {
        environment.put("ATOLL_HTTP_HOSTS", "workstation.example.ts.net");

        assertThat(run("--demo", "--check", "--port=0")).isZero();
    }

    @Test
    void a_wrong_variable_is_an_invalid_setting() {
        environment.put("ATOLL_LINUX_LSBLKK", "x");

        assertThat(run("--demo")).isEqualTo(3);
        assertThat(err.toString()).contains("ATOLL_LINUX_LSBLK?").hasLineCount(1);
    }

    @Test
    void help_and_version_are_data() {
        assertThat(run("--help")).isZero();
        assertThat(run("-V")).isZero();
        assertThat(out.toString()).contains("Usage: atoll serve").contains("\njava ");
        assertThat(err.toString()).isEmpty();
    }
}
