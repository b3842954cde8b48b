package dev.atoll.testkit.fake;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An executable of a given name in a folder that a test puts on its own PATH: a shell script that answers by its
 * arguments and records every call. Each {@code answering} rewrites the script; not thread-safe itself, the script may
 * be called by many at once.
 */
public final class StubExecutable implements FakeBackend {
    private final Path script;
    private final Path notes;
    private final Map<String, StubAnswer> answers = new LinkedHashMap<>();
    private StubAnswer otherwise = StubAnswer.failing(2, "this call is not scripted");

    private StubExecutable(Path script, Path notes) {
        this.script = script;
        this.notes = notes;
    }

    /** Made at once; until told otherwise it fails with exit code 2. */
    public static StubExecutable in(Path folder, String name) {
        try {
            Files.createDirectories(folder);
            var stub = new StubExecutable(
                    folder.resolve(name), Files.createDirectories(folder.resolve("." + name + ".notes")));
            stub.write();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** To calls among whose arguments these words stand side by side; of several the first given holds. */
    public StubExecutable answering(String words, StubAnswer answer) {
        answers.put(words, answer);
        write();
        return this;
    }

    /** To all other calls. */
    public StubExecutable otherwise(StubAnswer answer) {
        otherwise = answer;
        write();
        return this;
    }

    public Path path() {
        return script;
    }

    /** The arguments of every call, each one exactly as it arrived. */
    public List<List<String>> arguments() {
        return Splitter.on(StubScript.CALL_END).splitToList(note("calls")).stream()
                .filter(call -> !call.isEmpty())
                .map(call -> Splitter.on(StubScript.ARGUMENT_END).splitToList(call))
                .map(parts -> parts.subList(1, parts.size() - 1))
                .toList();
    }

    @Override
    public List<String> calls() {
        return arguments().stream()
                .map(arguments -> (script.getFileName() + " " + String.join(" ", arguments)).strip())
                .toList();
    }

    @Override
    public List<Long> processes() {
        return note("processes")
                .lines()
                .map(Long::valueOf)
                .filter(StubExecutable::runs)
                .toList();
    }

    /** A zombie that nobody reaped is gone, too. */
    private static boolean runs(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            return "RSDTt".indexOf(stat.charAt(stat.lastIndexOf(')') + 2)) >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private String note(String name) {
        try {
            var file = notes.resolve(name);
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write() {
        try {
            var written = new ArrayList<String>();
            for (var entry : answers.entrySet()) {
                written.add(StubScript.when(entry.getKey(), kept(written.size(), entry.getValue())));
            }
            written.add(kept(written.size(), otherwise));
            // Under another name first: a script that is being written cannot be run.
            var draft = notes.resolve("draft");
            Files.writeString(draft, StubScript.of(notes, written));
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rwxr-xr-x"));
            Files.move(draft, script, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kept(int number, StubAnswer answer) throws IOException {
        var out = Files.writeString(notes.resolve(number + ".out"), answer.out());
        var err = Files.writeString(notes.resolve(number + ".err"), answer.err());
        return StubScript.answer(answer, out, err);
    }
}
