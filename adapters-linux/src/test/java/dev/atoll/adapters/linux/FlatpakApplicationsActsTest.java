package dev.atoll.adapters.linux;

import dev.atoll.core.application.Applications;
import dev.atoll.testkit.ApplicationsActs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Over a stand-in that keeps state. */
class FlatpakApplicationsActsTest implements ApplicationsActs {
    @TempDir
    private Path folder;

    private FlatpakWithState flatpak;

    @BeforeEach
    void aUserWithTwoRemotes() {
        flatpak = new FlatpakWithState(folder);
    }

    @Override
    public Applications port() {
        return flatpak.port();
    }

    @Override
    public String installable() {
        return "org.example.Hello";
    }

    @Override
    public String ambiguous() {
        return "org.example.Twice";
    }

    /** Each rule has a stand-in of its own. */
    @Override
    public void away() {}
}
