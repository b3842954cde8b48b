package dev.atoll.adapters.jackson.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.atoll.core.manifest.Diagnostic;
import dev.atoll.core.manifest.ManifestPath;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CodingErrorAction;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Reads the bytes of a file as text, or says why it cannot. */
final class FileText {
    static final int LARGEST = 1 << 20;

    private FileText() {}

    static Optional<SourceText> read(Path file, Problems problems) {
        try (var in = Files.newInputStream(file)) {
            return decoded(file.toString(), in.readNBytes(LARGEST + 1), problems);
        } catch (AccessDeniedException e) {
            problems.add(unreadable(file, "permission denied"));
        } catch (IOException e) {
            problems.add(unreadable(file, Files.isDirectory(file) ? "it is a folder" : String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    static Optional<SourceText> decoded(String name, byte[] bytes, Problems problems) {
        if (bytes.length > LARGEST) {
            problems.add(Diagnostic.error(ManifestPath.ROOT, name + " is larger than 1 MiB"));
            return Optional.empty();
        }
        var in = ByteBuffer.wrap(bytes);
        var out = CharBuffer.allocate(bytes.length);
        var result = UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, out, true);
        var text = out.flip().toString();
        if (result.isError()) {
            var line = (int) text.chars().filter(letter -> letter == '\n').count();
            problems.add(
                    new Span(new SourceText(name, text), text.length(), text.length(), line),
                    Diagnostic.error(ManifestPath.ROOT, "a byte that is no UTF-8"));
            return Optional.empty();
        }
        return Optional.of(new SourceText(name, text));
    }

    static Diagnostic unreadable(Path file, String why) {
        return Diagnostic.error(ManifestPath.ROOT, file + " cannot be read: " + why);
    }
}
