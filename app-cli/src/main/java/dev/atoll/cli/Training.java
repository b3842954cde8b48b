package dev.atoll.cli;

import dev.atoll.core.common.Exempt;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * Walks through the commands once and shows nothing, so that Java can write down which classes they need: the archive
 * the launcher starts from. Looks at this machine and at the demo; what the demo is to keep, it keeps in a folder that is
 * gone at the end.
 */
@Exempt(rule = "R14", because = "a program of its own, beside Main: a tool that hangs must not hold its end")
public final class Training {
    private static final List<String> WALKS = List.of(
            "status",
            "status --demo",
            "status --demo -o json",
            "container --demo -o yaml",
            "container show opencode-dev --demo",
            "adapters --demo",
            "doctor --demo",
            "docs --demo",
            "docs --demo --format html",
            "docs --demo --context",
            "adopt --demo --write",
            "adopt --demo",
            "drift --demo",
            "plan --demo",
            "plan --demo -o json",
            "manifest check --demo",
            "container start openclaw-dev --demo --yes",
            "container enter nobody",
            "what-if --demo remove box/opencode-dev",
            "drift --demo --file /nowhere/workstation.yaml",
            "status --watsh",
            "--help");

    private Training() {}

    public static void main(String[] arguments) throws IOException {
        var kept = Files.createTempDirectory("atoll-training");
        try {
            walk(kept);
        } finally {
            discard(kept);
        }
        System.exit(0);
    }

    private static void walk(Path kept) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var environment = new HashMap<>(System.getenv());
        environment.remove("ATOLL_FILE");
        environment.put("XDG_STATE_HOME", kept.toString());
        var console = new Console(
                environment,
                new BufferedReader(Reader.nullReader()),
                false,
                nowhere,
                nowhere,
                Size.USUAL,
                size -> size,
                false,
                true,
                false,
                InstantSource.system(),
                ZoneId.systemDefault(),
                argv -> 0);
        WALKS.forEach(walk -> Main.run(console, walk.split(" ")));
    }

    /** Follows no link, and empties nothing but the folder made above. */
    private static void discard(Path kept) throws IOException {
        try (var all = Files.walk(kept)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
