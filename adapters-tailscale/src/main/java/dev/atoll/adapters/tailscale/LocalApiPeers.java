package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.peer.Peers;
import dev.atoll.core.peer.Tailnet;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The tailnet as tailscaled tells it over its socket, and where there is none, as the tailscale command tells it. A
 * daemon that needs login or is stopped is seen as such. Never logs in, never changes a preference. Thread-safe.
 */
public final class LocalApiPeers implements Peers {
    private static final String START = "sudo systemctl enable --now tailscaled (on Bazzite: ujust tailscale enable)";

    private final DaemonSocket socket;
    private final Tool command;
    private final Duration timeout;
    private final InstantSource clock;

    LocalApiPeers(DaemonSocket socket, Tool command, Duration timeout, InstantSource clock) {
        this.socket = socket;
        this.command = command;
        this.timeout = timeout;
        this.clock = clock;
    }

    @Override
    public Observation<Tailnet.State> observe() {
        var api = new LocalApi(socket.path(), timeout);
        return switch (api.status()) {
            case Told.Said said -> whole(api, said);
            case Told.Nobody nobody -> byCommand(nobody);
            case Told.Unasked unasked ->
                unknown(Trouble.of(Cause.UNREADABLE, api.via() + ": no tailscaled: it knows no status", START));
            case Told.Refused refused -> unknown(refused.trouble());
        };
    }

    @Override
    public Observation<Tailnet.Connectivity> details(Set<String> names) {
        var measured = new Measurement(new LocalApi(socket.path(), timeout), command, socket, timeout);
        return measured.of(names, clock.instant());
    }

    private Observation<Tailnet.State> byCommand(Told.Nobody nobody) {
        var asked = new TailscaleCommand(command, socket, timeout);
        return switch (asked.status()) {
            case Told.Said said -> whole(asked, said);
            case Told.Refused refused -> unknown(missing(nobody, refused.trouble()));
            case Told.Nobody again -> unknown(Trouble.of(Cause.NOT_RUNNING, again.detail(), START));
            case Told.Unasked unasked -> unknown(Trouble.of(Cause.NOT_RUNNING, nobody.detail(), START));
        };
    }

    /** Without a command, a socket that nobody listens on says that the daemon is down. */
    private static Trouble missing(Told.Nobody nobody, Trouble ofCommand) {
        return switch (ofCommand.cause()) {
            case NOT_INSTALLED ->
                nobody.socketExists()
                        ? Trouble.of(Cause.NOT_RUNNING, nobody.detail(), START)
                        : new Trouble(
                                Cause.NOT_INSTALLED, nobody.detail() + "; " + ofCommand.detail(), ofCommand.hint());
            case NOT_RUNNING -> Trouble.of(Cause.NOT_RUNNING, nobody.detail() + "; " + ofCommand.detail(), START);
            case UNREADABLE, UNSUPPORTED, ACCESS_DENIED, TIMED_OUT ->
                new Trouble(ofCommand.cause(), nobody.detail() + "; " + ofCommand.detail(), ofCommand.hint());
        };
    }

    private Observation<Tailnet.State> whole(Daemon daemon, Told.Said said) {
        var at = clock.instant();
        var gaps = new ArrayList<Gap>();
        try {
            var status = TailnetWire.read(said.body());
            var parts = new TailnetWire.Parts(
                    part(daemon, Part.PREFERENCES, PreferencesWire::read, gaps),
                    part(daemon, Part.SERVE, ServeWire::read, gaps).orElse(List.of()),
                    status.backend() == Tailnet.Backend.RUNNING
                            ? part(daemon, Part.DNS, DnsWire::read, gaps)
                            : Optional.empty());
            var source = new Source("tailscale", said.version().or(status::version), daemon.via());
            return new Observation.Known<>(status.with(parts), at, gaps, Optional.of(source));
        } catch (Unreadable e) {
            return unknown(Trouble.of(
                    Cause.UNREADABLE, daemon.via() + ": " + Links.hidden(e.what()), "tailscale status --json"));
        }
    }

    private static <T> Optional<T> part(Daemon daemon, Part part, Reading<T> reading, List<Gap> gaps) {
        switch (daemon.ask(part)) {
            case Told.Said said -> {
                try {
                    return Optional.of(reading.of(said.body()));
                } catch (Unreadable e) {
                    gaps.add(Trouble.of(
                                    Cause.UNREADABLE,
                                    part.endpoint() + ": " + Links.hidden(e.what()),
                                    "see what it says: tailscale " + String.join(" ", part.arguments()))
                            .in(part.words()));
                }
            }
            case Told.Refused refused -> gaps.add(refused.trouble().in(part.words()));
            case Told.Nobody gone ->
                gaps.add(Trouble.of(Cause.NOT_RUNNING, gone.detail(), START).in(part.words()));
            case Told.Unasked unasked -> {
                // Older than the question: there is nothing it could tell.
            }
        }
        return Optional.empty();
    }

    private <T> Observation<T> unknown(Trouble trouble) {
        return Observation.unknown(trouble, clock.instant());
    }

    private interface Reading<T> {
        T of(String body) throws Unreadable;
    }
}
