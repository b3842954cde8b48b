package dev.atoll.testkit;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxPackages;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Containers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Boxes that get packages and export, and keep every rule; each broken one differs in one thing. Run by the kit alone. */
class SoundPackages implements BoxPackagesActs, BoxPackages {
    /** {@code act-one ripgrep}. */
    final Set<String> installed = new TreeSet<>();

    final Set<String> exported = new TreeSet<>();
    final Set<String> launched = new TreeSet<>();
    final SoundActs boxes = new Boxes();

    private final class Boxes extends SoundActs {
        @Override
        public Observation<List<ContainerDetails>> details(Set<String> names) {
            return Observation.known(
                    names.stream().map(SoundPackages.this::details).toList(), SoundContainers.AT);
        }

        @Override
        public Observation<List<BoxContents>> contents(Set<String> names) {
            return Observation.known(
                    names.stream()
                            .map(BoxContents::boxOf)
                            .map(SoundPackages.this::contents)
                            .toList(),
                    SoundContainers.AT);
        }
    }

    private ContainerDetails details(String box) {
        return new ContainerDetails(
                box,
                Scope.USER,
                Optional.empty(),
                List.of(),
                "no",
                new ContainerDetails.Sharing(false, false, false, false),
                false,
                false,
                List.of(),
                Optional.empty(),
                Optional.of(new ContainerDetails.Box(
                        Optional.empty(),
                        Optional.empty(),
                        false,
                        false,
                        false,
                        of(box, launched),
                        of(box, exported),
                        List.of())));
    }

    private BoxContents contents(String box) {
        return new BoxContents(
                box,
                Scope.USER,
                Optional.empty(),
                Optional.empty(),
                of(box, installed),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static List<String> of(String box, Set<String> all) {
        return all.stream()
                .filter(one -> one.startsWith(box + " "))
                .map(one -> one.substring(box.length() + 1))
                .toList();
    }

    @Override
    public BoxPackages port() {
        return this;
    }

    @Override
    public Containers containers() {
        return boxes;
    }

    @Override
    public BoxOrder order(String name) {
        return boxes.order(name);
    }

    @Override
    public String installable() {
        return "ripgrep";
    }

    @Override
    public String application() {
        return "code";
    }

    @Override
    public String binary() {
        return "/usr/bin/bc";
    }

    @Override
    public Observation<List<Container.State>> observe() {
        return boxes.observe();
    }

    @Override
    public ActionOutcome install(String box, Scope scope, List<String> packages, StepOutput output) {
        return put(box, packages, installed);
    }

    @Override
    public ActionOutcome export(
            String box, Scope scope, List<String> applications, List<String> binaries, StepOutput output) {
        return binaries.isEmpty()
                ? put(box, applications, launched)
                : put(
                        box,
                        binaries.stream()
                                .map(path -> path.replace("/usr/bin/", ""))
                                .toList(),
                        exported);
    }

    private ActionOutcome put(String box, List<String> names, Set<String> all) {
        var there = boxes.there.get(box);
        if (there == null || there.status() != Container.Status.RUNNING) {
            return SoundActs.refused(box + " does not run");
        }
        var odd = names.stream()
                .filter(name -> !name.matches("[a-z][a-z-]*") || name.startsWith("no-such"))
                .findFirst();
        if (odd.isPresent()) {
            return SoundActs.refused("nobody has " + odd.get());
        }
        var more = names.stream().map(name -> box + " " + name).toList();
        return all.addAll(more) ? ActionOutcome.done() : new ActionOutcome.AlreadySo();
    }
}
