package dev.atoll.adapters.podman;

import com.google.common.collect.Sets;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Looks into containers, some at a time. What only a program inside can tell is told of boxes that run: none is started
 * for it, and of a container that is no box nobody knows what its programs do. Thread-safe.
 *
 * @param engine that has them
 * @param inside runs a program in one; absent where nobody may
 * @param user whose tools are asked
 */
record ContentReader(Engine engine, Optional<CommandEngine> inside, String user) {
    private static final int AT_ONCE = 4;

    /** What somebody who keeps boxes for development may have in them. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "bun",
            "cargo",
            "claude",
            "deno",
            "gh",
            "git",
            "go",
            "java",
            "litellm",
            "node",
            "npm",
            "openclaw",
            "opencode",
            "pnpm",
            "python",
            "ruby",
            "rust",
            "typescript",
            "uv",
            "yarn",
            "yay");

    private static final Asked ALL = new Asked(true, Set.of(), Set.of());

    private record Looked(BoxContents contents, List<Gap> gaps) {}

    /** @param asked by the box's name: tools and packages besides those that everybody is asked for */
    void read(List<Container.State> wanted, Map<String, Asked> asked, List<BoxContents> contents, List<Gap> gaps) {
        var looks = wanted.stream()
                .<Callable<Looked>>map(box -> () -> look(box, asked.getOrDefault(box.name(), ALL)))
                .toList();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            for (var looked : pool.invokeAll(looks)) {
                contents.add(looked.get().contents());
                gaps.addAll(looked.get().gaps());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            gaps.add(Trouble.of(Cause.TIMED_OUT, "interrupted before all answered", "ask again")
                    .in("what is in containers"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private Looked look(Container.State box, Asked asked) {
        var gaps = new ArrayList<Gap>();
        var system = runs(box, gaps) ? system(box, asked, gaps) : Optional.<InsideWire.Inside>empty();
        var tools = system.isPresent() ? tools(box, asked, gaps) : Map.<String, String>of();
        var packages = system.flatMap(InsideWire.Inside::packages);
        var layer = asked.whole()
                ? new LayerReader(engine).read(box, packages.isPresent(), gaps)
                : LayerReader.Layer.UNSEEN;
        return new Looked(
                new BoxContents(
                        box.name(),
                        box.scope(),
                        system.flatMap(InsideWire.Inside::distribution),
                        packages,
                        system.map(InsideWire.Inside::installed).orElse(List.of()),
                        tools,
                        system.map(InsideWire.Inside::processes),
                        layer.changed(),
                        layer.size()),
                gaps);
    }

    private static boolean runs(Container.State box, List<Gap> gaps) {
        if (box.box().isEmpty()) {
            return false;
        }
        if (box.status() != Container.Status.RUNNING) {
            var trouble = box.status().ended()
                    ? Trouble.of(
                            Cause.NOT_RUNNING,
                            "it does not run, and nothing is started to be looked at",
                            "distrobox enter " + box.name())
                    : Trouble.of(
                            Cause.NOT_RUNNING,
                            "it is " + box.status().name().toLowerCase(Locale.ROOT) + ", and nobody can look into it",
                            "podman inspect " + box.name());
            gaps.add(trouble.in("inside of " + box.name()));
            return false;
        }
        return true;
    }

    private Optional<InsideWire.Inside> system(Container.State box, Asked asked, List<Gap> gaps) {
        var script = InsideScript.system(box.created().orElse(Instant.EPOCH), asked.packages());
        return run(box, "root", script, gaps).map(InsideWire::system);
    }

    private Map<String, String> tools(Container.State box, Asked asked, List<Gap> gaps) {
        var tools = asked.whole() ? Sets.union(WELL_KNOWN, asked.tools()) : asked.tools();
        if (tools.isEmpty()) {
            return Map.of();
        }
        return run(box, user, InsideScript.tools(tools), gaps)
                .map(InsideWire::tools)
                .orElse(Map.of());
    }

    private Optional<String> run(Container.State box, String as, List<String> script, List<Gap> gaps) {
        if (inside.isEmpty()) {
            gaps.add(Trouble.of(
                            Cause.ACCESS_DENIED,
                            "its engine runs programs for root alone",
                            "sudo podman exec " + box.name() + " sh")
                    .in("inside of " + box.name()));
            return Optional.empty();
        }
        return switch (inside.get().run(box.id(), as, script)) {
            case Engine.Said said -> Optional.of(said.text());
            case Engine.Gone gone -> Optional.empty();
            case Engine.Refused refused -> {
                gaps.add(Trouble.of(
                                refused.trouble().cause(),
                                refused.trouble().detail(),
                                "podman exec " + box.name() + " true")
                        .in("inside of " + box.name()));
                yield Optional.empty();
            }
        };
    }
}
