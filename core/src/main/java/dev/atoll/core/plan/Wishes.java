package dev.atoll.core.plan;

import dev.atoll.core.common.ResourceAddress;
import dev.atoll.core.common.Texts;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What whoever asks for a plan allows and leaves out.
 *
 * @param only these things, where there are any; others are kept out of the plan
 * @param replace boxes that may be taken away and made anew
 */
public record Wishes(Set<ResourceAddress> only, Set<String> replace) {
    /** Everything, and nothing replaced. */
    public static final Wishes NONE = new Wishes(Set.of(), Set.of());

    public Wishes {
        only = Set.copyOf(only);
        replace = Set.copyOf(replace);
    }

    /** As they are typed behind this command. */
    public String typed(String command) {
        return Stream.concat(
                        only.stream().map(one -> "--only " + Texts.typed(List.of(one.toString()))),
                        replace.stream().map(box -> "--replace " + Texts.typed(List.of(box))))
                .sorted()
                .reduce(command, (line, option) -> line + " " + option);
    }

    boolean wants(ResourceAddress address) {
        return only.isEmpty() || only.contains(address);
    }
}
