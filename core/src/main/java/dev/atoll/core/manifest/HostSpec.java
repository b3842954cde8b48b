package dev.atoll.core.manifest;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.ImmutableMap;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.service.UnitState;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is wanted of the host.
 *
 * @param signed whether the image is to come over a transport that checks its signature
 * @param layered packages on top of the image: an empty list is "none, on purpose", an absent one says nothing
 * @param kargs kernel arguments that are to be there, as rpm-ostree and bootc call them; others are nobody's business
 * @param units by systemd's full name
 * @param flatpaks application ids that are to be there; others are nobody's business
 */
public record HostSpec(
        Optional<ImageRef> image,
        Optional<Boolean> signed,
        Optional<Updates> updates,
        Optional<List<String>> layered,
        List<String> kargs,
        Map<String, Unit> units,
        List<String> flatpaks) {
    public HostSpec {
        notNull(image, signed, updates);
        layered = layered.map(List::copyOf);
        kargs = List.copyOf(kargs);
        units = ImmutableMap.copyOf(units);
        flatpaks = List.copyOf(flatpaks);
    }

    /**
     * Who keeps the host up to date; Atoll only looks whether it happens.
     *
     * @param maxAge of the image, before it is a finding
     */
    public record Updates(Optional<String> by, Optional<Duration> maxAge) {
        public Updates {
            notNull(by, maxAge);
        }
    }

    /** A unit of systemd as it is wanted. */
    public record Unit(Scope scope, UnitState state) {
        public Unit {
            notNull(scope, state);
        }
    }
}
