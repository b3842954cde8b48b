package dev.atoll.adapters.linux;

import dev.atoll.core.observe.Ports;
import dev.atoll.core.spi.AdapterContext;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Stub programs that answer what systemd 252 answered, for the system and for the user. */
final class StubbedUnits {
    /** What a contract may see called; everything here only reads. */
    static final List<String> READING = List.of(
            "systemctl --no-pager list-unit-files ",
            "systemctl --no-pager list-units ",
            "systemctl --no-pager list-timers ",
            "systemctl --no-pager show ",
            "systemctl --user --no-pager list-unit-files ",
            "systemctl --user --no-pager list-units ",
            "systemctl --user --no-pager list-timers ",
            "systemctl --user --no-pager show ",
            "journalctl --no-pager -u uupd.service -n 50 ");

    private static final List<String> DETAILS =
            List.of("backup.service", "litellm.service", "tailscaled.service", "uupd.timer");
    private static final List<String> DETAILS_AND_NOBODY =
            List.of("backup.service", "litellm.service", "nobody-has-this-name", "tailscaled.service", "uupd.timer");

    private final Path folder;
    private final List<FakeBackend> backends = new ArrayList<>();

    StubbedUnits(Path folder) {
        this.folder = folder;
    }

    List<FakeBackend> backends() {
        return List.copyOf(backends);
    }

    /** The ports in this situation, made as Atoll makes them. */
    Ports ports(Situation situation, Duration timeout) {
        switch (situation) {
            case MISSING -> {}
            case DOWN -> everyCall(StubAnswer.failing(1, """
                        System has not been booted with systemd as init system (PID 1). Can't operate.
                        Failed to connect to bus: Host is down
                        """));
            case NO_SOCKET -> everyCall(StubAnswer.failing(1, "Failed to connect to bus: No such file or directory\n"));
            case DENIED -> everyCall(StubAnswer.failing(1, "Failed to connect to bus: Permission denied\n"));
            case SILENT -> everyCall(StubAnswer.hanging());
            case GARBAGE -> everyCall(StubAnswer.printing("<html>{\"}\n"));
            case FAILING -> everyCall(StubAnswer.failing(1, "Failed to list units: " + Situation.COMPLAINT + "\n"));
            case HEALTHY, PARTIAL, OLDER, CUT_OFF, EXTRA_FIELDS, HUGE, NOISY_STDERR, SECRETS -> recorded(situation);
        }
        var settings = Map.of(
                "linux.systemctl", folder.resolve("systemctl").toString(),
                "linux.journalctl", folder.resolve("journalctl").toString());
        return new LinuxProvider()
                .create(new AdapterContext(settings, Map.of(), InstantSource.fixed(Instant.EPOCH), timeout));
    }

    private void everyCall(StubAnswer answer) {
        stub("systemctl").otherwise(answer);
        stub("journalctl").otherwise(answer);
    }

    private StubExecutable stub(String name) {
        var made = StubExecutable.in(folder, name);
        backends.add(made);
        return made;
    }

    private void recorded(Situation situation) {
        var systemctl = stub("systemctl");
        if (situation == Situation.PARTIAL) {
            systemctl.answering("--user", StubAnswer.failing(1, "Failed to connect to bus: No medium found\n"));
        }
        scope(systemctl, "--user --no-pager ", "user", situation);
        scope(systemctl, "--no-pager ", "system", situation);
        systemctl
                .answering("-p Id,ActiveState,SubState,Result", answer("system-show-timers.txt", situation))
                .answering("-p Id,InactiveExitTimestamp", answer("system-show-last-run.txt", situation));
        stub("journalctl").otherwise(answer("journal-uupd-refused.txt", situation));
    }

    private static void scope(StubExecutable systemctl, String begin, String scope, Situation situation) {
        for (var list : List.of("list-unit-files", "list-units", "list-timers")) {
            systemctl.answering(begin + list, answer(scope + "-" + list + ".json", situation));
        }
        var show = begin + "show --timestamp=unix -p " + SystemdServices.PROPERTIES + " -- ";
        for (var names : List.of(DETAILS, DETAILS_AND_NOBODY)) {
            systemctl.answering(show + String.join(" ", names), answer(shown(scope, names), situation, ".txt"));
        }
    }

    /** Units that were not asked for when it was recorded look like the one that nobody has. */
    private static String shown(String scope, List<String> names) {
        var recorded = List.of(Recorded.text("systemd-252/" + scope + "-show-details.txt")
                .strip()
                .split("\n\n"));
        var nobody = recorded.stream()
                .filter(unit -> unit.contains("Id=nobody-has-this-name.service"))
                .findFirst()
                .orElseThrow();
        return String.join(
                        "\n\n",
                        names.stream()
                                .map(name -> recorded.stream()
                                        .filter(unit -> unit.contains("Id=" + name + "\n"))
                                        .findFirst()
                                        .orElse(nobody.replace("nobody-has-this-name.service", name)))
                                .toList())
                + "\n";
    }

    private static StubAnswer answer(String file, Situation situation) {
        return answer(Recorded.text("systemd-252/" + file), situation, file.substring(file.lastIndexOf('.')));
    }

    private static StubAnswer answer(String text, Situation situation, String kind) {
        return switch (situation) {
            case CUT_OFF -> StubAnswer.cutOff(text);
            case HUGE -> StubAnswer.huge(text);
            case NOISY_STDERR -> StubAnswer.printing(text).noisily();
            case EXTRA_FIELDS ->
                // 252, which was recorded, tells times for durations and 0 for never, as those before it; newer ones do
                // not.
                StubAnswer.printing(text.replace("{\"", "{\"news\":{\"deep\":[null]},\"")
                        .replaceAll("\"(left|passed)\":[1-9]\\d+", "\"$1\":3600000000")
                        .replaceAll("\"(last|passed)\":0", "\"$1\":null")
                        .replace("\nId=", "\nNews=[not set]\nId="));
            // Neither of a unit's command line nor of its environment was anything asked.
            case SECRETS ->
                StubAnswer.printing(
                        kind.equals(".json")
                                ? text.replace("{\"", "{\"environment\":\"TOKEN=" + Situation.SECRET + "\",\"")
                                : text.replace("Id=", "ExecStart=/bin/x --key " + Situation.SECRET + "\nId=")
                                        .replace("ERROR", "ERROR " + Situation.SECRET));
            default -> StubAnswer.printing(text);
        };
    }
}
