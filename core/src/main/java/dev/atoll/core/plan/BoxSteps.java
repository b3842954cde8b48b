package dev.atoll.core.plan;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.compare.Compared;
import dev.atoll.core.compare.Fact;
import dev.atoll.core.compare.Found;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What to do about a box. What can be changed in one is changed; what only a new one can have waits until somebody says
 * that it may be replaced, and of a protected one for ever.
 */
final class BoxSteps {
    /** Checked, never made so. */
    private static final Set<String> EXPECTED = Set.of("expects", "endpoints");

    private final Manifest manifest;
    private final Map<ResourceAddress, Compared> others;
    private final Wishes wishes;
    private final Radius radius;

    /** @param others everything that is declared, compared */
    BoxSteps(Manifest manifest, Map<ResourceAddress, Compared> others, Wishes wishes, Radius radius) {
        this.others = others;
        this.manifest = manifest;
        this.wishes = wishes;
        this.radius = radius;
    }

    void add(Compared compared, List<Step> steps) {
        var name = compared.facts().getFirst().path().steps().get(1);
        var spec = manifest.boxes().get(name);
        if (spec != null) {
            new One(compared, name, spec, spec.scope(), steps).add();
        }
    }

    private final class One {
        private final Compared compared;
        private final ResourceAddress address;
        private final String name;
        private final BoxSpec spec;
        private final Scope scope;
        private final List<Step> steps;

        One(Compared compared, String name, BoxSpec spec, Scope scope, List<Step> steps) {
            this.compared = compared;
            this.address = compared.address();
            this.name = name;
            this.spec = spec;
            this.scope = scope;
            this.steps = steps;
        }

        void add() {
            var whole = compared.differing().filter(fact -> key(fact).isEmpty()).findFirst();
            if (spec.state() == BoxSpec.State.ABSENT) {
                compared.differing().findFirst().ifPresent(this::remove);
            } else if (whole.isPresent()) {
                missing(whole.get());
            } else {
                there();
            }
        }

        private void remove(Fact there) {
            var remove = new Action.RemoveBox(name, scope);
            if (spec.protectedOne()) {
                blocked(remove, there, "it is protected", "take `protected` away first");
            } else if (there.found() instanceof Found.Differs differs
                    && differs.instead().isEmpty()) {
                blocked(remove, there, "nothing proves that distrobox made it", "podman rm " + name);
            } else {
                change(remove, Step.Reason.NOT_WANTED, "wanted gone", List.of());
            }
        }

        private void missing(Fact fact) {
            var there = fact.found() instanceof Found.Differs differs
                    && differs.instead().isEmpty();
            if (there) {
                steps.add(new Step.Blocked(
                        address,
                        Optional.empty(),
                        "a container of this name is there that is no box",
                        Optional.of("give the box another name"),
                        BlastRadius.NONE));
            } else if (spec.image().isEmpty() && spec.cloneOf().isEmpty()) {
                steps.add(new Step.Blocked(
                        address,
                        Optional.empty(),
                        "it is not there, and nothing says what to make it from",
                        Optional.of("give it an image, or one to all with defaults.box.image"),
                        BlastRadius.NONE));
            } else {
                var source = source();
                var hidden = source.map(Compared::facts)
                        .map(List::getFirst)
                        .map(Fact::found)
                        .filter(Found.NotSeen.class::isInstance)
                        .map(Found.NotSeen.class::cast);
                if (hidden.isPresent()) {
                    steps.add(new Step.Deferred(
                            address,
                            "it is to be a copy of " + spec.cloneOf().orElseThrow() + ": "
                                    + hidden.get().detail(),
                            hidden.get().hint()));
                    return;
                }
                var clone = source.filter(other -> other.facts().getFirst().differs())
                        .map(other -> List.of("create " + other.address()))
                        .orElse(List.of());
                var made = change(new Action.CreateBox(name, scope, spec), Step.Reason.NOT_THERE, "not there", clone);
                spec.services().forEach((service, program) -> served(service, program, List.of(made)));
                if (spec.state() == BoxSpec.State.RUNNING) {
                    change(
                            new Action.StartBox(name, scope),
                            Step.Reason.STATE_CHANGED,
                            "wanted running",
                            List.of(made));
                }
            }
        }

