package dev.atoll.arch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that nothing which acts may ever type, with the pitfall that each stands for. Core names some, to warn of them. */
class NeverTypedTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Map<String, String> NEVER = Map.of(
            "--rm-home", "pitfalls 1 and 2: homes were deleted",
            "prune", "pitfall 3: stopped boxes are no rubbish",
            "system reset", "pitfall 4: offered as the cure for everything",
            ":z", "pitfall 10: a home that is labelled anew locks its owner out",
            "--reboot", "pitfall 24: an update that restarts kills what runs in boxes",
            "logout", "pitfall 37: nobody leaves a tailnet over itself",
            "funnel", "pitfall 39: a funnel is public",
            "--volumes", "what is in a volume is not the box's own");

    /** Of an answer or a hint, not of a command. */
    private static final List<String> READ = List.of("atoll restore-points prune", "serve and funnel entries");

    @Test
    void no_adapter_has_them_in_what_it_types() {
        var typed = new ArrayList<String>();
        sources()
                .forEach(file -> LITERAL.matcher(read(file)).results().forEach(found -> {
                    var text = found.group(1);
                    NEVER.forEach((word, why) -> {
                        if (text.contains(word) && !READ.contains(text)) {
                            typed.add(file.getFileName() + ": \"" + text + "\": " + why);
                        }
                    });
                }));

        assertThat(typed).isEmpty();
    }

    @Test
    void every_adapter_is_read() {
        assertThat(sources()).hasSizeGreaterThan(100).anyMatch(file -> file.endsWith("Acting.java"));
    }

    private static List<Path> sources() {
        try (var modules = Files.newDirectoryStream(Path.of(".."), "adapters-*")) {
            var files = new ArrayList<Path>();
            for (var module : modules) {
                try (var below = Files.walk(module.resolve("src/main/java"))) {
                    below.filter(file -> file.toString().endsWith(".java")).forEach(files::add);
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> !line.strip().startsWith("*")).reduce("", (all, line) -> all + line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
