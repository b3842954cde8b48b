package dev.atoll.testkit;

import com.google.common.base.Splitter;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * Loads everything of a class path anew but core, which it shares with the application, as a jar in the adapters'
 * folder would be loaded.
 */
final class ForeignLoader extends URLClassLoader {
    ForeignLoader(String classPath) {
        super(urls(classPath), new Shared());
    }

    private static URL[] urls(String classPath) {
        return Splitter.on(File.pathSeparatorChar)
                .omitEmptyStrings()
                .splitToStream(classPath)
                .map(ForeignLoader::url)
                .toArray(URL[]::new);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("class path entry " + entry, e);
        }
    }

    /** Core and what its signatures mention, of the application; nothing else. */
    private static final class Shared extends ClassLoader {
        Shared() {
            super(ClassLoader.getPlatformClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.startsWith("dev.atoll.core.")) {
                return Class.forName(name, false, ForeignLoader.class.getClassLoader());
            }
            throw new ClassNotFoundException(name);
        }
    }
}
