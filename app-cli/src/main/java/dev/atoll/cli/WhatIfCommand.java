package dev.atoll.cli;

import dev.atoll.adapters.jackson.JsonViews;
import dev.atoll.core.common.Nearest;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.Container;
import dev.atoll.core.document.Documents;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestSource.Reading;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.whatif.CommandLines;
import dev.atoll.core.whatif.Deed;
import dev.atoll.core.whatif.Foresight;
import dev.atoll.core.whatif.WhatIf;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a command would destroy. Runs nothing. */
@Command(
        name = "what-if",
        description = "Show what a command would destroy.",
        footer = {
            "",
            "Understood are distrobox, podman, rpm-ostree, bootc and tailscale, with sudo in front;",
            "what is not understood is said to be so. Exit 0: all of it was looked at.",
            "Exit 6: there may be more, or it was not understood.",
            "",
            "Examples:",
            "  atoll what-if remove box/opencode-dev",
            "  atoll what-if replace box/litellm-proxy",
            "  atoll what-if rebase ghcr.io/ublue-os/bazzite:testing",
            "  atoll what-if -- podman system prune --all --force",
            "  atoll what-if -- distrobox rm --force fedora-tools"
        })
final class WhatIfCommand implements Callable<Integer> {
    /** Verbs of Atoll's own. */
    private static final Set<String> OURS = Set.of("remove", "stop", "replace", "rebase");

    private static final String ROOTFUL = "rootful/";

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            arity = "1..*",
            paramLabel = "COMMAND",
            description = "remove, stop or replace box/NAME; rebase IMAGE; or a command line.")
    private List<String> words = List.of();

    @Mixin
    private ManifestFile file = new ManifestFile();

    @Mixin
    private Options options = new Options();

    WhatIfCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        var typed = deed();
        var deed = FileNames.found(typed);
        var look = new Look(console, options);
        WhatIf answer;
        try (var waiting = new Waiting(console)) {
            var listed = look.observe(Foresight.sight(deed), waiting);
            if (deed.equals(typed)) {
                somebody(deed, listed);
            }
            var closer = look.observe(Foresight.closer(deed, listed), waiting);
            answer = Foresight.of(String.join(" ", words), deed, listed.with(closer), manifest());
        }
        switch (options.output) {
            case JSON -> console.out().print(JsonViews.json().whatIf(answer));
            case YAML -> console.out().print(JsonViews.yaml().whatIf(answer));
            case HUMAN ->
                console.out().print(options.demoMark() + options.writer(console).write(Documents.whatIf(answer)));
        }
        var whole = answer.understood() && answer.radius().unseen().isEmpty();
        return (whole ? ExitCode.FINE : ExitCode.NOT_OBSERVED).code;
    }

    /** With one the answer knows what is protected and what a box is for; without one it knows the rest. */
    private Optional<Manifest> manifest() {
        return switch (file.source(console, null, options.demo).read()) {
            case Reading.Loaded loaded -> Optional.of(loaded.manifest());
            case Reading.Missing missing -> Optional.empty();
            case Reading.Rejected rejected -> {
                console.err()
                        .println(
                                "atoll: the manifest has errors (`atoll manifest check`), so what it protects is not known");
                yield Optional.empty();
            }
        };
    }

    private Deed deed() {
        var quoted = words.size() == 1 && words.getFirst().contains(" ");
        var typed = quoted ? List.of(words.getFirst().strip().split("\\s+")) : words;
        if (OURS.contains(typed.getFirst())) {
            return ours(typed);
        }
        return quoted ? CommandLines.read(words.getFirst()) : CommandLines.read(words);
    }

    private Deed ours(List<String> typed) {
        return switch (typed.getFirst()) {
            case "remove" -> ours(box(typed), false);
            case "stop" -> new Deed.Stop(named(box(typed)), scope(box(typed)));
            case "replace" -> ours(box(typed), true);
            case "rebase" -> new Deed.Deploy("rebase to " + operand(typed, "an image"), List.of(), false, false);
            default -> throw new IllegalStateException(typed.getFirst());
        };
    }

    private static Deed ours(String box, boolean anew) {
        return new Deed.Remove(named(box), scope(box), Deed.Remover.ATOLL, true, true, false, anew);
    }

    /** As {@link BoxSpec#address} writes it: the user's by its name, root's behind {@code rootful/}. */
    private static Deed.Which named(String box) {
        return new Deed.Which.Named(List.of(box.startsWith(ROOTFUL) ? box.substring(ROOTFUL.length()) : box));
    }

    private static Scope scope(String box) {
        return box.startsWith(ROOTFUL) ? Scope.SYSTEM : Scope.USER;
    }

    private String box(List<String> words) {
        var typed = operand(words, "a box like box/NAME");
        if (!typed.startsWith("box/")) {
            throw new ParameterException(spec.commandLine(), "'" + typed + "' is no address like box/NAME");
        }
        return typed.substring("box/".length());
    }

    private String operand(List<String> words, String what) {
        if (words.size() != 2) {
            throw new ParameterException(spec.commandLine(), "'" + words.getFirst() + "' needs " + what);
        }
        return words.get(1);
    }

    private void somebody(Deed deed, Snapshot listed) {
        Foresight.nobody(deed, listed).stream().findFirst().ifPresent(name -> {
            var names = listed.seen(Kinds.CONTAINER).stream()
                    .flatMap(List::stream)
                    .map(Container.State::name)
                    .toList();
            throw new ParameterException(
                    spec.commandLine(),
                    "no container is called '" + name + "'"
                            + (names.contains(name)
                                    ? " there; root's podman and the user's have one each of their own"
                                    : Nearest.to(name, names)
                                            .map(near -> "; did you mean '" + near + "'?")
                                            .orElse("; `atoll container list` shows them")));
        });
    }
}