        /** The box it is to be a copy of, where the manifest declares that one. */
        private Optional<Compared> source() {
            return spec.cloneOf()
                    .flatMap(from -> Optional.ofNullable(manifest.boxes().get(from))
                            .flatMap(other -> Optional.ofNullable(others.get(BoxSpec.address(from, other.scope())))));
        }

        private void there() {
            var differing = compared.differing().toList();
            var made = differing.stream().filter(One::onlyNew).toList();
            var before = new ArrayList<String>();
            if (!made.isEmpty()) {
                replaced(made).ifPresent(before::add);
            }
            with(differing, "state").findFirst().ifPresent(fact -> before.add(turned(fact)));
            var packages = with(differing, "additional_packages").map(One::item).toList();
            if (!packages.isEmpty() && before.stream().noneMatch(id -> id.startsWith("replace"))) {
                change(
                        new Action.InstallPackages(name, packages),
                        Step.Reason.SPEC_CHANGED,
                        "packages it lacks",
                        before);
            }
            exports(differing, before);
            with(differing, "services")
                    .map(fact -> fact.path().last())
                    .forEach(service -> Optional.ofNullable(spec.services().get(service))
                            .ifPresent(program -> served(service, program, before)));
            differing.stream()
                    .filter(fact -> EXPECTED.contains(key(fact)))
                    .forEach(fact -> steps.add(Planner.expected(address, fact)));
        }

        private void exports(List<Fact> differing, List<String> before) {
            var applications = with(differing, "exported_apps").map(One::item).toList();
            var binaries = with(differing, "exported_bins").map(One::item).toList();
            if (!applications.isEmpty() || !binaries.isEmpty()) {
                change(
                        new Action.Export(name, applications, binaries),
                        Step.Reason.SPEC_CHANGED,
                        "exports it lacks",
                        before);
            }
        }

        private String turned(Fact fact) {
            var action = spec.state() == BoxSpec.State.RUNNING
                    ? new Action.StartBox(name, scope)
                    : new Action.StopBox(name, scope);
            return change(action, Step.Reason.STATE_CHANGED, Planner.apart(fact), List.of());
        }

        private Optional<String> replaced(List<Fact> made) {
            var replace = new Action.ReplaceBox(name, scope, spec);
            var why = made.stream().map(Planner::apart).collect(Collectors.joining("; "));
            if (spec.protectedOne()) {
                blocked(replace, why, "it is protected: it keeps what it has");
                return Optional.empty();
            }
            if (!wishes.replace().contains(name)) {
                blocked(replace, why, "only a new box can have that: atoll plan --replace " + name);
                return Optional.empty();
            }
            return Optional.of(change(replace, Step.Reason.REQUESTED, why, List.of()));
        }

        private void served(String service, BoxSpec.Program program, List<String> after) {
            var action = new Action.MakeService(name, service, program);
            steps.add(new Step.Change(
                    action.verb() + " " + address + "/" + service,
                    address,
                    action,
                    Step.Reason.NOT_THERE,
                    "no unit runs it",
                    radius.of(action),
                    after));
        }

        private String change(Action action, Step.Reason reason, String why, List<String> after) {
            var id = action.verb() + " " + address;
            steps.add(new Step.Change(id, address, action, reason, why, radius.of(action), after));
            return id;
        }

        private void blocked(Action action, Fact fact, String why, String hint) {
            steps.add(new Step.Blocked(
                    address,
                    Optional.of(action),
                    Planner.apart(fact) + "; " + why,
                    Optional.of(hint),
                    radius.of(action)));
        }

        private void blocked(Action action, String why, String hint) {
            steps.add(new Step.Blocked(address, Optional.of(action), why, Optional.of(hint), radius.of(action)));
        }

        private static boolean onlyNew(Fact fact) {
            return switch (key(fact)) {
                case "state",
                        "additional_packages",
                        "exported_apps",
                        "exported_bins",
                        "services",
                        "expects",
                        "endpoints" -> false;
                default -> true;
            };
        }

        private static Stream<Fact> with(List<Fact> facts, String key) {
            return facts.stream().filter(fact -> key(fact).equals(key));
        }

        /** Of {@code [git]}, what is in the brackets. */
        private static String item(Fact fact) {
            return fact.wanted();
        }

        /** The key of the box that is meant; empty for the box as a whole. */
        private static String key(Fact fact) {
            return fact.path().steps().size() > 2 ? fact.path().steps().get(2) : "";
        }
    }
}
