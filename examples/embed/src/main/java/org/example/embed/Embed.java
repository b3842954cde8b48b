package org.example.embed;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.Workstation;
import dev.atoll.core.document.Documents;
import dev.atoll.core.document.MarkdownWriter;
import dev.atoll.core.finding.Findings;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.volume.Volumes;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Says what is wrong with the file systems of the paths it is given, then writes all it saw as Markdown. */
public final class Embed {
    private Embed() {}

    public static void main(String[] paths) {
        var given = paths.length == 0
                ? List.of(Path.of("/"))
                : Stream.of(paths).map(Path::of).toList();
        var clock = InstantSource.system();
        var out = new PrintWriter(System.out, false, UTF_8);
        print(new FileStores(given, clock), clock, ZoneId.systemDefault(), out);
        out.flush();
    }

    static void print(Volumes volumes, InstantSource clock, ZoneId zone, PrintWriter out) {
        var workstation = Workstation.builder()
                .with(Kinds.VOLUME, volumes) // any port, any number of them: the others stay unknown
                .clock(clock)
                .build();

        var snapshot = workstation.observe(Sight.of(Kinds.VOLUME));
        var report = Findings.of(snapshot, List.of(), zone);

        report.open().forEach(finding -> out.println(finding.severity() + " " + finding.summary()));
        out.print(new MarkdownWriter().write(Documents.status(snapshot, report, zone)));
    }
}
