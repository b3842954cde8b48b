package dev.atoll.adapters.linux;

import dev.atoll.core.service.ProgramOrder;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The text of a unit that runs a program in a box. Pure. It enters by {@code podman exec}: {@code distrobox enter} reads
 * what it is given in a shell of the host (1.4), and makes a box that is not there without being asked (1.4 to 1.8).
 * An exec that is ended leaves what it began in the box (podman 4.3, 5.8); so that has a mark by which it is found and
 * ended with the unit.
 */
record ProgramUnit(ProgramOrder order, Path podman) {
    /** What people install for themselves is found, as in a shell of theirs. */
    private static final String INSIDE = "PATH=\"$HOME/.local/bin:$HOME/bin:$PATH\"; export PATH; cd; exec \"$@\"";

    /** For a quarter of a minute it is asked to end. */
    private static final String ENDING = "n=0; while p=$(grep -lzxF ATOLL_UNIT=UNIT /proc/[0-9]*/environ 2>/dev/null"
            + " | tr -dc '0-9\\n'); [ -n \"$p\" ] && [ $n -lt 20 ]; do"
            + " [ $n = 0 ] && kill -TERM $p; [ $n = 15 ] && kill -KILL $p; n=$((n+1)); sleep 1; done";

    /** Of a file of Atoll's for this program, and of no other. */
    static String firstLine(ProgramOrder order) {
        return "# Made by Atoll for " + order.service() + " in the box " + order.box();
    }

    String text() {
        return """
                %s
                # and written anew when its line in the manifest changes.
                [Unit]
                Description=%s in the box %s
                StartLimitIntervalSec=1h
                StartLimitBurst=60

                [Service]
                Type=exec
                ExecStartPre=%s
                ExecStart=%s
                ExecStopPost=-%s
                Restart=on-failure
                RestartSec=15
                # Killed: with the box, mostly, which is not to be started again by this.
                RestartPreventExitStatus=137
                SuccessExitStatus=143

                [Install]
                WantedBy=default.target
                """.formatted(
                        firstLine(order),
                        order.service(),
                        order.box(),
                        line(podman.toString(), "start", order.box()),
                        entering(),
                        line("/bin/sh", "-c", ENDING.replace("UNIT=UNIT", "UNIT=" + order.unit())));
    }

    private String entering() {
        return quoted(podman.toString())
                // systemd's own words for the user and his runtime folder.
                + " exec --user %u --env XDG_RUNTIME_DIR=%t "
                + line("--env", "CONTAINER_ID=" + order.box(), "--env", "ATOLL_UNIT=" + order.unit(), order.box())
                + " " + line("sh", "-c", INSIDE, "sh")
                + " " + line(order.exec());
    }

    private static String line(String... words) {
        return line(List.of(words));
    }

    private static String line(List<String> words) {
        return words.stream().map(ProgramUnit::quoted).collect(Collectors.joining(" "));
    }

    /** One word to systemd (252 to 260), which splits at blanks, and reads {@code %}, {@code $} and escapes. */
    static String quoted(String word) {
        if (word.matches("[A-Za-z0-9_./=:@,+-]+")) {
            return word;
        }
        var text = new StringBuilder("\"");
        word.chars()
                .forEach(one -> text.append(
                        switch (one) {
                            case '%' -> "%%";
                            case '$' -> "$$";
                            case '"' -> "\\\"";
                            case '\\' -> "\\\\";
                            default -> one < ' ' || one == 0x7F ? "\\x%02x".formatted(one) : Character.toString(one);
                        }));
        return text.append('"').toString();
    }
}
