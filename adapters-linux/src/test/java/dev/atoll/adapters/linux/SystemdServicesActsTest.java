package dev.atoll.adapters.linux;

import dev.atoll.core.service.Services;
import dev.atoll.testkit.ServicesActs;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Over a stand-in that keeps state. */
class SystemdServicesActsTest implements ServicesActs {
    @TempDir
    private Path folder;

    private SystemctlWithState systemctl;

    @BeforeEach
    void aUserOfHisOwn() {
        systemctl = new SystemctlWithState(folder);
    }

    @Override
    public Services port() {
        return systemctl.port();
    }

    @Override
    public String disabled() {
        return "web.service";
    }

    @Override
    public String another() {
        return "mine.service";
    }

    @Override
    public String box() {
        return "dev";
    }

    @Override
    public void away() {
        systemctl.forget(MADE);
    }
}
