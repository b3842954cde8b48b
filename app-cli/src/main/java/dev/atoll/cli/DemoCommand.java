package dev.atoll.cli;

import dev.atoll.adapters.jackson.state.DemoFolder;
import dev.atoll.adapters.jackson.state.FileJournal;
import dev.atoll.adapters.jackson.state.StateFolder;
import dev.atoll.core.apply.RunJournal;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Texts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What the invented workstation remembers: alone, it is told. */
@Command(
        name = "demo",
        synopsisSubcommandLabel = "[COMMAND]",
        description = "Make the invented workstation fail, mend it, start it over.",
        footer = {
            "",
            "Every command with --demo is about that workstation.",
            "",
            "Examples:",
            "  atoll demo",
            "  atoll demo break box/opencode-dev no_space",
            "  atoll demo reset"
        })
final class DemoCommand implements Callable<Integer> {
    private final Console console;

    @Mixin
    HelpOption help = new HelpOption();

    private DemoCommand(Console console) {
        this.console = console;
    }

    static CommandLine command(Console console) {
        return new CommandLine(new DemoCommand(console))
                .addSubcommand("break", new CommandLine(new Broken(console)))
                .addSubcommand("mend", new CommandLine(new Mended(console)))
                .addSubcommand("reset", new CommandLine(new Reset(console)));
    }

    private static DemoFolder folder(Console console) {
        return DemoFolder.of(console.environment());
    }

    @Override
    public Integer call() {
        var broken = folder(console).broken();
        console.out().println(broken.isEmpty() ? "Nothing is made to fail." : "Made to fail:");
        broken.forEach((what, how) -> console.out().println("  " + what + "  " + DemoFolder.word(how)));
        var remembered = folder(console).remembered();
        console.out().println(remembered.isEmpty() ? "It remembers nothing." : "It remembers by:");
        remembered.forEach(file -> console.out().println("  " + file));
        return ExitCode.FINE.code;
    }

    private static int unwritable(Console console, IOException e) {
        return Doing.said(console, "cannot change what the demo remembers: " + e.getMessage(), ExitCode.ACTION_FAILED);
    }

    @Command(
            name = "break",
            description = "Let changes of a thing fail from now on.",
            footer = {
                "",
                "HOW: no_space, refused, timed_out, access_denied, not_running, not_installed.",
                "",
                "Examples:",
                "  atoll demo break box/opencode-dev no_space",
                "  atoll demo break \"start box/opencode-dev\" refused"
            })
    static final class Broken implements Callable<Integer> {
        private final Console console;

        @Mixin
        HelpOption help = new HelpOption();

        @Parameters(index = "0", paramLabel = "ADDRESS", description = "The thing, or a change as plan names it.")
        private String what = "";

        @Parameters(index = "1", paramLabel = "HOW", description = "In which way.")
        private String how = "";

        Broken(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            var kind = DemoFolder.kind(how);
            if (kind.isEmpty()) {
                var words = DemoFolder.KINDS.stream().map(DemoFolder::word).toList();
                return Doing.said(
                        console,
                        "nothing fails as '" + how + "'; "
                                + Nearest.to(how, words)
                                        .map(near -> "did you mean '" + near + "'?")
                                        .orElse(words.stream().collect(Collectors.joining(", ")) + " do"),
                        ExitCode.USAGE);
            }
            if (!what.contains("/") || what.lines().count() != 1) {
                return Doing.said(
                        console, "'" + what + "' is no address; write it like box/opencode-dev", ExitCode.USAGE);
            }
            try {
                folder(console).breaking(what, kind.get());
                return ExitCode.FINE.code;
            } catch (IOException e) {
                return unwritable(console, e);
            }
        }
    }

    @Command(
            name = "mend",
            description = "Let them fail no more.",
            footer = {"", "Examples:", "  atoll demo mend box/opencode-dev"})
    static final class Mended implements Callable<Integer> {
        private final Console console;

        @Mixin
        HelpOption help = new HelpOption();

        @Parameters(paramLabel = "ADDRESS", description = "As it was broken.")
        private String what = "";

        Mended(Console console) {
            this.console = console;
        }

        @Override
        public Integer call() {
            try {
                var broken = folder(console).broken().keySet();
                return folder(console).mended(what)
                        ? ExitCode.FINE.code
                        : Doing.said(
                                console,
                                what + " is not broken"
                                        + Nearest.to(what, broken)
                                                .map(near -> "; did you mean " + near + "?")
                                                .orElse(""),
                                ExitCode.SKIPPED);
            } catch (IOException e) {
                return unwritable(console, e);
            }
        }
    }

    @Command(
            name = "reset",
            description = "Start it over: take away what it remembers, after a question.",
            footer = {"", "Examples:", "  atoll demo reset", "  atoll demo reset --yes"})
    static final class Reset implements Callable<Integer> {
        private final Console console;

        @Mixin
        HelpOption help = new HelpOption();

        @Option(names = "--yes", description = "Ask nothing.")
        private boolean yes;

        Reset(Console console) {
            this.console = console;
        }

        /** Holds the place of an apply meanwhile: what one begins to remember is not taken from under it. */
        @Override
        public Integer call() {
            var journal = new FileJournal(StateFolder.of(console.environment(), true));
            return switch (journal.claim(console.clock().instant())) {
                case RunJournal.Held held ->
                    Doing.said(
                            console,
                            held.by().words() + " is applying a plan to it; nothing was done",
                            ExitCode.SKIPPED);
                case RunJournal.Outlived left ->
                    Doing.said(console, left.what() + " goes on; nothing was done", ExitCode.SKIPPED);
                case RunJournal.Refused refused ->
                    Doing.said(console, refused.trouble().detail(), ExitCode.ACTION_FAILED);
                case RunJournal.Taken taken -> {
                    try (var place = taken.run()) {
                        yield asked(place.holder().run());
                    }
                }
            };
        }

        private int asked(String own) {
            var files = folder(console).remembered().stream()
                    .filter(file -> !file.getFileName().toString().startsWith(own))
                    .toList();
            if (files.isEmpty()) {
                console.out().println("It remembers nothing.");
                return ExitCode.FINE.code;
            }
            files.forEach(file -> console.err().println("  " + file));
            if (!yes && !console.answered()) {
                return Doing.said(console, "nobody is there to be asked: add --yes", ExitCode.SKIPPED);
            }
            return yes || Asking.yes(console, "take away " + Texts.counted(files.size(), "file") + "?")
                    ? reset(files)
                    : Doing.said(console, "nothing was done", ExitCode.SKIPPED);
        }

        private int reset(List<Path> files) {
            try {
                DemoFolder.forget(files);
                return ExitCode.FINE.code;
            } catch (IOException e) {
                return unwritable(console, e);
            }
        }
    }
}
