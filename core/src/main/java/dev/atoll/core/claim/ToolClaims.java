package dev.atoll.core.claim;

import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That a tool of some version is in a box. Told of boxes that run: none is started to be looked at. */
final class ToolClaims {
    private static final Pattern TOOL = Pattern.compile("^([A-Za-z][\\w .+#-]*?)[\\s:@]+v?(\\d+(?:\\.\\d+)*)\\b.*$");
    private static final Pattern WORD = Pattern.compile("^[a-z][\\w.+-]*$");
    private static final Map<String, String> COMMANDS = Map.ofEntries(
            Map.entry("node.js", "node"),
            Map.entry("nodejs", "node"),
            Map.entry("tsc", "typescript"),
            Map.entry("githubcli", "gh"),
            Map.entry("gitlabcli", "glab"),
            Map.entry("python3", "python"),
            Map.entry("golang", "go"),
            Map.entry("rustc", "rust"),
            Map.entry("neovim", "nvim"),
            Map.entry("ripgrep", "rg"),
            Map.entry("vscode", "code"));

    private ToolClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        return Saying.of(text, subject)
                .filter(ToolClaims::aboutTools)
                .flatMap(saying ->
                        named(saying).map(tool -> saying.line().checked(judged(saying.box(), tool, subject))));
    }

    /** What has to be asked of the boxes that a text describes: tools are told by name. */
    static Set<String> asked(HandWritten text) {
        var boxes = Saying.declared(text);
        var sayings = Saying.of(text, boxes).filter(ToolClaims::aboutTools).toList();
        return Stream.concat(boxes.stream(), CommandClaims.entered(text))
                .distinct()
                .flatMap(box -> BoxContents.asked(
                        box,
                        sayings.stream()
                                .filter(saying -> saying.box().equals(box))
                                .flatMap(ToolClaims::named)
                                .map(Tool::name)
                                .collect(Collectors.toCollection(TreeSet::new)),
                        Set.of("bash"))
                        .stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean aboutTools(Saying saying) {
        return Saying.TOOLS.matcher(saying.label()).find();
    }

    /** Commas or a list: each entry by itself; of words without a version, only what could be typed. */
    private static Stream<Tool> named(Saying saying) {
        return Stream.of(saying.value().split(",", -1))
                .map(entry -> entry.replaceAll("\\(.*", "").strip())
                .flatMap(entry -> {
                    var versioned = TOOL.matcher(entry);
                    if (versioned.matches()) {
                        return Stream.of(new Tool(command(versioned.group(1)), Optional.of(versioned.group(2))));
                    }
                    return WORD.matcher(entry).matches()
                            ? Stream.of(new Tool(command(entry), Optional.empty()))
                            : Stream.empty();
                });
    }

    private static String command(String name) {
        var word = Line.lower(name).replace(" ", "");
        return COMMANDS.getOrDefault(word, word);
    }

    private static Answer judged(String box, Tool tool, Subject subject) {
        return subject.container(
                box,
                one -> one.status() == Container.Status.RUNNING
                        ? Subject.judged(subject.boxes().contents(one), contents -> version(tool, contents))
                        : Answer.unanswered(box + " does not run, and nothing is started to be looked at"));
    }

    private static Answer version(Tool tool, BoxContents contents) {
        var told = Optional.ofNullable(contents.tools().get(tool.name()));
        if (told.isEmpty()) {
            return tool.version().isEmpty()
                            && contents.packages()
                                    .filter(all -> all.contains(tool.name()))
                                    .isPresent()
                    ? Answer.confirmed("installed by hand in " + contents.name())
                    : Answer.unanswered("no version of " + tool.name() + " was told in " + contents.name());
        }
        var version = told.orElseThrow();
        return Answer.of(
                tool.version().map(wanted -> same(wanted, version)).orElse(true),
                tool.name() + " " + version + " in " + contents.name());
    }

    /** As many numbers as are written have to agree. */
    private static boolean same(String wanted, String told) {
        return told.equals(wanted) || told.startsWith(wanted + ".") || told.startsWith(wanted + "-");
    }

    /** A tool by the command that tells its version. */
    private record Tool(String name, Optional<String> version) {}
}
