package dev.atoll.adapters.jackson.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.adapters.jackson.manifest.ExampleManifest;
import dev.atoll.adapters.memory.ReferenceWorkstation;
import dev.atoll.core.Workstation;
import dev.atoll.core.claim.Checked;
import dev.atoll.core.claim.Claims;
import dev.atoll.core.claim.Verdict;
import dev.atoll.core.document.Document;
import dev.atoll.core.document.HtmlPage;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.overview.Briefing;
import dev.atoll.core.overview.Overview;
import dev.atoll.core.overview.Redaction;
import dev.atoll.core.overview.Subject;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be shown to others. */
class RedactionTest {
    private static final Instant NOW = Instant.parse("2026-02-10T09:00:00Z");
    private static final InstantSource CLOCK = InstantSource.fixed(NOW);

    /** Every way the reference machine has to say whose it is and where. */
    private static final List<String> IDENTITY = List.of(
            "yish",
            "tail8be4f7",
            "owner@example.com",
            "iphone-14",
            "iphone-12",
            "100.112.141.3",
            "100.98.21.40",
            "fd7a:115c",
            "203.0.113.77",
            "192.168.1.20",
            "2001:db8:",
            "17b3bf76",
            "5e0d7c31",
            "7C1A-22F0",
            "bazzite_bazzite",
            "github.com:example");

    private final Snapshot seen = Workstation.builder()
            .with(ReferenceWorkstation.at(NOW).world(CLOCK).ports())
            .clock(CLOCK)
            .build()
            .observe(Sight.STATUS.deeper());
    private final Subject subject = OverviewTest.subject(Optional.of(ExampleManifest.read()), seen);
    private final Redaction redaction = Redaction.of(subject);

    @Test
    void nothing_of_whose_machine_it_is_stays_in_any_format() {
        var whole = Overview.of(subject);
        var written = List.of(
                new MarkdownWriter().write(whole.reworded(redaction)),
                new HtmlPage().write(whole.reworded(redaction)),
                JsonViews.json().document(whole.reworded(redaction)),
                new MarkdownWriter().write(Briefing.of(subject).reworded(redaction)));

        assertThat(JsonViews.json().document(whole).toLowerCase(Locale.ROOT))
                .as("before, it is all there")
                .contains(IDENTITY.stream()
                        .map(word -> word.toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(written)
                .allSatisfy(text -> assertThat(text.toLowerCase(Locale.ROOT))
                        .doesNotContain(IDENTITY.stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList()));
    }

    /** Whoever reads pages for what they should not say has nothing to say of this one. */
    @Test
    void nothing_that_is_left_gives_anybody_away() {
        var whole = Overview.of(subject);

        assertThat(givenAway(whole)).isNotEmpty();
        assertThat(givenAway(whole.reworded(redaction))).isEmpty();
        assertThat(givenAway(Briefing.of(subject).reworded(redaction))).isEmpty();
    }

    private List<Checked> givenAway(Document document) {
        return Claims.check(new MarkdownWriter().write(document), seen, Optional.empty(), ZoneOffset.UTC)
                .of(Verdict.GIVES_AWAY);
    }

    @Test
    void every_serial_of_a_disk_goes() {
        var text = new MarkdownWriter().write(Overview.of(subject).reworded(redaction));

        ReferenceWorkstation.at(NOW).volumes().stream()
                .flatMap(root -> root.tree())
                .flatMap(volume -> volume.serial().stream())
                .forEach(serial -> assertThat(text).doesNotContain(serial));
    }

    @Test
    void what_is_of_use_to_others_stays() {
        assertThat(new MarkdownWriter().write(Overview.of(subject).reworded(redaction)))
                .contains(
                        "opencode-dev",
                        "ghcr.io/ublue-os/bazzite:stable",
                        "distrobox 1.8.2.2",
                        "peer-1",
                        "node 22.22.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "04:31:02",
                "2026-02-10T09:00:00Z",
                "127.0.0.1:4000",
                "0.0.0.0",
                "::",
                "::1",
                "fedora:43",
                "1.81.10",
                "ghcr.io/ublue-os/bazzite:stable",
                "sha256:f680df6c8186",
                "podman logs --tail 50 opencode-dev",
                "podman.socket (user)"
            })
    void what_is_nobodys_stays(String words) {
        assertThat(redaction.apply(words)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at 198.51.100.7:22 | at [address]:22",
                "2001:db8::1 and 2001:db8:0:0:1:2:3:4 | [address] and [address]",
                "52:54:00:12:34:56 | [address]",
                "mail jo.doe+x@mail.example.org now | mail [account] now",
                "jo@github | [account]",
                "git@github.com:jo/dots.git | git@github.com:[account]/dots.git",
                "https://github.com/jo/dots | https://github.com/[account]/dots",
                "reef.tail123abc.ts.net | reef.tailnet.ts.net",
                "/var/home/jo/.ssh | /var/home/user/.ssh",
                "/run/media/jo/disk one | /run/media/user/[label] one",
                "key-expiry/iphone-12 | key-expiry/peer-1",
                "http://bazzite.tail8be4f7.ts.net:4000/ui | http://host:4000/ui",
                "token=abcdefghij1234 | token=**************",
            })
    void what_is_somebodys_goes(String words, String left) {
        assertThat(redaction.apply(words)).isEqualTo(left);
    }

    @Test
    void redacting_twice_is_redacting_once() {
        var once = Overview.of(subject).reworded(redaction);

        assertThat(once.reworded(redaction)).isEqualTo(once);
    }
}
