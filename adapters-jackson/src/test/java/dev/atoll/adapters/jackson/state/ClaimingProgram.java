package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.RunJournal;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/** Claims the place in the journal of a folder, tells how that went, begins a change with programs of these numbers, and never ends it. */
final class ClaimingProgram {
    private ClaimingProgram() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, UTF_8);
        var claim = new FileJournal(new StateFolder(Path.of(arguments[0]))).claim(Noted.NOON);
        switch (claim) {
            case RunJournal.Held held -> out.println("held by " + held.by().pid());
            case RunJournal.Outlived left -> out.println("outlived by " + left.pid());
            case RunJournal.Refused refused -> out.println(refused.trouble());
            case RunJournal.Taken taken -> {
                var notes = Noted.everything(taken.run().holder());
                taken.run().note(notes.get(0));
                taken.run().note(notes.get(1));
                for (var pid : List.of(arguments).subList(1, arguments.length)) {
                    taken.run().began(Long.parseLong(pid), "podman commit größe");
                }
                out.println("taken");
                if (System.in.read() < 0) {
                    taken.run().close();
                }
            }
        }
    }
}
