package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.SocketReply;
import dev.atoll.adapters.support.UnixHttp;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Trouble;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** libpod's REST API over a unix socket, podman 4.0 to 6. Thread-safe. */
record SocketEngine(UnixHttp http) implements Engine {
    /** Any version is accepted; the one asked for decides the shape of an inspect. */
    private static final String API = "/v5.0.0/libpod";

    @Override
    public Reply list() {
        return asked("/containers/json?all=true");
    }

    @Override
    public Reply inspect(String id) {
        return asked("/containers/" + id + "/json?size=true");
    }

    /** Streaming is the default, and would never end. */
    @Override
    public Optional<Reply> stats(List<String> ids) {
        return Optional.of(asked("/containers/stats?stream=false&"
                + ids.stream().map(id -> "containers=" + id).collect(Collectors.joining("&"))));
    }

    @Override
    public String via() {
        return http.socket().toString();
    }

    private Reply asked(String path) {
        return switch (http.get(API + path)) {
            case SocketReply.Failed failed -> new Refused(failed.trouble(), false);
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
        var said = http.socket() + ": HTTP " + answered.status() + ": " + cause(answered);
        return new Refused(
                answered.status() == 403
                        ? Trouble.of(Cause.ACCESS_DENIED, said, "podman ps --all")
                        : Trouble.of(Cause.UNREADABLE, said, "podman ps --all"),
                false);
    }

    /** {@code cause} is Go's error text, the stable part of a refusal. */
    private static String cause(SocketReply.Answered answered) {
        try {
            return Json.object(answered.body()).text("cause").orElse("no cause given");
        } catch (Unreadable e) {
            return "no such endpoint, or not podman";
        }
    }
}
