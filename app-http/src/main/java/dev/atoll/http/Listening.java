package dev.atoll.http;

import com.google.common.base.Throwables;
import java.net.BindException;
import java.nio.channels.UnresolvedAddressException;

/** How a place to listen on reads. */
final class Listening {
    private Listening() {}

    /** For a browser on this machine. */
    static String url(String host, int port) {
        return "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port + "/";
    }

    /** One line: what is in the way, and what to try. */
    static String refused(String host, int port, Exception refusal) {
        var where = "port " + port + " of " + host;
        var cause = Throwables.getRootCause(refusal);
        var said = String.valueOf(cause.getMessage());
        if (cause instanceof UnresolvedAddressException) {
            return "'" + host + "' is no address of this machine; try --host 127.0.0.1";
        }
        if (cause instanceof BindException && said.contains("in use")) {
            return where + " is taken, perhaps by another `atoll serve`; try --port " + (port < 65_535 ? port + 1 : 0);
        }
        if (cause instanceof BindException && said.contains("assign")) {
            return "'" + host + "' is no address of this machine; try --host 127.0.0.1";
        }
        if (said.contains("denied")) {
            return where + " is not for this user; try one above 1023, like --port 7878";
        }
        return "cannot listen on " + where + ": " + said;
    }
}
