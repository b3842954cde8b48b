package dev.atoll.adapters.jackson.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.manifest.ExampleManifest;
import dev.atoll.adapters.memory.InMemoryWorld;
import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.HtmlPage;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.host.Host;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Progress;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.overview.Briefing;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.overview.Subject;
import dev.atoll.testkit.Golden;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The document about the reference machine, whole: what a change of a section changes is seen in these files. */
class OverviewTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);
    private static final Optional<Manifest> EXAMPLE = Optional.of(ExampleManifest.read());

    private final InMemoryWorld world = ReferenceWorkstation.at(NOW).world(CLOCK);

    static Stream<PortKey<?, ?>> kinds() {
        return Kinds.ALL.stream();
    }

    @Test
    void with_its_manifest() {
        var document = workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT);

        Golden.check("overview.md", markdown(document));
        Golden.check("overview.html", new HtmlPage().write(document));
    }

    @Test
    void without_a_manifest() {
        Golden.check(
                "overview-bare.md",
                markdown(workstation().document(Optional.empty(), ZoneOffset.UTC, Progress.SILENT)));
    }

    @Test
    void in_depth_each_box_tells_its_tools() {
        var deep = markdown(Overview.of(subject(EXAMPLE, look(EXAMPLE, true))));

        assertThat(section(deep, "### opencode-dev")).contains("node 22.22.0", "bun 1.3.9");
        assertThat(section(deep, "### bazzite-arch")).contains("**Distribution**: arch");
        assertThat(deep).doesNotContain("not looked at; with --deep");
    }

    @Test
    void for_an_assistant() {
        var subject = subject(EXAMPLE, look(EXAMPLE, false));

        Golden.check("briefing.md", markdown(Briefing.of(subject)));
    }

    @Test
    void the_same_machine_gives_the_same_bytes_in_every_locale() {
        var before = Locale.getDefault();
        var plain = markdown(workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT));
        try {
            for (var locale : List.of(Locale.GERMANY, Locale.of("tr", "TR"), Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                assertThat(markdown(workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT)))
                        .isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Pitfall of every page written by hand: it says that all is well, and nobody has looked. */
    @ParameterizedTest
    @MethodSource("kinds")
    void what_was_not_seen_is_said_to_be_so_wherever_it_would_stand(PortKey<?, ?> kind) {
        world.hide(kind, Trouble.of(Cause.NOT_RUNNING, "nobody answered for " + kind));

        var text = markdown(workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT));

        assertThat(text).contains("nobody answered for " + kind);
        assertThat(text).contains("not looked at, so nothing is said of it: " + kind);
        assertThat(text).contains("| **" + kind + "** | nobody |");
    }

    @Test
    void with_nothing_seen_it_claims_nothing() {
        Kinds.ALL.forEach(kind -> world.hide(kind, Trouble.of(Cause.NOT_INSTALLED, "not here")));

        var text = markdown(workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT));

        assertThat(text).doesNotContain("no TCP port", "(no funnel)", "encrypted (LUKS", "and not there");
        assertThat(text).contains("declared, not observed");
    }

    @Test
    void a_declared_box_that_is_not_there_is_told_and_one_nobody_declared_too() {
        world.show(
                Kinds.CONTAINER,
                ReferenceWorkstation.at(NOW).containers().stream()
                        .filter(box -> !box.name().equals("opencode-dev"))
                        .toList());
        var manifest = EXAMPLE.orElseThrow();
        var fewer = new LinkedHashMap<>(manifest.boxes());
        fewer.remove("fedora-tools");

        var text = markdown(
                workstation().document(Optional.of(manifest.withBoxes(fewer)), ZoneOffset.UTC, Progress.SILENT));

        assertThat(text).contains("declared, and not there", "does not speak of it");
    }

    @Test
    void a_box_that_failed_is_said_to_have() {
        world.show(
                Kinds.CONTAINER,
                ReferenceWorkstation.at(NOW).containers().stream()
                        .map(box -> box.name().equals("fedora-tools") ? ended(box) : box)
                        .toList());

        var text = markdown(workstation().document(EXAMPLE, ZoneOffset.UTC, Progress.SILENT));

        assertThat(section(text, "### fedora-tools")).contains("exited (3)").doesNotContain("running");
        assertThat(section(text, "### openclaw-dev")).contains("running since");
        assertThat(section(text, "## State")).contains("fedora-tools ended with an error");
    }

    private static Container.State ended(Container.State box) {
        return new Container.State(
                box.id(),
                box.name(),
                box.scope(),
                box.image(),
                box.imageId(),
                Container.Status.EXITED,
                Optional.of(3),
                Optional.empty(),
                Optional.empty(),
                box.created(),
                box.started(),
                Optional.of(NOW),
                box.removedAtStop(),
                List.of(),
                List.of(),
                box.labels(),
                box.box());
    }

    /** Up to the next heading of any level. */
    private static String section(String text, String heading) {
        var from = text.substring(text.indexOf(heading + "\n") + heading.length());
        return from.substring(0, (from + "\n#").indexOf("\n#"));
    }

    /** What is typed on the one does nothing on the other. */
    @Test
    void a_host_is_updated_and_brought_back_by_the_tool_that_told_of_it() {
        var host = workstation().observe(Sight.of(Kinds.HOST)).seen(Kinds.HOST).orElseThrow();

        var bootc = markdown(Overview.of(subject(Optional.empty(), told(host, "bootc"))));
        var ostree = markdown(Overview.of(subject(Optional.empty(), told(host, "rpm-ostree"))));

        assertThat(bootc).contains("sudo bootc upgrade", "sudo bootc rollback").doesNotContain("rpm-ostree ");
        assertThat(ostree).contains("rpm-ostree upgrade", "rpm-ostree rollback").doesNotContain("bootc");
    }

    private static Snapshot told(Host.State host, String tool) {
        return Snapshot.at(NOW)
                .put(Kinds.HOST, Observation.known(host, NOW, new Source(tool, Optional.empty(), tool)))
                .build();
    }

    private Workstation workstation() {
        return Workstation.builder().with(world.ports()).clock(CLOCK).build();
    }

    private Snapshot look(Optional<Manifest> manifest, boolean deep) {
        Sight sight = Overview.sight(manifest);
        return workstation().observe(deep ? sight.deeper() : sight);
    }

    static Subject subject(Optional<Manifest> manifest, Snapshot snapshot) {
        return new Subject(snapshot, manifest, Findings.of(snapshot, List.of(), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static String markdown(Document document) {
        return new MarkdownWriter().write(document);
    }
}
