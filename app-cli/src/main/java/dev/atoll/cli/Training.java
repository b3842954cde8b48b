package dev.atoll.cli;

import dev.atoll.core.common.Exempt;
import java.io.PrintWriter;
import java.io.Writer;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/**
 * Walks through the commands once and shows nothing, so that Java can write down which classes they need: the archive
 * the launcher starts from. Looks at this machine and at the demo; changes neither.
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
            "status --watsh",
            "--help");

    private Training() {}

    public static void main(String[] arguments) {
        var nowhere = new PrintWriter(Writer.nullWriter());
        var console = new Console(
                System.getenv(),
                nowhere,
                nowhere,
                Size.USUAL,
                size -> size,
                false,
                true,
                false,
                InstantSource.system(),
                ZoneId.systemDefault());
        WALKS.forEach(walk -> Main.run(console, walk.split(" ")));
        System.exit(0);
    }
}
