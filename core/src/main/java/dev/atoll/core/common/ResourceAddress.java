package dev.atoll.core.common;

import static dev.atoll.core.common.Components.notNull;

import java.util.Comparator;
import java.util.Optional;

/**
 * The one way to point at a thing of the workstation, declared or not: {@code box/opencode-dev}, {@code unit/sshd.service},
 * {@code peer/iphone-14}. A section that is one thing has an address without a name: {@code tailnet}.
 *
 * @param kind a singular noun
 * @param name as the tool spells it; empty where the kind is one thing
 */
public record ResourceAddress(String kind, String name) implements Comparable<ResourceAddress> {
    private static final Comparator<ResourceAddress> ORDER =
            Comparator.comparing(ResourceAddress::kind).thenComparing(ResourceAddress::name);

    public ResourceAddress {
        notNull(kind, name);
        if (kind.isBlank()) {
            throw new IllegalArgumentException("no kind of thing: '" + kind + "'");
        }
    }

    public static ResourceAddress of(String kind, String name) {
        return new ResourceAddress(kind, name);
    }

    /** As it is typed; empty when there is nothing before the slash. A name may hold slashes itself. */
    public static Optional<ResourceAddress> parse(String typed) {
        var slash = typed.indexOf('/');
        var kind = slash < 0 ? typed : typed.substring(0, slash);
        return kind.isBlank()
                ? Optional.empty()
                : Optional.of(new ResourceAddress(kind, slash < 0 ? "" : typed.substring(slash + 1)));
    }

    @Override
    public int compareTo(ResourceAddress other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return name.isEmpty() ? kind : kind + "/" + name;
    }
}
