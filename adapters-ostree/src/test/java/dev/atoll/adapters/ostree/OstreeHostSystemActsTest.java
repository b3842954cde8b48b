package dev.atoll.adapters.ostree;

import dev.atoll.core.common.ImageRef;
import dev.atoll.core.host.HostSystem;
import dev.atoll.testkit.HostSystemActs;
import dev.atoll.testkit.fake.RpmOstreeStandIn;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Over a stand-in that keeps state. */
class OstreeHostSystemActsTest implements HostSystemActs {
    @TempDir
    private Path folder;

    private RpmOstreeStandIn host;

    @BeforeEach
    void aHost() {
        host = RpmOstreeStandIn.in(folder);
    }

    @Override
    public HostSystem port() {
        return StagingTest.port(host, Map.of());
    }

    @Override
    public List<String> layerable() {
        return List.of("htop", "zsh");
    }

    @Override
    public ImageRef another() {
        return ImageRef.parse("ghcr.io/ublue-os/bazzite:testing");
    }

    @Override
    public void busy() {
        host.busy("update --check", "dbus:1.20 unit:uupd.service uid:0");
    }
}
