package dev.atoll.core.whatif;

import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.observe.SeenBoxes;
import dev.atoll.core.plan.BoxLosses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of containers, whatever is done to them. For one thread. */
final class BoxWords {
    private final SeenBoxes seen;
    private final Map<String, BoxSpec> declared;
    private final Meant meant;
    private final Answer answer;

    /** @param declared what the manifest knows of them, where there is one */
    BoxWords(SeenBoxes seen, Map<String, BoxSpec> declared, Answer answer) {
        this.seen = seen;
        this.declared = declared;
        this.meant = new Meant(seen);
        this.answer = answer;
    }

    Meant meant() {
        return meant;
    }

    SeenBoxes seen() {
        return seen;
    }

    void begin(Scope scope) {
        meant.hidden(scope).ifPresent(answer::unseen);
        answer.needs(scope == Scope.SYSTEM, false, false);
    }

    void removed(List<Container.State> gone) {
        gone.forEach(box -> answer.lost(BoxLosses.removed(seen, box)));
    }

    /** Of those that have a name. */
    List<String> namedVolumes(Container.State box) {
        return meant.details(box).stream()
                .flatMap(Meant::volumes)
                .filter(volume -> !BoxLosses.isAnonymous(volume))
                .toList();
    }

    void keepFirst(Container.State box) {
        answer.safer((box.scope() == Scope.SYSTEM ? "sudo " : "") + "podman commit " + box.name() + " kept:"
                + box.name().toLowerCase(Locale.ROOT));
    }

    /** What the manifest knows of them, and the command does not. */
    void told(List<Container.State> gone) {
        gone.forEach(box -> Optional.ofNullable(declared.get(box.name())).ifPresent(spec -> {
            if (spec.protectedOne()) {
                answer.remark(box.name() + " is protected in the manifest; this command does not know that");
            }
            spec.purpose().ifPresent(purpose -> answer.remark(box.name() + ": " + purpose));
        }));
    }

    /** Nothing seen is nothing only where everything was seen. */
    String said(String verb, List<Container.State> all) {
        return all.isEmpty() && !answer.sawAll()
                ? "cannot be told: the containers it is about were not seen"
                : "would " + verb + " " + names(all);
    }

    static String names(List<Container.State> all) {
        return all.isEmpty()
                ? "no container"
                : all.stream().map(Container.State::name).collect(Collectors.joining(", "));
    }
}
