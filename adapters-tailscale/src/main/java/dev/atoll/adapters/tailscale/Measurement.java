package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * One measurement of the network: netcheck and a ping to each named peer, at once. Sends packets; runs only when asked
 * for. For one use.
 */
final class Measurement {
    /** A process each: enough for a person's machines, too few to hurt one. */
    private static final int MOST_PEERS = 16;

    private static final String LATENCY = "latency to peers";
    private static final String SEE = "see what it says: tailscale status";

    private final LocalApi api;
    private final Tool command;
    private final DaemonSocket socket;
    private final Duration timeout;
    private final long until;
    private final List<Gap> gaps = new ArrayList<>();

    Measurement(LocalApi api, Tool command, DaemonSocket socket, Duration timeout) {
        this.api = api;
        this.command = command;
        this.socket = socket;
        this.timeout = timeout;
        this.until = System.nanoTime() + timeout.toNanos();
    }

    Observation<Tailnet.Connectivity> of(Set<String> names, Instant at) {
        // Closing waits for the tasks; each ends by itself at the deadline, and at once when interrupted.
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            try {
                return measured(executor, names, at);
            } catch (InterruptedException e) {
                executor.shutdownNow();
                Thread.currentThread().interrupt();
                return Observation.unknown(
                        Trouble.of(Cause.TIMED_OUT, "tailscale netcheck: interrupted before it answered"), at);
            } catch (ExecutionException e) {
                throw new IllegalStateException("asking the tailscale command failed", e.getCause());
            }
        }
    }

    private Observation<Tailnet.Connectivity> measured(ExecutorService executor, Set<String> names, Instant at)
            throws InterruptedException, ExecutionException {
        var report = executor.submit(() -> ask("netcheck", "--format=json"));
        var addresses = names.isEmpty() ? Map.<String, String>of() : addresses(names);
        var codes = codes();
        var pongs = executor.invokeAll(addresses.values().stream()
                .<Callable<Tool.Answer>>map(address -> () -> ping(address))
                .toList());
        return switch (report.get()) {
            case Tool.Printed printed -> known(printed, codes, latencies(addresses, pongs), at);
            case Tool.Refused refused -> Observation.unknown(hinted(refused.trouble()), at);
        };
    }

    private Observation<Tailnet.Connectivity> known(
            Tool.Printed report, Map<String, String> codes, Map<String, Duration> peers, Instant at) {
        try {
            return new Observation.Known<>(
                    NetcheckWire.read(report.out(), codes, peers),
                    at,
                    gaps,
                    Optional.of(new Source("tailscale", Optional.empty(), command.command() + " netcheck")));
        } catch (Unreadable e) {
            return Observation.unknown(
                    Trouble.of(
                            Cause.UNREADABLE,
                            "tailscale netcheck: " + e.what(),
                            "run it by hand to see what it says: tailscale netcheck"),
                    at);
        }
    }

    private static Trouble hinted(Trouble trouble) {
        return trouble.cause() == Cause.TIMED_OUT
                ? Trouble.of(Cause.TIMED_OUT, trouble.detail(), "it may take 10 s and more: give --timeout")
                : new Trouble(
                        trouble.cause(),
                        Links.hidden(trouble.detail()),
                        trouble.hint().or(() -> Optional.of("see what it says: tailscale netcheck")));
    }

    /** One disco ping; a quarter of the time is enough for the farthest relay. */
    private Tool.Answer ping(String address) {
        var patience = Math.max(1, timeout.toMillis() / 4);
        return ask("ping", "--c=1", "--until-direct=false", "--timeout=" + patience + "ms", address);
    }

    /** With what is left of the time for the whole measurement. */
    private Tool.Answer ask(String... arguments) {
        var left = Duration.ofNanos(Math.max(1, until - System.nanoTime()));
        var all = new ArrayList<>(socket.option());
        all.addAll(List.of(arguments));
        return command.within(left).ask(all.toArray(String[]::new));
    }

    private Map<String, Duration> latencies(Map<String, String> addresses, List<Future<Tool.Answer>> pongs)
            throws InterruptedException, ExecutionException {
        var latencies = new HashMap<String, Duration>();
        var pong = pongs.iterator();
        for (var name : addresses.keySet()) {
            if (pong.next().get() instanceof Tool.Printed printed) {
                PongWire.read(printed.out()).ifPresent(latency -> latencies.put(name, latency));
            }
        }
        return latencies;
    }

    private Map<String, String> addresses(Set<String> names) {
        var known = new HashMap<String, String>();
        switch (status()) {
            case Told.Said said -> {
                try {
                    known.putAll(TailnetWire.read(said.body()).addresses());
                } catch (Unreadable e) {
                    gaps.add(Trouble.of(Cause.UNREADABLE, api.via() + ": " + e.what(), SEE)
                            .in(LATENCY));
                }
            }
            case Told.Refused refused -> gaps.add(refused.trouble().in(LATENCY));
            case Told.Nobody nobody ->
                gaps.add(Trouble.of(Cause.NOT_RUNNING, nobody.detail(), SEE).in(LATENCY));
            case Told.Unasked unasked ->
                gaps.add(Trouble.of(Cause.UNREADABLE, api.via() + ": it knows no status", SEE)
                        .in(LATENCY));
        }
        var asked = names.stream()
                .filter(known::containsKey)
                .sorted()
                .limit(MOST_PEERS)
                .toList();
        if (asked.size() == MOST_PEERS && names.size() > MOST_PEERS) {
            gaps.add(Trouble.of(
                            Cause.UNSUPPORTED,
                            "at most " + MOST_PEERS + " of " + names.size() + " peers are asked at once",
                            "ask for them by name: atoll peer show NAME")
                    .in(LATENCY));
        }
        var addresses = new LinkedHashMap<String, String>();
        asked.forEach(name -> addresses.put(name, String.valueOf(known.get(name))));
        return addresses;
    }

    private Told status() {
        var told = api.status();
        return told instanceof Told.Nobody
                ? new TailscaleCommand(command, socket, Duration.ofNanos(until - System.nanoTime())).status()
                : told;
    }

    /** Without codes the regions keep their numbers: nothing is missing that matters. */
    private Map<String, String> codes() {
        try {
            return api.relays() instanceof Told.Said said ? NetcheckWire.codes(said.body()) : Map.of();
        } catch (Unreadable e) {
            return Map.of();
        }
    }
}
