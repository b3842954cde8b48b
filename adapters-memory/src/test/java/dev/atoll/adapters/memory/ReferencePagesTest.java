package dev.atoll.adapters.memory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.core.Workstation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.HtmlWriter;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.testkit.Golden;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every document of the reference machine, as Markdown: what a change of a view changes is seen in these files. */
class ReferencePagesTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Simulated.NOW);

    static List<PortKey<?, ?>> kinds() {
        return Kinds.ALL;
    }

    @Test
    void the_status() {
        var seen = seen(Sight.STATUS);

        Golden.check("status.md", markdown(status(seen)));
        Golden.check("status.html", new HtmlWriter().write(status(seen)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_list(PortKey<?, ?> kind) {
        Golden.check(kind + ".md", markdown(Documents.of(kind, seen(Sight.of(kind)), ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void each_list_in_depth(PortKey<?, ?> kind) {
        var deep = seen(Sight.of(kind).deeper());

        if (Kinds.DETAILS.stream().anyMatch(deep::asked)) {
            Golden.check(kind + "-deep.md", markdown(Documents.of(kind, deep, ZoneOffset.UTC)));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everything_that_has_a_name_can_be_shown(PortKey<?, ?> kind) {
        var deep = seen(Sight.STATUS.deeper());

        var pages = Documents.names(kind, deep).stream()
                .distinct()
                .map(name -> Documents.one(kind, name, deep, ZoneOffset.UTC))
                .map(page -> markdown(page.orElseThrow()))
                .collect(Collectors.joining("\n"));

        if (!pages.isEmpty()) {
            Golden.check(kind + "-each.md", pages);
        }
    }

    @Test
    void the_same_snapshot_gives_the_same_bytes_in_every_locale() {
        var before = Locale.getDefault();
        var plain = markdown(status(seen(Sight.STATUS.deeper())));
        try {
            for (var locale : List.of(Locale.GERMANY, Locale.of("tr", "TR"), Locale.of("ar", "EG"))) {
                Locale.setDefault(locale);
                assertThat(markdown(status(seen(Sight.STATUS.deeper()))))
                        .as(locale.toString())
                        .isEqualTo(plain);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Document status(Snapshot seen) {
        return Documents.status(seen, Findings.of(seen, List.of(), ZoneOffset.UTC), ZoneOffset.UTC);
    }

    private static String markdown(Document document) {
        return new MarkdownWriter().write(document);
    }

    private static Snapshot seen(Sight sight) {
        return Workstation.builder()
                .with(Simulated.REFERENCE.world(CLOCK).ports())
                .clock(CLOCK)
                .build()
                .observe(sight);
    }
}
