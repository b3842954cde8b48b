package dev.atoll.core.compare;

import dev.atoll.core.common.Observation;
import dev.atoll.core.manifest.Manifest;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.QuadletSpec;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Quadlet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether the containers of quadlets run as their files say: how that is, is theirs to say. */
final class QuadletComparison {
    private QuadletComparison() {}

    static Stream<Compared> of(Manifest manifest, Snapshot snapshot) {
        return manifest.quadlets().entrySet().stream().map(quadlet -> {
            var facts = new Facts(ManifestPath.of("quadlets", quadlet.getKey()));
            compare(quadlet.getValue(), snapshot, facts);
            return facts.of(QuadletSpec.address(quadlet.getKey()));
        });
    }

    private static void compare(QuadletSpec spec, Snapshot snapshot, Facts facts) {
        switch (Quadlet.of(spec.file().value(), snapshot.of(Kinds.QUADLETS))) {
            case Observation.Unknown<Optional<Quadlet.State>> unknown ->
                facts.say("state", UnitComparison.word(spec.state()), Found.NotSeen.of(unknown));
            case Observation.Known<Optional<Quadlet.State>> known ->
                known.value()
                        .ifPresentOrElse(
                                there -> compare(spec.state(), there, facts),
                                () -> facts.say("file", "there", Found.of(false, "no such file")));
        }
    }

    private static void compare(QuadletSpec.State wanted, Quadlet.State there, Facts facts) {
        switch (wanted) {
            case ENABLED -> {
                facts.say("file", "read as it is", read(there));
                facts.say(
                        "state",
                        "runs as its file says",
                        Found.of(there.runs() && there.running() == Quadlet.Running.AS_IT_IS, runs(there)));
            }
            case DISABLED -> {
                facts.say("file", "there", new Found.Agrees("there"));
                facts.say("state", "does not run", Found.of(!there.ends(), runs(there)));
            }
        }
        if (there.reading() != Quadlet.Reading.MASKED && there.reading() != Quadlet.Reading.OTHERS) {
            facts.say(
                    List.of("state", "install"),
                    wanted == QuadletSpec.State.ENABLED ? "its file has a WantedBy=" : "its file has no WantedBy=",
                    Found.of(
                            there.startsByItself() == (wanted == QuadletSpec.State.ENABLED),
                            there.startsByItself() ? "it has one" : "it has none"));
        }
    }

    private static Found read(Quadlet.State there) {
        return switch (there.reading()) {
            case READ -> new Found.Agrees("read");
            case CHANGED -> Found.of(false, "not read since it was changed");
            case UNREAD -> Found.of(false, "not read yet");
            case MASKED -> Found.of(false, there.unit() + " is masked");
            case OTHERS -> Found.of(false, "there is another " + there.unit());
        };
    }

    private static String runs(Quadlet.State there) {
        if (!there.ends()) {
            return "does not run";
        }
        return switch (there.running()) {
            case NO -> "does not run";
            case WAITS -> "ended, and is started once more in a while";
            case AS_IT_IS -> "runs";
            case AS_IT_WAS -> "started before its file was changed";
        };
    }
}
