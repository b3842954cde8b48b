package dev.atoll.adapters.linux;

import dev.atoll.core.service.Services;
import dev.atoll.testkit.ServicesActs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
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
        SystemctlWithState.write(systemctl.quadlet("act.container"), "[Container]\nImage=localhost/one\n");
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
    public String quadlet() {
        return systemctl.quadlet("act.container").toString();
    }

    @Override
    public void rewritten() {
        LockSupport.parkNanos(Duration.ofMillis(1100).toNanos());
        SystemctlWithState.write(systemctl.quadlet("act.container"), "[Container]\nImage=localhost/other\n");
    }

    @Override
    public void away() {
        systemctl.forget(MADE);
    }
}
