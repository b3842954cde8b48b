package dev.atoll.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Follows a run on a connection of its own, and reads no more of it than it is asked to. */
final class Listener implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();
    private final BufferedReader in;
    private final String status;
    private final List<String> headers = new ArrayList<>();

    /** @param more lines of the request's head */
    Listener(int port, String run, String... more) throws IOException {
        // Little room, so that whoever does not read is soon seen not to.
        socket.setReceiveBufferSize(4096);
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        var head = "GET /api/v1/runs/" + run + "/events HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n"
                + String.join("", more) + "\r\n";
        socket.getOutputStream().write(head.getBytes(UTF_8));
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), UTF_8), 512);
        status = String.valueOf(in.readLine());
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            headers.add(line);
        }
    }

    String status() {
        return status;
    }

    List<String> headers() {
        return headers;
    }

    /** The next line that is one of an event or of a comment; "" when the answer is over. */
    String line() throws IOException {
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("id:")
                    || line.startsWith("event:")
                    || line.startsWith("data:")
                    || line.startsWith(":")) {
                return line;
            }
            if (line.equals("0")) {
                return "";
            }
        }
        return "";
    }

    /** The next event: its id where it has one, and its name. Heartbeats are passed over. */
    String event() throws IOException {
        var id = "";
        for (var line = line(); !line.isEmpty(); line = line()) {
            if (line.startsWith("id: ")) {
                id = line.substring(4) + " ";
            } else if (line.startsWith("event: ")) {
                return id + line.substring(7);
            }
        }
        return "";
    }

    /** All that come until the answer is over. */
    List<String> events() throws IOException {
        var events = new ArrayList<String>();
        for (var event = event(); !event.isEmpty(); event = event()) {
            events.add(event);
        }
        return events;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
