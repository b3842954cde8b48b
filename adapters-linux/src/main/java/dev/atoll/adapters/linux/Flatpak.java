package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.application.Application;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Texts;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The flatpak program. Never as another user: what polkit refuses is told with the line to type. Addresses of remotes may
 * hold a password: it is told to nobody. Thread-safe.
 */
record Flatpak(Tool tool) {
    /** A remote is asked for all it has, a megabyte or some. */
    private static final Duration ASKING = Duration.ofMinutes(2);

    /** An application and its runtime may be some gigabytes. */
    private static final Duration ACTING = Duration.ofMinutes(30);

    private static final String PASSWORD = "://[^/@\\s]+@";

    /** Of all installations, or of the one that the option names. */
    Tool.Answer installed(String... option) {
        return told(tool, "list", List.of("--app", "--columns=" + FlatpakWire.INSTALLED), List.of(option));
    }

    /** The same in this much time. */
    Flatpak within(Duration limit) {
        return new Flatpak(tool.within(limit));
    }

    /** Places that applications come from, of all installations or of one; those that are switched off are left out. */
    Tool.Answer remotes(String... option) {
        return told(tool, "remotes", List.of("--columns=" + FlatpakWire.REMOTES), List.of(option));
    }

    /**
     * Whether an installation is not there at all: nobody has installed anything into it yet, so that even its folder is
     * missing. A list of everything fails over that (1.14.10, for everybody but root).
     */
    static boolean notMadeYet(Trouble trouble) {
        return trouble.detail().contains("opening repo: opendir(")
                && trouble.detail().endsWith("No such file or directory");
    }

    /** All applications that a remote has; needs the network. */
    Tool.Answer offered(FlatpakWire.Remote remote) {
        return told(
                tool.within(ASKING),
                "remote-ls",
                List.of(option(remote.installation()), "--app", "--columns=" + FlatpakWire.OFFERED),
                List.of("--", remote.name()));
    }

    /** Types a verb that changes something; what flatpak says of it goes to the output. */
    void type(List<String> words, StepOutput output) throws NotDone {
        var runner = tool.runner()
                .within(ACTING)
                .telling(line -> output.line(clean(line)))
                .announcing(pid -> output.began(pid, typed(words)));
        var telling = new Tool(runner, tool.command(), tool.install());
        if (told(telling, words.getFirst(), words.subList(1, words.size()), List.of())
                instanceof Tool.Refused refused) {
            throw new NotDone(failed(typed(words), refused.trouble()));
        }
    }

    /** As a person would. */
    static String typed(List<String> words) {
        return "flatpak " + Texts.typed(words);
    }

    static String option(String installation) {
        return switch (installation) {
            case Application.USERS -> "--user";
            case "system" -> "--system";
            default -> "--installation=" + installation;
        };
    }

    /** What a tool answered that would not; by the words of 1.14.10 where there is no other sign. */
    static Failed failed(String line, Trouble trouble) {
        if (Thread.currentThread().isInterrupted()) {
            return (Failed) ActionOutcome.failed(
                    Kind.INTERRUPTED, line + ": stopped before it was done", "type it again, it goes on: " + line);
        }
        var said = trouble.detail().toLowerCase(Locale.ROOT);
        if (said.contains("not allowed for user") || said.contains("flatpak.systemhelper")) {
            return (Failed) ActionOutcome.failed(Kind.ACCESS_DENIED, trouble.detail(), "sudo " + line);
        }
        if (said.contains("no space left on device") || said.contains("not enough disk space")) {
            return (Failed) ActionOutcome.failed(Kind.NO_SPACE, trouble.detail(), "flatpak uninstall --unused");
        }
        var hint = switch (trouble.cause()) {
            case NOT_INSTALLED, NOT_RUNNING -> trouble.hint();
            case ACCESS_DENIED, TIMED_OUT, UNREADABLE, UNSUPPORTED -> Optional.of(line);
        };
        return (Failed) ActionOutcome.failed(new Trouble(trouble.cause(), trouble.detail(), hint));
    }

    private static Tool.Answer told(Tool tool, String verb, List<String> options, List<String> more) {
        var words = new ArrayList<>(List.of(verb));
        words.addAll(options);
        words.addAll(more);
        return switch (tool.ask(words.toArray(String[]::new))) {
            case Tool.Printed printed -> printed;
            case Tool.Refused refused ->
                new Tool.Refused(new Trouble(
                        refused.trouble().cause(),
                        clean(refused.trouble().detail()),
                        refused.trouble().hint()));
        };
    }

    private static String clean(String said) {
        return said.replaceAll(PASSWORD, "://***@");
    }
}
