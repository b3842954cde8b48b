package dev.atoll.core.document;

import dev.atoll.core.common.PortKey;
import dev.atoll.core.observe.Kinds;
import java.util.HashMap;
import java.util.Map;

/** The view of each kind, registered once. */
final class Views {
    private static final Map<PortKey<?, ?>, KindView<?>> BY_KIND = new HashMap<>();

    static {
        register(Kinds.MACHINE, new MachineView());
        register(Kinds.HOST, new HostView());
        register(Kinds.CONTAINER, new ContainerView());
        register(Kinds.PEER, new PeerView());
        register(Kinds.VOLUME, new VolumeView());
        register(Kinds.SERVICE, new ServiceView());
        register(Kinds.LISTENER, new ListenerView());
        register(Kinds.TASK, new TaskView());
    }

    private Views() {}

    private static <T> void register(PortKey<?, T> kind, KindView<T> view) {
        BY_KIND.put(kind, view);
    }

    /** Registration is typed, so the cast holds. */
    @SuppressWarnings("unchecked")
    static <T> KindView<T> of(PortKey<?, T> kind) {
        var view = BY_KIND.get(kind);
        if (view == null) {
            throw new IllegalArgumentException("no view of " + kind);
        }
        return (KindView<T>) view;
    }
}
