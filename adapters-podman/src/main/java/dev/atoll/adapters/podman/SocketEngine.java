package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.SocketReply;
import dev.atoll.adapters.support.UnixHttp;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** libpod's REST API over a unix socket, podman 4.0 to 6. Thread-safe. */
record SocketEngine(Path socket, Deadline deadline) implements Engine {
    /** Any version is accepted; the one asked for decides the shape of an inspect. */
    private static final String API = "/v5.0.0/libpod";

    /** It tells of one at a time, and a list is to cost no request for each. */
    private static final int MOST_ASKED = 8;

    @Override
    public Reply list() {
        return asked("/containers/json?all=true");
    }

    @Override
    public Reply inspect(String id) {
        return asked("/containers/" + id + "/json");
    }

    @Override
    public Reply measure(String id) {
        return asked("/containers/" + id + "/json?size=true", deadline.most());
    }

    @Override
    public Reply changes(String id) {
        return asked("/containers/" + id + "/changes");
    }

    /** Streaming is the default, and would never end. */
    @Override
    public Reply stats(List<String> ids) {
        return asked("/containers/stats?stream=false&"
                + ids.stream().map(id -> "containers=" + id).collect(Collectors.joining("&")));
    }

    @Override
    public Map<String, Boolean> outOfMemory(List<String> ids) {
        var told = new HashMap<String, Boolean>();
        ids.stream().limit(MOST_ASKED).forEach(id -> {
            if (asked("/containers/" + id + "/json") instanceof Said said) {
                InspectWire.outOfMemory(said.text()).ifPresent(killed -> told.put(id, killed));
            }
        });
        return told;
    }

    @Override
    public String via() {
        return socket.toString();
    }

    private Reply asked(String path) {
        return asked(path, deadline.left());
    }

    private Reply asked(String path, Duration time) {
        return switch (new UnixHttp(socket, "d", time).get(API + path)) {
            case SocketReply.Failed failed ->
                new Refused(
                        Hints.given(failed.trouble(), "podman ps --all, and systemctl --user status podman.service"),
                        false);
            case SocketReply.NobodyThere nobody ->
                new Refused(
                        Trouble.of(Cause.NOT_RUNNING, nobody.detail(), "systemctl --user enable --now podman.socket"),
                        true);
            case SocketReply.Answered answered -> judged(answered);
        };
    }

    private Reply judged(SocketReply.Answered answered) {
        if (answered.status() == 200) {
            return new Said(answered.body(), answered.version());
        }
        var cause = cause(answered);
        if (answered.status() == 404 && cause.contains("no such container")) {
            return new Gone();
        }
        var said = socket + ": HTTP " + answered.status() + ": " + cause;
        return new Refused(Trouble.of(causeOf(answered.status(), cause), said, "podman ps --all"), false);
    }

    /** The number alone does not tell: a kernel's refusal arrives as 500. */
    private static Cause causeOf(int status, String words) {
        if (status == 403 || words.toLowerCase(Locale.ROOT).contains("permission denied")) {
            return Cause.ACCESS_DENIED;
        }
        return words.contains("only available for cgroup v2") ? Cause.UNSUPPORTED : Cause.UNREADABLE;
    }

    /** {@code cause} is Go's error text, the stable part of a refusal; its message is for where there is none. */
    private static String cause(SocketReply.Answered answered) {
        try {
            var refusal = Json.object(answered.body());
            return refusal.text("cause").or(() -> refusal.text("message")).orElse("no cause given");
        } catch (Unreadable e) {
            return "no such endpoint, or not podman";
        }
    }
}
