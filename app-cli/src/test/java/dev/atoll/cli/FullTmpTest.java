package dev.atoll.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;

/** A bad day: nothing more fits into {@code /tmp}, which is nobody's but the test's here. */
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class FullTmpTest {
    private static final String FULL = "mount -t tmpfs -o size=4k none /tmp && head -c 4096 /dev/zero > /tmp/full"
            + " && ! { echo more > /tmp/more; } 2>/dev/null";

    /** Not below the folder that is full. */
    @TempDir(factory = Target.class, cleanup = CleanupMode.ALWAYS)
    Path home;

    static final class Target implements TempDirFactory {
        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext test) throws IOException {
            return Files.createTempDirectory(Path.of("target").toAbsolutePath(), "home");
        }
    }

    private String typed(MountNamespace namespace, String... arguments) throws IOException, InterruptedException {
        var argv = new ArrayList<>(List.of(
                ClassArchive.JAVA,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.atoll.cli.Main"));
        argv.addAll(List.of(arguments));
        var said = Files.createTempFile(home, "said", "");
        var builder = new ProcessBuilder(namespace.around(argv))
                .redirectInput(Path.of("/dev/null").toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("HOME", home.toString());
        builder.environment().remove("XDG_STATE_HOME");
        var exit = builder.start().waitFor();
        var out = Files.readString(said, UTF_8);
        assertThat(exit).as(out).isZero();
        return out;
    }

    @Test
    void an_apply_and_its_way_back_need_no_room_there() throws IOException, InterruptedException {
        Assumptions.assumeFalse(home.startsWith("/tmp"), "what is tested lies in /tmp itself");
        var namespace = MountNamespace.of(FULL);

        assertThat(typed(namespace, "container", "remove", "opencode-dev", "--demo", "--yes"))
                .contains("2 changes made");
        assertThat(typed(namespace, "undo", "--demo", "--yes")).contains("restore box/opencode-dev");
    }
}
