package dev.atoll.core.apply;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.Plan;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody asks to be done with one container, by its name.
 *
 * @param scope whose engine runs it; of what a manifest declares, the manifest tells it
 */
public record ContainerRequest(Verb verb, String name, Scope scope) implements Request {
    public ContainerRequest {
        notNull(verb, name, scope);
    }

    /** In the words of the command line. */
    public enum Verb {
        START,
        STOP,
        /** Ends what runs in it, and starts it. */
        RESTART,
        /** Makes a box of the manifest's, or of its templates, where there is none. */
        CREATE,
        /** Makes a box anew that is not as its manifest has it. */
        REPLACE,
        /** Keeps a box and takes it away. */
        REMOVE;

        /** Whether it goes by what a manifest declares; the others go by what is there. */
        public boolean declared() {
            return this == CREATE || this == REPLACE;
        }
    }

    ResourceAddress box() {
        return BoxSpec.address(name, scope);
    }

    @Override
    public Sight sight() {
        return RequestedContainer.sight(this);
    }

    /** Of one that goes by what is there; the others are planned as an apply of the manifest that has nothing else. */
    @Override
    public Plan plan(Optional<Manifest> manifest, Snapshot seen) {
        return RequestedContainer.plan(this, manifest, SeenBoxes.in(seen));
    }

    @Override
    public String asked() {
        return "container " + verb.name().toLowerCase(Locale.ROOT) + " " + Texts.typed(List.of(name))
                + (scope == Scope.SYSTEM && !verb.declared() ? " --root" : "");
    }

    /** Whoever restarts it wants it to run. */
    @Override
    public ContainerRequest afterwards() {
        return verb == Verb.RESTART ? new ContainerRequest(Verb.START, name, scope) : this;
    }
}
