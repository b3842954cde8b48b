package dev.atoll.adapters.ostree;

import dev.atoll.core.host.HostSystem;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A host booted from an image on which stub programs stand for the tools; systemctl tells of a greenboot that passed. */
final class StubbedHost {
    static final Instant STAGED = Instant.parse("2026-11-20T03:00:00Z");

    /** What a contract may see called; everything here only reads. */
    static final List<String> READING = List.of(
            "rpm-ostree status --json",
            "rpm-ostree kargs",
            "bootc status --json",
            "ostree admin status",
            "systemctl --no-pager show greenboot-healthcheck.service");

    private final Bench bench;
    private final List<FakeBackend> backends = new ArrayList<>();
    private final Map<String, Map.Entry<String, StubAnswer>> unknown = new HashMap<>();

    StubbedHost(Bench bench) {
        this.bench = bench;
    }

    List<FakeBackend> backends() {
        return backends;
    }

    /** The tool in this situation; where it is missing, there is no such host at all. */
    HostSystem port(String tool, String words, StubAnswer healthy, Situation situation, Duration timeout) {
        if (situation != Situation.MISSING) {
            boot(situation);
            stub("systemctl").otherwise(StubAnswer.printing("LoadState=loaded\nActiveState=active\nResult=success\n"));
            var made = stub(tool);
            Optional.ofNullable(unknown.get(tool)).ifPresent(no -> made.answering(no.getKey(), no.getValue()));
            made.answering(words, answer(healthy, situation));
            if (tool.equals("rpm-ostree")) {
                made.answering("kargs", answer(StubAnswer.printing(commandLine(situation)), situation));
            }
        }
        return bench.port(timeout, Map.of());
    }

    /** The tool from before it knew this option. */
    StubbedHost ignorantOf(String option, String tool, String refusal) {
        unknown.put(tool, Map.entry(option, StubAnswer.failing(1, refusal)));
        return this;
    }

    /** A program that refuses whoever is not root, as bootc does. */
    void refusing(String tool) {
        stub(tool).otherwise(StubAnswer.failing(1, "error: This command must be executed as the root user"));
    }

    private StubExecutable stub(String name) {
        var made = StubExecutable.in(bench.folder().resolve("bin"), name);
        backends.add(made);
        return made;
    }

    private void boot(Situation situation) {
        try {
            bench.bootedFromImage()
                    .file("run/ostree/staged-deployment", "", STAGED)
                    .file("proc/cmdline", commandLine(situation), STAGED);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String commandLine(Situation situation) {
        return situation == Situation.SECRETS
                ? "quiet rd.nfs.password=" + Situation.SECRET + " systemd.set_credential=key:" + Situation.SECRET
                : "BOOT_IMAGE=(hd0,gpt2)/vmlinuz quiet rhgb\n";
    }

    private static StubAnswer answer(StubAnswer healthy, Situation situation) {
        return switch (situation) {
            case HEALTHY, PARTIAL, OLDER, EXTRA_FIELDS, HUGE, SECRETS, MISSING -> healthy;
            case NO_SOCKET -> StubAnswer.failing(1, "error: Could not connect: No such file or directory");
            case NOISY_STDERR -> healthy.noisily();
            case DOWN ->
                StubAnswer.failing(1, "error: Failed to activate service org.projectatomic.rpmostree1: timed out");
            case DENIED -> StubAnswer.failing(1, "error: opendir(ostree/repo): Permission denied");
            case SILENT -> StubAnswer.hanging();
            case GARBAGE -> StubAnswer.printing("<html>{\"}");
            case CUT_OFF -> StubAnswer.cutOff(healthy.out());
            case FAILING -> StubAnswer.failing(1, "error: " + Situation.COMPLAINT);
        };
    }
}
