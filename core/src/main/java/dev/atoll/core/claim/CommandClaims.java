package dev.atoll.core.claim;

import dev.atoll.core.common.Observation;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.SeenBoxes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Commands of the text that do not do what they are there for: a wrong column, another distribution's packages. */
final class CommandClaims {
    private static final Pattern NAMES = Line.pattern("distrobox[- ](?:list|ls)\\b.*\\|.*\\bawk\\b(?!.*-F).*\\$2\\b");
    private static final Pattern LOOP = Line.pattern("^\\s*(?:for|while)\\b.*");
    private static final Pattern END = Line.pattern("^\\s*done\\b");
    private static final Pattern ENTER = Line.pattern("distrobox[- ]enter (?:-n |--name )?[\"']?([\\w.$-]+)");
    private static final Pattern UPDATE = Line.pattern(
            "\\b(dnf5?|yum|apt|apt-get|pacman|zypper|apk)\\b(?:\\s+-\\S+)*\\s+(?:update|upgrade|full-upgrade|dup|-Syu\\w*)|\\b(pacman) -Syu");
    private static final Pattern EVERY =
            Line.pattern("\\b(?:all|each|every) (?:\\w+ )?(?:containers?|boxes|box|distrobox)");
    private static final Map<String, Set<String>> FAMILIES = Map.of(
            "dnf", Set.of("fedora", "rhel", "centos", "almalinux", "rocky", "ol", "nobara", "bazzite", "amzn"),
            "apt", Set.of("debian", "ubuntu", "linuxmint", "pop", "kali", "neon", "raspbian"),
            "pacman", Set.of("arch", "manjaro", "endeavouros", "cachyos", "steamos", "artix"),
            "zypper", Set.of("opensuse", "opensuse-tumbleweed", "opensuse-leap", "sles"),
            "apk", Set.of("alpine", "wolfi", "postmarketos"));

    private CommandClaims() {}

    static Stream<Checked> in(HandWritten text, Subject subject) {
        var found = new ArrayList<Checked>();
        var inLoop = false;
        for (var line : text.sentences().toList()) {
            inLoop = (inLoop || line.says(LOOP)) && !line.says(END);
            if (line.says(NAMES) && (line.fence().isPresent() || HandWritten.isShort(line))) {
                found.add(line.checked(Answer.contradicted(
                        "awk's field 2 of that list is the line between the columns, not a name: the name is field 3",
                        "podman ps -a --filter label=manager=distrobox --format '{{.Names}}'")));
            }
            var update = line.in(UPDATE);
            if (update.find()) {
                var manager = manager(update.group(1) == null ? update.group(2) : update.group(1));
                scope(line, inLoop).ifPresent(boxes -> found.add(line.checked(updates(manager, boxes, subject))));
            }
        }
        return found.stream();
    }

    /** Boxes that commands of the text are run in. */
    static Stream<String> entered(HandWritten text) {
        return text.sentences()
                .flatMap(line -> line.in(ENTER).results())
                .map(box -> box.group(1))
                .filter(box -> !box.startsWith("$"));
    }

    private static String manager(String command) {
        var name = Line.lower(command);
        return switch (name) {
            case "dnf5", "yum" -> "dnf";
            case "apt-get" -> "apt";
            default -> name;
        };
    }

    /** The box that a command is for; empty text: all of them. None where it is for no box. */
    private static Optional<String> scope(Line line, boolean inLoop) {
        var enter = line.in(ENTER);
        if (enter.find() && !enter.group(1).startsWith("$")) {
            return Optional.of(enter.group(1));
        }
        return inLoop || line.says(EVERY) ? Optional.of("") : Optional.empty();
    }

    private static Answer updates(String manager, String box, Subject subject) {
        return box.isEmpty()
                ? subject.ask(
                        Kinds.CONTAINER,
                        all -> boxes(
                                manager,
                                all.stream()
                                        .filter(one -> one.box().isPresent())
                                        .toList(),
                                "--all",
                                subject))
                : subject.container(box, one -> boxes(manager, List.of(one), box, subject));
    }

    private static Answer boxes(String manager, List<Container.State> boxes, String upgrade, Subject subject) {
        var family = FAMILIES.getOrDefault(manager, Set.of());
        var world = subject.boxes();
        var others = of(boxes, world, distribution -> !family.contains(distribution));
        if (!others.isEmpty()) {
            return Answer.contradicted(
                    manager + " is not what updates " + String.join(", ", others), "distrobox upgrade " + upgrade);
        }
        var same = of(boxes, world, family::contains);
        return same.size() < boxes.size() || boxes.isEmpty()
                ? Answer.unanswered(
                        "of " + (boxes.size() - same.size()) + " boxes it was not told which distribution they are of")
                : subject.absence(
                        Kinds.CONTAINER, Answer.confirmed(manager + " is there in " + String.join(", ", same)));
    }

    /** Known ones alone: the distribution of a box is told of those that run. */
    private static List<String> of(List<Container.State> boxes, SeenBoxes world, Predicate<String> distribution) {
        return boxes.stream()
                .flatMap(box -> inside(world, box).flatMap(BoxContents::distribution).stream()
                        .filter(id -> known(id) && distribution.test(id))
                        .map(id -> box.name() + " (" + id + ")"))
                .toList();
    }

    private static boolean known(String id) {
        return FAMILIES.values().stream().anyMatch(family -> family.contains(id));
    }

    private static Optional<BoxContents> inside(SeenBoxes world, Container.State box) {
        return world.contents(box) instanceof Observation.Known<BoxContents> known
                ? Optional.of(known.value())
                : Optional.empty();
    }
}
