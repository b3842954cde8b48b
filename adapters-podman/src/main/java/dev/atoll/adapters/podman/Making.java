package dev.atoll.adapters.podman;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxOrder;
import dev.atoll.core.container.BoxOrder.Unshared;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The words of {@code distrobox create}, 1.4 to 1.8. Pure. */
record Making(BoxOrder order, DistroboxManual manual) {
    /** Ours on every box, so that what Atoll made is known by the container itself. */
    static final String LABEL = "dev.atoll.box";

    /** Options followed by a word of their own, which may look like an option. */
    private static final Set<String> TAKING = Set.of(
            "--name",
            "--image",
            "--clone",
            "--home",
            "--hostname",
            "--additional-packages",
            "--volume",
            "--additional-flags",
            "--init-hooks",
            "--pre-init-hooks");

    /** After the program. */
    List<String> arguments() {
        var words = new ArrayList<>(List.of("create", "--yes", "--name", order.name()));
        if (order.scope() == Scope.SYSTEM) {
            words.add("--root");
        }
        order.image().ifPresent(image -> words.addAll(List.of("--image", image.toString())));
        order.cloneOf().ifPresent(box -> words.addAll(List.of("--clone", box)));
        order.home().ifPresent(home -> words.addAll(List.of("--home", home.value())));
        order.hostname().ifPresent(hostname -> words.addAll(List.of("--hostname", hostname)));
        switches().forEach(words::add);
        if (!order.packages().isEmpty()) {
            words.addAll(List.of("--additional-packages", String.join(" ", order.packages())));
        }
        order.volumes().forEach(volume -> words.addAll(List.of("--volume", volume)));
        Stream.concat(order.flags().stream(), Stream.of("--label " + LABEL + "=" + order.name()))
                .forEach(flag -> words.addAll(List.of("--additional-flags", flag)));
        hook("--init-hooks", order.initHooks(), ShellWords::single, words);
        hook("--pre-init-hooks", order.preInitHooks(), ShellWords::twofold, words);
        return List.copyOf(words);
    }

    private Stream<String> switches() {
        return Stream.concat(
                Stream.of(
                                order.init() ? "--init" : "",
                                order.nvidia() ? "--nvidia" : "",
                                order.pull() ? "--pull" : "",
                                order.entry() ? "" : "--no-entry")
                        .filter(word -> !word.isEmpty()),
                order.unshared().stream().sorted().map(Making::unshare));
    }

    private static String unshare(Unshared what) {
        return "--unshare-" + what.name().toLowerCase(Locale.ROOT);
    }

    private void hook(String option, List<String> hooks, UnaryOperator<String> evaluated, List<String> words) {
        // 1.x waits for ever for the word behind an option when it is an empty one.
        var said = hooks.stream().filter(hook -> !hook.isBlank()).toList();
        if (!said.isEmpty()) {
            var all = joined(said);
            words.addAll(List.of(option, manual.evaluates() ? evaluated.apply(all) : all));
        }
    }

    /** As distrobox assemble joins them. */
    private static String joined(List<String> hooks) {
        var all = new StringBuilder(hooks.getFirst());
        for (var hook : hooks.subList(1, hooks.size())) {
            var so = all.toString().strip();
            all.append(so.endsWith(";") || so.endsWith("&&") ? " " : " && ").append(hook);
        }
        return all.toString();
    }

    /** Options of it that the installed version does not know. */
    List<String> unknown() {
        var words = arguments();
        var unknown = new LinkedHashSet<String>();
        for (var i = 1; i < words.size(); i += TAKING.contains(words.get(i)) ? 2 : 1) {
            if (!manual.knows(words.get(i))) {
                unknown.add(words.get(i));
            }
        }
        return List.copyOf(unknown);
    }

    /** Takes what its flags say of its environment out of what a program says. */
    UnaryOperator<String> hiding() {
        return Secrets.hidden(order.flags().stream()
                .flatMap(flag -> Stream.of(flag.split("\\s+")))
                .toList());
    }

    /** For a person. */
    String origin() {
        return order.image().map(Object::toString).or(order::cloneOf).orElse("");
    }

    /**
     * The first part of it that a shell would read otherwise than it was ordered; of a flag or a hook, not its text.
     */
    Optional<String> unfit() {
        if (!manual.evaluates()) {
            return Optional.empty();
        }
        return Stream.of(
                        unfit(order.image().map(Object::toString).stream(), ShellWords::image, "the image"),
                        unfit(order.home().map(HostPath::value).stream(), ShellWords::home, "the home"),
                        unfit(order.hostname().stream(), ShellWords::hostname, "the host name"),
                        unfit(order.packages().stream(), ShellWords::pack, "the package"),
                        unfit(order.volumes().stream(), ShellWords::volume, "the volume"),
                        unfit(order.flags().stream(), ShellWords::flag, "a flag"),
                        unfit(order.initHooks().stream(), ShellWords::hook, "an init hook"),
                        unfit(order.preInitHooks().stream(), ShellWords::hook, "a pre-init hook"))
                .flatMap(words -> words)
                .findFirst();
    }

    /** Flags and hooks may hold secrets. */
    private static Stream<String> unfit(Stream<String> words, Predicate<String> fit, String what) {
        return words.filter(fit.negate()).map(word -> what.startsWith("a") ? what : what + " '" + word + "'");
    }
}
