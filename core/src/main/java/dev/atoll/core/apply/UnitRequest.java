package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import dev.atoll.core.plan.UnitLosses;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What somebody asks to be done with one unit.
 *
 * @param name as typed; without a suffix, a service's
 * @param scope absent: of whoever has one of that name
 * @param done whether it was done, and is only to be looked at
 */
public record UnitRequest(Verb verb, String name, Optional<Scope> scope, boolean done) implements Request {
    /** What Atoll starts and ends; other kinds of units belong to the machine itself. */
    private static final Set<String> SUFFIXES = Set.of("service", "socket", "timer");

    private static final Set<String> OTHERS =
            Set.of("target", "mount", "automount", "path", "slice", "scope", "device", "swap");

    /** In systemctl's words. */
    public enum Verb {
        START,
        STOP,
        RESTART,
        ENABLE,
        DISABLE;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public UnitRequest {
        notNull(verb, name, scope);
        name = whole(name);
    }

    public static UnitRequest of(Verb verb, String name, Optional<Scope> scope) {
        return new UnitRequest(verb, name, scope, false);
    }

    private static String whole(String typed) {
        var suffix = typed.substring(typed.lastIndexOf('.') + 1);
        return typed.contains(".") && (SUFFIXES.contains(suffix) || OTHERS.contains(suffix))
                ? typed
                : typed + ".service";
    }

    boolean ofAnotherKind() {
        return !SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    /** Of which instances are made, and which is none. */
    boolean template() {
        return name.contains("@.");
    }

    @Override
    public Sight sight() {
        var unit = Sight.of(Kinds.SERVICE);
        var looked = template() || ofAnotherKind() ? unit : unit.closer(Kinds.SERVICE_DETAILS, Set.of(name));
        return verb == Verb.STOP || verb == Verb.RESTART ? looked.and(UnitLosses.SIGHT) : looked;
    }

    @Override
    public Plan plan(Optional<Manifest> manifest, Snapshot seen) {
        return new RequestedUnit(this, manifest, seen).plan();
    }

    @Override
    public String asked() {
        return "service " + verb.name().toLowerCase(Locale.ROOT) + " " + Texts.typed(List.of(name))
                + scope.map(whose -> " --" + whose.name().toLowerCase(Locale.ROOT))
                        .orElse("");
    }

    @Override
    public UnitRequest afterwards() {
        return new UnitRequest(verb, name, scope, true);
    }
}
