package dev.atoll.cli;

import dev.atoll.core.container.Visit;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Whether a peer answers, in place of Atoll. */
@Command(
        name = "ping",
        description = "Ask a peer whether it is there, through the tailnet.",
        footer = {
            "",
            "Tells by which way it was reached; goes on until a way without a relay is found.",
            "",
            "Examples:",
            "  atoll peer ping iphone-14",
            "  atoll peer ping iphone-14 -c 1"
        })
final class PingCommand implements Callable<Integer> {
    private final Console console;

    @Parameters(paramLabel = "NAME", completionCandidates = Candidates.Peers.class, description = "Its name.")
    private String name = "";

    @Option(names = "-c", paramLabel = "N", description = "Ask so many times at most.")
    private @Nullable Integer count;

    @Mixin
    private Visiting visiting = new Visiting();

    PingCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return visiting.found(console, Kinds.PEER, name, (setting, seen) -> {
            var argv = new ArrayList<>(List.of(setting.apply("tailscale.command", "tailscale")));
            var socket = setting.apply("tailscale.socket", "");
            if (!socket.isEmpty()) {
                argv.add("--socket=" + socket);
            }
            argv.add("ping");
            if (count != null) {
                argv.addAll(List.of("-c", String.valueOf(count)));
            }
            return address(seen).map(address -> {
                argv.add(address);
                return new Visit.Way.Go(argv);
            });
        });
    }

    /** A name may be another's too, outside the tailnet. */
    private Optional<String> address(Snapshot seen) {
        return seen.seen(Kinds.PEER).stream()
                .flatMap(tailnet -> tailnet.peers().stream())
                .filter(peer -> peer.name().equals(name))
                .findFirst()
                .map(peer -> peer.addresses().stream().findFirst().orElse(name));
    }
}
