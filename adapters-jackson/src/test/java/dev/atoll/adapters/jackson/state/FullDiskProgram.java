package dev.atoll.adapters.jackson.state;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.apply.Note;
import dev.atoll.core.common.Trouble;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;

/** Notes in a folder until its disk is full, makes room, and notes on. Says what came of it. */
final class FullDiskProgram {
    private FullDiskProgram() {}

    public static void main(String[] arguments) throws IOException {
        var out = new PrintStream(System.out, true, UTF_8);
        var disk = Path.of(arguments[0]);
        var ballast = Files.write(disk.resolve("ballast"), new byte[64 * 1024]);
        var journal = new FileJournal(new StateFolder(disk.resolve("atoll")));
        var noted = new ArrayList<Note>();
        try (var run = Noted.taken(journal.claim(Noted.NOON))) {
            var notes = Noted.everything(run.holder());
            Optional<Trouble> trouble = Optional.empty();
            for (var i = 0; trouble.isEmpty(); i++) {
                var note = notes.get(i == 0 ? 0 : 1 + i % 2);
                trouble = run.note(note);
                if (trouble.isEmpty()) {
                    noted.add(note);
                }
            }
            out.println(trouble.map(Trouble::detail).orElse(""));
            Files.delete(ballast);
            noted.add(notes.getLast());
            out.println("then " + run.note(notes.getLast()));
            out.println("read back "
                    + journal.run(journal.runs().getFirst().id())
                            .orElseThrow()
                            .notes()
                            .equals(noted));
        }
    }
}
