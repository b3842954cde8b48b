package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.HostSpec;
import dev.atoll.core.service.UnitState;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** {@code host}. */
final class HostKeys {
    private static final Key<ImageRef> IMAGE = Key.desired(
                    "image", Words.IMAGE, "The image the host runs, without its transport.")
            .seenBy("HostSystem");
    private static final Key<Boolean> SIGNED = Key.desired(
                    "signed", Words.TRUTH, "Whether it comes over a transport that checks its signature.")
            .seenBy("HostSystem");

    private static final Key<String> BY = Key.others("by", Words.NAME, "Who brings updates, for example uupd.")
            .seenBy("MaintenanceTasks");
    private static final Key<Duration> MAX_AGE =
            Key.others("max_age", Words.TIME_SPAN, "How old the image may get.").seenBy("HostSystem");
    private static final Key<HostSpec.Updates> UPDATES = Key.others(
            "updates",
            FieldsShape.of(
                    "a map of by and max_age",
                    List.of(BY, MAX_AGE),
                    given -> new HostSpec.Updates(given.get(BY), given.get(MAX_AGE))),
            "Who keeps the host up to date.");

    private static final Key<List<String>> LAYERED = Key.desired(
                    "layered",
                    new ListShape<>(Words.PACKAGE),
                    "Packages on top of the image; an empty list says none, on purpose.")
            .seenBy("HostSystem");

    private static final Key<List<String>> KARGS = Key.desired(
                    "kargs",
                    new ListShape<>(Words.KERNEL_ARGUMENT),
                    "Kernel arguments that are to be there; others are left alone.")
            .seenBy("HostSystem");

    private static final Key<Scope> SCOPE = Key.desired("scope", Words.oneOf(Scope.class), "Whose unit it is.")
            .or("system")
            .seenBy("Services");
    private static final Key<UnitState> STATE = Key.desired(
                    "state", Words.oneOf(UnitState.class), "Whether it starts by itself.")
            .needed()
            .seenBy("Services");
    private static final Key<Map<String, HostSpec.Unit>> UNITS = Key.desired(
                    "units",
                    new MapShape<>(
                            Words.UNIT,
                            new EitherShape<>(
                                    Words.oneOf(UnitState.values(), state -> new HostSpec.Unit(Scope.SYSTEM, state)),
                                    FieldsShape.of(
                                            "a map of scope and state",
                                            List.of(SCOPE, STATE),
                                            given -> new HostSpec.Unit(given.or(SCOPE), given.or(STATE))))),
                    "Units of systemd by their full name.")
            .seenBy("Services");

    private static final Key<List<String>> FLATPAKS = Key.desired(
                    "flatpaks",
                    new ListShape<>(Words.APPLICATION),
                    "Applications that are to be there; others are left alone.")
            .seenBy("Applications");

    static final Shape<HostSpec> SHAPE = FieldsShape.of(
            "a map of image, signed, updates, layered, kargs, units and flatpaks",
            List.of(IMAGE, SIGNED, UPDATES, LAYERED, KARGS, UNITS, FLATPAKS),
            given -> new HostSpec(
                    given.get(IMAGE),
                    given.get(SIGNED),
                    given.get(UPDATES),
                    given.get(LAYERED),
                    given.get(KARGS).orElse(List.of()),
                    given.get(UNITS).orElse(Map.of()),
                    given.get(FLATPAKS).orElse(List.of())));

    private HostKeys() {}
}
