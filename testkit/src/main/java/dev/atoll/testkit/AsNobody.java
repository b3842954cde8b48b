package dev.atoll.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.Splitter;
import com.google.common.io.MoreFiles;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs a test of root's again as nobody, over a copy of the class path that everybody may read. */
final class AsNobody implements InvocationInterceptor {
    private static final String NOBODY = "65534";

    @Override
    public void interceptTestMethod(
            Invocation<Void> invocation, ReflectiveInvocationContext<Method> test, ExtensionContext context)
            throws Throwable {
        if (!System.getProperty("user.name").equals("root")) {
            invocation.proceed();
            return;
        }
        invocation.skip();
        var setpriv = Stream.of("/usr/bin/setpriv", "/bin/setpriv")
                .filter(program -> Files.isExecutable(Path.of(program)))
                .findFirst();
        Assumptions.assumeTrue(setpriv.isPresent(), "to root nothing is refused, and there is no setpriv");
        var folder = Files.createTempDirectory("as-nobody");
        try {
            open(folder);
            run(List.of(
                    setpriv.orElseThrow(),
                    "--reuid=" + NOBODY,
                    "--regid=" + NOBODY,
                    "--clear-groups",
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-cp",
                    classPath(folder),
                    OneTest.class.getName(),
                    test.getTargetClass().getName(),
                    test.getExecutable().getName()));
        } finally {
            MoreFiles.deleteRecursively(folder);
        }
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var output = Files.createTempFile("as-nobody", ".txt");
        try {
            var builder = new ProcessBuilder(command)
                    .directory(new File("/"))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            var process = builder.start();
            var ended = process.waitFor(2, TimeUnit.MINUTES);
            process.destroyForcibly();
            if (!ended || process.exitValue() != 0) {
                throw new AssertionError("as nobody: " + Files.readString(output, UTF_8));
            }
        } finally {
            Files.delete(output);
        }
    }

    private static String classPath(Path folder) throws IOException {
        var copies = new ArrayList<String>();
        for (var entry : Splitter.on(File.pathSeparatorChar).split(System.getProperty("java.class.path"))) {
            var from = Path.of(entry);
            if (Files.exists(from)) {
                var to = folder.resolve(copies.size() + "-" + from.getFileName());
                copy(from, to);
                copies.add(to.toString());
            }
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var copied = Files.copy(file, to.resolve(from.relativize(file).toString()));
                open(copied);
            }
        }
    }

    private static void open(Path path) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
