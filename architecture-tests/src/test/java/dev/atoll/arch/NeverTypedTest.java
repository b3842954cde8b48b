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
    /** A block of text, or a text in one line. */
    private static final Pattern LITERAL =
            Pattern.compile("\"\"\"(.*?)\"\"\"|\"((?:[^\"\\\\\\n]++|\\\\.)*+)\"", Pattern.DOTALL);

    private static final Map<String, String> NEVER = Map.ofEntries(
            Map.entry("--rm-home", "pitfalls 1 and 2: homes were deleted"),
            Map.entry("prune", "pitfall 3: stopped boxes are no rubbish"),
            Map.entry("system reset", "pitfall 4: offered as the cure for everything"),
            Map.entry(":z", "pitfall 10: a home that is labelled anew locks its owner out"),
            Map.entry("--reboot", "pitfall 24: an update that restarts kills what runs in boxes"),
            Map.entry("logout", "pitfall 37: nobody leaves a tailnet over itself"),
            Map.entry("funnel", "pitfall 39: a funnel is public"),
            Map.entry("--volumes", "what is in a volume is not the box's own"),
            Map.entry("enable-linger", "who may run things without being there is for the user to say"),
            Map.entry("--now", "setting a unit ends nothing that runs"),
            Map.entry("--apply-live", "what runs is not changed under whoever runs it"));

    /** Of an answer or a hint, not of a command. */
    private static final List<String> READ = List.of(
            "atoll restore-points prune",
            "serve and funnel entries",
            "systemctl --user enable --now podman.socket",
            "sudo systemctl enable --now tailscaled (on Bazzite: ujust tailscale enable)",
            "log in with a session of your own, or: loginctl enable-linger $USER");

    @Test
    void no_adapter_has_them_in_what_it_types() {
        assertThat(sources().stream()
                        .flatMap(file -> typed(read(file)).stream().map(found -> file.getFileName() + ": " + found)))
                .isEmpty();
    }

    @Test
    void they_are_noticed_in_a_line_and_in_a_block() {
        assertThat(typed("run(\"podman\", \"system\", \"prune\")")).hasSize(1);
        assertThat(typed("run(\"\"\"\n    distrobox rm --rm-home \"$1\"\n    \"\"\")"))
                .hasSize(1);
        assertThat(typed("run(\"podman\", \"rm\")")).isEmpty();
    }

    private static List<String> typed(String source) {
        var typed = new ArrayList<String>();
        LITERAL.matcher(source).results().forEach(found -> {
            var text = found.group(1) == null ? found.group(2) : found.group(1);
            NEVER.forEach((word, why) -> {
                if (text.contains(word) && !READ.contains(text)) {
                    typed.add(text + ": " + why);
                }
            });
        });
        return typed;
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
