package dev.atoll.adapters.tailscale;

import dev.atoll.adapters.support.SocketReply;
import dev.atoll.adapters.support.UnixHttp;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The LocalAPI of tailscaled 1.60 to 1.102 over its unix socket. All questions of one observation share its deadline.
 * Errors are plain text, a question an older daemon does not know is answered by 404.
 */
final class LocalApi implements Daemon {
    /** Any other Host is refused: it could be a page in a browser. */
    private static final String HOST = "local-tailscaled.sock";

    private final Path socket;
    private final Duration timeout;
    private final long until;

    LocalApi(Path socket, Duration timeout) {
        this.socket = socket;
        this.timeout = timeout;
        this.until = System.nanoTime() + timeout.toNanos();
    }

    @Override
    public Told status() {
        return get("status");
    }

    /** Before 1.100 only {@code dns-osconfig} told of name servers: to the operator alone, never beside resolved. */
    @Override
    public Told ask(Part part) {
        var told = get(part.endpoint());
        return part == Part.DNS && told instanceof Told.Unasked ? get("dns-osconfig") : told;
    }

    /** The codes of the DERP regions. */
    Told relays() {
        return get("derpmap");
    }

    @Override
    public String via() {
        return socket.toString();
    }

    private Told get(String endpoint) {
        var left = Duration.ofNanos(until - System.nanoTime());
        if (left.toMillis() < 1) {
            return new Told.Refused(slow(endpoint));
        }
        return switch (new UnixHttp(socket, HOST, left).get("/localapi/v0/" + endpoint)) {
            case SocketReply.Answered answered -> answered(endpoint, answered);
            case SocketReply.NobodyThere nobody -> new Told.Nobody(nobody.fileExists(), nobody.detail());
            case SocketReply.Failed failed -> new Told.Refused(hinted(endpoint, failed.trouble()));
        };
    }

    private Told answered(String endpoint, SocketReply.Answered answered) {
        var detail = socket + ": " + endpoint + ": HTTP " + answered.status() + ": " + Links.hidden(answered.body());
        return switch (answered.status()) {
            case 200 -> new Told.Said(answered.body(), answered.version());
            case 404, 501 -> new Told.Unasked();
            case 401, 403 ->
                new Told.Refused(Trouble.of(Cause.ACCESS_DENIED, detail, "sudo tailscale set --operator=$USER"));
            default ->
                isNone(answered.body())
                        ? new Told.Unasked()
                        : new Told.Refused(Trouble.of(Cause.UNREADABLE, detail, "journalctl -u tailscaled -n 50"));
        };
    }

    /** What it says with 500 or 503 where there is nothing to tell: with systemd-resolved, and before login. */
    private static boolean isNone(String body) {
        return body.contains("is not supported") || body.strip().equals("no netmap");
    }

    private Trouble hinted(String endpoint, Trouble trouble) {
        return switch (trouble.cause()) {
            case TIMED_OUT -> slow(endpoint);
            case ACCESS_DENIED ->
                Trouble.of(
                        Cause.ACCESS_DENIED,
                        trouble.detail(),
                        "tailscaled makes its socket readable for all: see `ls -l " + socket + "`");
            case NOT_INSTALLED, NOT_RUNNING, UNREADABLE, UNSUPPORTED ->
                Trouble.of(trouble.cause(), Links.hidden(trouble.detail()), "journalctl -u tailscaled -n 50");
        };
    }

    private Trouble slow(String endpoint) {
        return new Trouble(
                Cause.TIMED_OUT,
                socket + ": " + endpoint + ": no answer within " + timeout.toMillis() + " ms",
                Optional.of("sudo systemctl restart tailscaled"));
    }
}
