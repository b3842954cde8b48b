package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Nearest;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.plan.BlastRadius;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.Step;
import dev.atoll.core.plan.Wishes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One box of a manifest's, or of its templates, that is asked to be made: a manifest and the wishes that ask for it and
 * for nothing else, to be planned as any other. Pure.
 *
 * @param request in the world that the manifest has the box in
 * @param manifest of this box, and of the one it is a copy of
 */
public record FromManifest(ContainerRequest request, Manifest manifest) {
    public FromManifest {
        notNull(request, manifest);
    }

    /** Empty where the manifest has neither a box nor a template of this name. */
    public static Optional<FromManifest> of(ContainerRequest request, Manifest manifest) {
        return Optional.ofNullable(manifest.boxes().get(request.name()))
                .or(() -> Optional.ofNullable(manifest.templates().get(request.name())))
                .map(spec -> new FromManifest(
                        new ContainerRequest(request.verb(), request.name(), spec.scope()),
                        Manifest.of(manifest.workstation()).withBoxes(boxes(request.name(), spec, manifest))));
    }

    private static Map<String, BoxSpec> boxes(String name, BoxSpec spec, Manifest manifest) {
        var boxes = new LinkedHashMap<String, BoxSpec>();
        boxes.put(name, spec);
        spec.cloneOf()
                .flatMap(source ->
                        Optional.ofNullable(manifest.boxes().get(source)).map(other -> Map.entry(source, other)))
                .ifPresent(source -> boxes.putIfAbsent(source.getKey(), source.getValue()));
        return boxes;
    }

    /** Of a name that is declared nowhere. */
    public static Plan undeclared(ContainerRequest request, Manifest manifest) {
        var names = new ArrayList<>(manifest.boxes().keySet());
        names.addAll(manifest.templates().keySet());
        return refused(
                request,
                manifest,
                "the manifest declares neither a box nor a template '" + request.name() + "'"
                        + Nearest.to(request.name(), names)
                                .map(near -> "; did you mean '" + near + "'?")
                                .orElse(""),
                names.isEmpty() ? "declare it under boxes or templates" : "it has " + String.join(", ", names));
    }

    /** That box alone may be replaced, where that is what is asked for. */
    public Wishes wishes() {
        return new Wishes(
                Set.of(request.box()),
                request.verb() == ContainerRequest.Verb.REPLACE ? Set.of(request.name()) : Set.of());
    }

    /**
     * What of a plan was asked for: who asks for a box to be made asks nothing of one that is there.
     *
     * @param plan of {@link #manifest} and {@link #wishes}
     */
    public Plan asked(Plan plan, SeenBoxes seen) {
        var spec = manifest.boxes().get(request.name());
        if (spec != null && spec.state() == BoxSpec.State.ABSENT) {
            return refused(request, manifest, "the manifest wants it gone", "take `state: absent` away first");
        }
        var there = seen.container(request.name(), request.scope())
                .filter(box -> box.box().isPresent());
        List<Step> steps = request.verb() == ContainerRequest.Verb.CREATE && there.isPresent()
                ? List.of(new Step.Keep(request.box()))
                : plan.steps();
        return new Plan(plan.workstation(), steps, plan.basis(), List.of());
    }

    private static Plan refused(ContainerRequest request, Manifest manifest, String why, String hint) {
        var address = request.box();
        return new Plan(
                manifest.workstation(),
                List.of(new Step.Blocked(address, List.of(), why, Optional.of(hint), BlastRadius.NONE)),
                Intent.basis(List.of()),
                List.of());
    }
}
