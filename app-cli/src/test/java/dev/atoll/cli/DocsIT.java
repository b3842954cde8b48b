package dev.atoll.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.testkit.bed.OnTestbed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;

/** The document about the real machine: what the tools tell is in it, and it changes when they change something. */
@OnTestbed
@ParameterizedClass
@MethodSource("dev.atoll.cli.TypedAtoll#besideBoth")
class DocsIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String TINY = "localhost/atoll-tiny:1";

    private final TypedAtoll atoll;
    private final String folder;

    DocsIT(TypedAtoll atoll) {
        this.atoll = atoll;
        this.folder = atoll.bed().environment().get("HOME") + "/it-docs";
    }

    @BeforeEach
    void tidy() {
        put_back();
        atoll.bed().exec("mkdir", "-p", folder);
    }

    @AfterEach
    void put_back() {
        atoll.bed().tryExec("podman", "rm", "--force", "it-documented");
        atoll.bed().tryExec("sh", "-c", "rm -f " + folder + "/page.md " + folder + "/own.yaml && rmdir " + folder);
    }

    private String docs(String... more) {
        var words = new ArrayList<>(List.of("docs", "--timeout", "60s"));
        words.addAll(List.of(more));
        var typed = atoll.type(words.toArray(String[]::new));
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed.out();
    }

    private void written(String name, String text) {
        atoll.bed().exec("sh", "-c", "printf '%s' \"$1\" >\"$2\"", "sh", text, folder + "/" + name);
    }

    @Test
    void it_has_what_the_tools_tell() {
        var text = docs();

        assertThat(text)
                .contains("### opencode-dev", "### bazzite-arch", "atoll-box:bookworm", "podman " + version())
                .contains("tailscale", "iphone-14", "5173", "exited")
                .contains("| **volume** |", "/var/lib/atoll-testbed")
                .doesNotContain("operational");
        atoll.bed().exec("podman", "create", "--name", "it-documented", TINY);
        assertThat(docs()).contains("it-documented", "Other containers");
    }

    private String version() {
        return atoll.bed().exec("podman", "version", "--format", "{{.Version}}").strip();
    }

    @Test
    void its_owners_words_stand_beside_what_was_seen() {
        written("own.yaml", """
                atoll: 1
                workstation: reef
                boxes:
                  opencode-dev:
                    image: localhost/atoll-box:bookworm
                    purpose: where the agents live
                    expects: { bash: 5 }
                    endpoints: { vite: { port: 5173 }, gone: { port: 5999 } }
                  not-made: { image: "localhost/atoll-box:bookworm" }
                """);

        assertThat(docs("--file", folder + "/own.yaml"))
                .contains("# System overview: reef", "where the agents live", "nothing of this box listens")
                .contains("declared, and not there", "does not speak of it");
        // The second generation's boxes live in a network of their own, where Atoll does not look.
        if (atoll.bed().podman() == 4) {
            assertThat(docs("--file", folder + "/own.yaml")).contains("| **vite** | 5173 | listens, reached from");
        }
        assertThat(docs("--file", folder + "/own.yaml", "--deep")).contains("*(inside the box)*", "debian");
    }

    @Test
    void for_others_it_names_no_address_and_nobody() {
        var own = JSON.readTree(
                atoll.type("peer", "-o", "json", "--timeout", "60s").out());
        var address = own.at("/peer/value/self/addresses/0").asString();
        var name = own.at("/peer/value/self/dnsName").asString();
        assertThat(docs()).contains(address).contains(name.replaceFirst("\\.$", ""));

        assertThat(docs("--redact"))
                .doesNotContain(address)
                .doesNotContain(name.replaceFirst("\\.$", ""))
                .doesNotContain("/home/yish")
                .contains("opencode-dev");
    }

    @Test
    void a_page_is_contradicted_by_what_the_tools_tell() {
        written(
                "page.md",
                String.join(
                        "\n",
                        List.of(
                                "# Mine",
                                "## opencode-dev",
                                "- Status: Running",
                                "- Ports: 5173",
                                "## bazzite-arch",
                                "- Status: Running",
                                "## Network",
                                "- No public ports exposed",
                                "for c in $(distrobox list | awk '{print $2}'); do distrobox enter $c -- sudo dnf update -y; done",
                                "")));

        var claims = JSON.readTree(docs("--check", folder + "/page.md", "-o", "json"))
                .at("/claims/claims");

        assertThat(claims.valueStream()
                        .filter(claim -> claim.path("verdict").asString().equals("contradicted"))
                        .map(claim -> claim.path("line").asInt()))
                .contains(6, 8, 9)
                .doesNotContain(3);
        atoll.bed().exec("podman", "start", "bazzite-arch");
        try {
            assertThat(docs("--check", folder + "/page.md", "-o", "json")).contains("bazzite-arch is running");
        } finally {
            atoll.bed().exec("podman", "stop", "--time", "3", "bazzite-arch");
        }
    }
}
