import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassFile.StackMapsOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Renew LIBRARIES LICENCES: writes libraries whose classes are older than Java's class cache takes (before Java 6, which
 * are verified without stack maps) anew in the format of Java 21. What they do stays the same; beside their licence it is
 * said that they were changed.
 */
public final class Renew {
    private static final int FIRST_WITH_STACK_MAPS = ClassFile.JAVA_6_VERSION;

    public static void main(String[] arguments) throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (var jar : jars) {
                var renewed = renewed(jar);
                if (renewed > 0) {
                    var name = jar.getFileName().toString().replaceFirst("\\.jar$", "");
                    var notice = Files.createDirectories(Path.of(arguments[1], name + "-jar")).resolve("CHANGED");
                    Files.writeString(
                            notice,
                            renewed + " classes of " + name + " were written anew in the class file format of Java 21,\n"
                                    + "with stack maps and otherwise as published, so that Java's class cache takes them.\n",
                            UTF_8);
                }
            }
        }
    }

    /** How many classes it changed; the jar is replaced when there is one. */
    private static int renewed(Path jar) throws IOException {
        var count = 0;
        var out = new ByteArrayOutputStream();
        try (var classes = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                var entries = new ZipInputStream(new ByteArrayInputStream(Files.readAllBytes(jar)));
                var zip = new ZipOutputStream(out)) {
            var format = ClassFile.of(
                    StackMapsOption.GENERATE_STACK_MAPS,
                    ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(classes)
                            .orElse(ClassHierarchyResolver.defaultResolver())));
            for (ZipEntry entry; (entry = entries.getNextEntry()) != null; ) {
                var bytes = entries.readAllBytes();
                if (isOld(entry.getName(), bytes)) {
                    bytes = renewed(format, bytes);
                    count++;
                }
                var same = new ZipEntry(entry.getName());
                same.setTime(entry.getTime());
                zip.putNextEntry(same);
                zip.write(bytes);
                zip.closeEntry();
            }
        }
        if (count > 0) {
            Files.write(jar, out.toByteArray());
        }
        return count;
    }

    /** By the major version, the eighth byte of a class. */
    private static boolean isOld(String name, byte[] bytes) {
        return name.endsWith(".class") && bytes.length > 8 && (bytes[6] << 8 | bytes[7] & 0xff) < FIRST_WITH_STACK_MAPS;
    }

    private static byte[] renewed(ClassFile format, byte[] old) {
        return format.transformClass(
                format.parse(old),
                ClassTransform.endHandler(made -> made.withVersion(ClassFile.JAVA_21_VERSION, 0))
                        .andThen(ClassTransform.transformingMethodBodies(CodeTransform.ACCEPT_ALL)));
    }

    private Renew() {}
}
