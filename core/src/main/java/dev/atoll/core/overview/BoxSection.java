package dev.atoll.core.overview;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.document.Block;
import dev.atoll.core.document.Text;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.Kinds;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One box: what its owner says of it, and what was seen. */
final class BoxSection {
    private static final String INSIDE = "inside the box";

    private final Subject subject;

    BoxSection(Subject subject) {
        this.subject = subject;
    }

    List<Block> seen(Container.State box, Optional<BoxSpec> spec) {
        var facts = new ArrayList<Block.Fact>();
        spec.flatMap(BoxSpec::purpose).ifPresent(purpose -> facts.add(manifest("Purpose", purpose)));
        if (spec.isEmpty() && subject.manifest().isPresent()) {
            facts.add(new Block.Fact("Manifest", Text.muted("does not speak of it")));
        }
        facts.add(new Block.Fact("State", state(box)));
        facts.add(Block.Fact.of("Image", box.image().toString()));
        spec.flatMap(BoxSpec::image)
                .filter(wanted -> !wanted.equals(box.image()))
                .ifPresent(wanted -> facts.add(manifest("Image wanted", wanted.toString())));
        box.created()
                .ifPresent(at -> facts.add(Block.Fact.of("Made", subject.times().stamp(at))));
        facts.addAll(tools(spec, subject.boxes().contents(box)));
        facts.addAll(making(subject.boxes().details(box)));
        spec.ifPresent(declared -> facts.addAll(owners(declared)));
        var blocks = new ArrayList<Block>(List.of(Subject.heading(3, title(box)), new Block.Facts(facts)));
        blocks.addAll(new EndpointTable(subject).of(box, spec));
        return blocks;
    }

    /** Declared, and not seen: not there, or nobody could look. */
    List<Block> declared(String name, BoxSpec spec) {
        var facts = new ArrayList<Block.Fact>();
        spec.purpose().ifPresent(purpose -> facts.add(manifest("Purpose", purpose)));
        facts.add(new Block.Fact(
                "State",
                subject.snapshot().of(Kinds.CONTAINER) instanceof Observation.Known
                        ? Text.warning("declared, and not there: atoll plan says what to do")
                        : Text.muted("declared, not observed")));
        spec.image().ifPresent(image -> facts.add(manifest("Image wanted", image.toString())));
        facts.addAll(tools(Optional.of(spec), unknown()));
        facts.addAll(owners(spec));
        return List.of(Subject.heading(3, name), new Block.Facts(facts));
    }

    private Observation<BoxContents> unknown() {
        return subject.snapshot().of(Kinds.BOX_CONTENTS).map(all -> all.getFirst());
    }

    private static String title(Container.State box) {
        return box.name() + (box.scope() == Scope.SYSTEM ? " (rootful)" : "");
    }

    private Text state(Container.State box) {
        var words = BoxSections.state(box)
                + box.started()
                        .filter(at -> box.status() == Container.Status.RUNNING)
                        .map(at -> " since " + subject.times().stamp(at))
                        .orElse("")
                + box.exited()
                        .filter(at -> box.status() == Container.Status.EXITED)
                        .map(at -> ", " + subject.times().ago(at))
                        .orElse("");
        return box.failed()
                ? Text.bad(words)
                : box.status() == Container.Status.RUNNING ? Text.good(words) : Text.muted(words);
    }

    /** Those that were told, then those that are wanted and were not. */
    private static List<Block.Fact> tools(Optional<BoxSpec> spec, Observation<BoxContents> seen) {
        var told = seen instanceof Observation.Known<BoxContents> known
                ? known.value().tools()
                : Map.<String, String>of();
        var facts = new ArrayList<Block.Fact>();
        if (seen instanceof Observation.Known<BoxContents> known) {
            known.value()
                    .distribution()
                    .ifPresent(id -> facts.add(Block.Fact.of("Distribution", id).from(INSIDE)));
            known.value()
                    .packages()
                    .filter(packages -> !packages.isEmpty())
                    .ifPresent(packages -> facts.add(Block.Fact.of("Installed by hand", String.join(", ", packages))
                            .from(INSIDE)));
        }
        if (!told.isEmpty()) {
            facts.add(Block.Fact.of("Tools", listed(told)).from(INSIDE));
        }
        var wanted = spec.map(BoxSpec::expects).orElse(Map.of()).entrySet().stream()
                .filter(tool -> !told.containsKey(tool.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!wanted.isEmpty()) {
            facts.add(Block.Fact.of("Tools", listed(wanted) + " (not looked at; with --deep they are)")
                    .from(Subject.DECLARED));
        }
        return facts;
    }

    private static String listed(Map<String, ?> tools) {
        return tools.entrySet().stream()
                .map(tool -> tool.getKey() + " " + tool.getValue())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private static List<Block.Fact> making(Observation<ContainerDetails> seen) {
        if (!(seen instanceof Observation.Known<ContainerDetails> known)) {
            return List.of();
        }
        var facts = new ArrayList<Block.Fact>();
        known.value().box().ifPresent(box -> {
            box.version().ifPresent(version -> facts.add(Block.Fact.of("Made by", "distrobox " + version)));
            facts.add(Block.Fact.of("Home", box.home().map(Object::toString).orElse("the user's own")));
            named(facts, "Exported applications", box.applications());
            named(facts, "Exported binaries", box.binaries());
        });
        return facts;
    }

    private static void named(List<Block.Fact> facts, String label, List<String> words) {
        if (!words.isEmpty()) {
            facts.add(Block.Fact.of(label, String.join(", ", words)));
        }
    }

    /** What no machine tells. */
    private List<Block.Fact> owners(BoxSpec spec) {
        var facts = new ArrayList<Block.Fact>();
        if (spec.protectedOne()) {
            facts.add(manifest("Protected", "never removed, never replaced"));
        }
        spec.workspace().ifPresent(path -> facts.add(manifest("Workspace", path.toString())));
        if (!spec.config().isEmpty()) {
            facts.add(manifest(
                    "Configuration",
                    spec.config().stream().map(Object::toString).collect(Collectors.joining(", "))));
        }
        spec.notes().forEach((title, lines) -> facts.add(manifest(capital(title), String.join("; ", lines))));
        return facts;
    }

    private static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static Block.Fact manifest(String label, String words) {
        return Block.Fact.of(label, words).from(Subject.DECLARED);
    }
}
