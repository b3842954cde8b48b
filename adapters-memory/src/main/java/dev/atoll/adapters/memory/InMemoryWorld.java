package dev.atoll.adapters.memory;

import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.DetailKey;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.PortKey;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Ports;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A workstation that is only told, never there. Hands out every port over what it was told to show; a kind can be hidden
 * behind a trouble, or shown with a gap, and what is done to it is shown from then on. Reads no file, starts no process. Thread-safe; every method takes effect for
 * the next observation of the ports it handed out before.
 */
public final class InMemoryWorld {
    private static final Source SOURCE = new Source("simulation", Optional.empty(), "memory");

    private final InstantSource clock;
    /** By PortKey or DetailKey: what each was told to show. */
    private final Map<Object, Object> shown = new HashMap<>();

    private final Map<PortKey<?, ?>, Trouble> hidden = new HashMap<>();
    private final Map<PortKey<?, ?>, List<Gap>> gaps = new HashMap<>();
    /** By verb and name: how it will fail. */
    private final Map<String, ActionOutcome> broken = new HashMap<>();

    private Leave leave = new Leave.Given();

    private final SimulatedHost host = new SimulatedHost(this);
    private final SimulatedBoxes boxes = new SimulatedBoxes(this);
    private final SimulatedUnits units = new SimulatedUnits(this);
    private final SimulatedQuadlets quadlets = new SimulatedQuadlets(this);
    private final SimulatedVolumes volumes = new SimulatedVolumes(this);
    private final SimulatedInsides insides = new SimulatedInsides(boxes);
    private final SimulatedFlatpaks flatpaks = new SimulatedFlatpaks(this);
    private final SimulatedRestorePoints restorePoints = new SimulatedRestorePoints(this, boxes);

    /** Shows nothing yet: every kind is Unknown. */
    public InMemoryWorld(InstantSource clock) {
        this.clock = clock;
        shown.put(Kinds.RESTORE_POINT, List.of());
    }

    public synchronized <T> InMemoryWorld show(PortKey<?, T> kind, T value) {
        shown.put(kind, value);
        if (kind.equals(Kinds.CONTAINER)) {
            shown.put(Kinds.BOX_PACKAGES, boxes.running());
        }
        return this;
    }

    /** What the deeper read tells of everything there is; the ports answer those asked for. */
    public synchronized <D> InMemoryWorld show(DetailKey<?, ?, D> detail, D value) {
        shown.put(detail, value);
        return this;
    }

    /** From now on the kind and its details are Unknown for this trouble. */
    public synchronized InMemoryWorld hide(PortKey<?, ?> kind, Trouble trouble) {
        hidden.put(kind, trouble);
        return this;
    }

    /** From now on answers of the kind carry this gap too. What it covers is left in the value: show less, if need be. */
    public synchronized InMemoryWorld gap(PortKey<?, ?> kind, Gap gap) {
        gaps.computeIfAbsent(kind, k -> new ArrayList<>()).add(gap);
        return this;
    }

    /**
     * From now on this ends so, and nothing is done. An answer that says Done is a tool that lies.
     *
     * @param what verb and name, as {@code create dev}
     */
    public synchronized InMemoryWorld breaking(String what, ActionOutcome how) {
        broken.put(what, how);
        return this;
    }

    /** Whether one is let change the host's image, from now on: given, until something else is told. */
    public synchronized InMemoryWorld leaving(Leave told) {
        leave = told;
        return this;
    }

    /** Ends what {@link #breaking} began. */
    public synchronized InMemoryWorld mended(String what) {
        broken.remove(what);
        return this;
    }

    /** Ends what {@link #hide} and {@link #gap} began. */
    public synchronized InMemoryWorld reveal(PortKey<?, ?> kind) {
        hidden.remove(kind);
        gaps.remove(kind);
        return this;
    }

    /** Every port there is, over this world. */
    public Ports ports() {
        return Ports.NONE
                .with(Kinds.MACHINE, new InMemoryMachineFacts(this))
                .with(Kinds.HOST, new InMemoryHostSystem(this))
                .with(Kinds.CONTAINER, new InMemoryContainers(this))
                .with(Kinds.PEER, new InMemoryPeers(this))
                .with(Kinds.VOLUME, new InMemoryVolumes(this))
                .with(Kinds.SERVICE, new InMemoryServices(this))
                .with(Kinds.LISTENER, new InMemoryListeners(this))
                .with(Kinds.TASK, new InMemoryMaintenanceTasks(this))
                .with(Kinds.RESTORE_POINT, new InMemoryRestorePoints(this))
                .with(Kinds.BOX_PACKAGES, new InMemoryBoxPackages(this))
                .with(Kinds.APPLICATION, new InMemoryApplications(this));
    }

    /** Does it while nobody else looks or acts. */
    synchronized ActionOutcome act(PortKey<?, ?> kind, String what, Supplier<ActionOutcome> deed) {
        var trouble = hidden.get(kind);
        if (trouble != null) {
            return ActionOutcome.failed(trouble);
        }
        var how = broken.get(what);
        if (how != null) {
            return how;
        }
        var outcome = deed.get();
        shown.put(Kinds.RESTORE_POINT, restorePoints.list());
        return outcome;
    }

    synchronized Leave leave() {
        return leave;
    }

    SimulatedHost host() {
        return host;
    }

    SimulatedBoxes boxes() {
        return boxes;
    }

    SimulatedUnits units() {
        return units;
    }

    SimulatedVolumes volumes() {
        return volumes;
    }

    SimulatedInsides insides() {
        return insides;
    }

    SimulatedQuadlets quadlets() {
        return quadlets;
    }

    SimulatedFlatpaks flatpaks() {
        return flatpaks;
    }

    SimulatedRestorePoints restorePoints() {
        return restorePoints;
    }

    Instant now() {
        return clock.instant();
    }

    /** The signatures of {@code show} see to it that a key's value is of the key's type. */
    @SuppressWarnings("unchecked")
    synchronized <T> T shown(PortKey<?, T> kind, T otherwise) {
        return (T) shown.getOrDefault(kind, otherwise);
    }

    /** Likewise. */
    @SuppressWarnings("unchecked")
    synchronized <D> D shown(DetailKey<?, ?, D> detail, D otherwise) {
        return (D) shown.getOrDefault(detail, otherwise);
    }

    <T> Observation<T> observe(PortKey<?, T> kind) {
        return answer(kind, kind);
    }

    <D> Observation<D> observe(DetailKey<?, ?, D> detail) {
        return answer(detail.kind(), detail);
    }

    /** The signatures of {@code show} see to it that a key's value is of the key's type. */
    @SuppressWarnings("unchecked")
    private synchronized <T> Observation<T> answer(PortKey<?, ?> kind, Object key) {
        var at = clock.instant();
        var trouble = hidden.get(kind);
        if (trouble != null) {
            return Observation.unknown(trouble, at);
        }
        var value = (T) shown.get(key);
        if (value == null) {
            return Observation.unknown(
                    Trouble.of(Cause.UNSUPPORTED, "this simulated workstation has no " + key, "show it one first"), at);
        }
        return new Observation.Known<>(value, at, gaps.getOrDefault(kind, List.of()), Optional.of(SOURCE));
    }
}
