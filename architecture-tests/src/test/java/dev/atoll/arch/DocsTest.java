package dev.atoll.arch;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.atoll.core.observe.Kinds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the documents show of the code is the code, and what they list is all there is. */
class DocsTest {
    private static final Path TOP = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile(
            "(?:<!-- (?<file>\\S+) -->\\n)?```(?<language>java|xml|text)\\n(?<code>.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "docs/adapters.md"})
    void code_that_is_shown_is_code_that_compiles(String page) throws IOException {
        var shown = SNIPPET.matcher(text(page)).results().toList();

        assertThat(shown).isNotEmpty();
        for (var snippet : shown) {
            assertThat(snippet.group("file"))
                    .as("the file named in a comment right above:%n%s", snippet.group("code"))
                    .isNotNull();
            assertThat(unindented(text(snippet.group("file"))))
                    .as(snippet.group("file"))
                    .contains(unindented(snippet.group("code")));
        }
    }

    @Test
    void the_table_of_rules_has_every_rule_of_the_kit_and_no_other() throws IOException {
        var kit = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("dev.atoll.testkit");
        var tested = kit.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(Test.class))
                .map(DocsTest::rule)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(tested).hasSizeGreaterThan(20);
        assertThat(firstCells("docs/adapters.md", "## Rules")).containsExactlyInAnyOrderElementsOf(tested);
    }

    @Test
    void the_table_of_ports_has_every_kind_and_no_other() throws IOException {
        assertThat(firstCells("docs/adapters.md", "## Ports"))
                .containsExactlyElementsOf(
                        Kinds.PORTS.stream().map(key -> "`" + key.kind() + "`").toList());
        assertThat(text("docs/adapters.md"))
                .contains(Kinds.PORTS.stream()
                        .map(key -> key.port().getSimpleName())
                        .map(port -> "| `" + port + "` | `" + port + "Contract` |")
                        .toList());
    }

    @Test
    void the_table_of_modules_has_every_module_and_no_other() throws IOException {
        var modules = Pattern.compile("<module>(.*)</module>")
                .matcher(text("pom.xml"))
                .results()
                .map(module -> "`" + module.group(1) + "`")
                .toList();

        assertThat(firstCells("docs/architecture.md", "## Modules")).containsExactlyInAnyOrderElementsOf(modules);
    }

    @Test
    void a_decision_is_short_and_the_tests_that_hold_it_are_there() throws IOException {
        var sources = fileNames("src");
        for (var decision : decisions()) {
            var words = Files.readString(decision);
            assertThat(words.lines().count()).as(decision.toString()).isLessThanOrEqualTo(60);
            assertThat(words).as(decision.toString()).contains("## Context", "## Decision", "## Confirmation");
            var held = Pattern.compile("`([A-Z]\\w*(?:Test|IT|Contract|Rules))`")
                    .matcher(words.substring(words.indexOf("## Confirmation")))
                    .results()
                    .map(name -> name.group(1) + ".java")
                    .toList();
            assertThat(sources).as(decision.toString()).containsAll(held);
        }
    }

    @Test
    void every_rule_of_the_architecture_names_its_decision() throws IOException {
        var numbers = decisions().stream()
                .map(decision -> "(ADR " + decision.getFileName().toString().substring(0, 4) + ")")
                .toList();
        var nothing = new ClassFileImporter().importPackages("dev.atoll.arch.nothing");

        assertThat(new Rules("dev.atoll", nothing, port -> true).all())
                .allSatisfy((name, rule) ->
                        assertThat(numbers).as(rule.getDescription()).anyMatch(rule.getDescription()::contains));
    }

    private static List<Path> decisions() throws IOException {
        try (var files = Files.list(TOP.resolve("docs/adr"))) {
            return files.sorted().toList();
        }
    }

    /** Of every Java source of every module. */
    private static Set<String> fileNames(String below) throws IOException {
        var names = new TreeSet<String>();
        for (var module : Pattern.compile("<module>(.*)</module>")
                .matcher(text("pom.xml"))
                .results()
                .toList()) {
            var folder = TOP.resolve(module.group(1)).resolve(below);
            if (Files.isDirectory(folder)) {
                try (var files = Files.walk(folder)) {
                    files.map(file -> file.getFileName().toString())
                            .filter(name -> name.endsWith(".java"))
                            .forEach(names::add);
                }
            }
        }
        return names;
    }

    /** {@code OBS-1} for {@code obs_1_...}, {@code R4} for {@code r4_...}. */
    private static String rule(JavaMethod method) {
        var id = Pattern.compile("^([a-z]+)_?(\\d+)_").matcher(method.getName());
        assertThat(id.find()).as(method.getFullName()).isTrue();
        var family = id.group(1).toUpperCase(Locale.ROOT);
        return family.equals("R") ? family + id.group(2) : family + "-" + id.group(2);
    }

    /** Of the first table below a heading. */
    private static List<String> firstCells(String page, String heading) throws IOException {
        var cells = new ArrayList<String>();
        text(page)
                .lines()
                .dropWhile(line -> !line.startsWith(heading))
                .dropWhile(line -> !line.startsWith("| ---") && !line.startsWith("|---"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .forEach(line ->
                        cells.add(line.substring(1, line.indexOf('|', 1)).strip()));
        return cells;
    }

    private static String unindented(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String text(String file) throws IOException {
        return Files.readString(TOP.resolve(file));
    }
}
