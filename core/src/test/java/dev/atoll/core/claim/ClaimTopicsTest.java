package dev.atoll.core.claim;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One line of somebody's text per row, what is said of it, and on what it rests; {@code /} is a line break. */
class ClaimTopicsTest {
    private static final String NEVER = "NEVER";

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Distro: Fedora 42                              ! CONFIRMED    ! Fedora Linux 42",
                "Distro: Fedora 41                              ! CONTRADICTED ! Fedora Linux 42",
                "OS: Debian 13                                  ! CONTRADICTED ! Fedora Linux 42",
                "| OS | Fedora | / |---|---| / | Kernel | Linux 6.14.5 | ! CONFIRMED ! 6.14.5-300",
                "Kernel: 6.13.9-200.fc41                        ! CONTRADICTED ! 6.14.5-300",
                "Hostname: workbench                            ! CONFIRMED    ! workbench",
                "CPU: Intel Core i7-1260P                       ! CONFIRMED    ! i7-1260P",
                "CPU: Ryzen 9                                   ! CONTRADICTED ! i7-1260P",
                "RAM: 32 GB                                     ! CONFIRMED    ! 31 GiB",
                "RAM: 16GiB                                     ! CONTRADICTED ! 31 GiB",
                "Updates are atomic, with rollback.             ! CONFIRMED    ! 42.1",
                "There is no rollback.                          ! NEVER        ! ",
                "deployments: booted, staged, rollback          ! NEVER        ! ",
                "# Boxes / ## forge / Image: x / OS: Debian 13  ! CONTRADICTED ! registry.example.com/fedora:42"
            })
    void the_system(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "- nvme1n1 has 1000 GiB                         ! CONFIRMED    ! 1000 GiB",
                "/dev/nvme1n1: 512 GB disk                      ! CONTRADICTED ! 1000 GiB",
                "nvme1n1p2 999G LUKS                            ! CONFIRMED    ! LUKS",
                "nvme1n1p2 is an unencrypted disk               ! CONTRADICTED ! encrypted",
                "sdb2 40G                                       ! CONTRADICTED ! there is no sdb2",
                "The android sdk is here                        ! NEVER        ! ",
                "USB disk: 500GiB, ext4                         ! CONFIRMED    ! ext4",
                "USB disk: xfs                                  ! CONTRADICTED ! no xfs on it",
                "The USB stick is encrypted                     ! CONTRADICTED ! not encrypted",
                "SATA disk, btrfs                               ! UNANSWERED   ! no sata disk is attached now",
                "All storage is encrypted                       ! CONTRADICTED ! sdbp2",
                "We have full-disk encryption                   ! CONTRADICTED ! sdbp2",
                "Home is encrypted at rest                      ! CONFIRMED    ! inside LUKS",
                "NVMe for speed                                 ! NEVER        ! "
            })
    void storage(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Tailnet: corgi-newt.ts.net                     ! CONFIRMED    ! the tailnet is corgi-newt.ts.net",
                "ssh pocket.corgi-newt.ts.net                   ! CONFIRMED    ! pocket is a machine",
                "ssh attic.corgi-newt.ts.net                    ! CONTRADICTED ! called attic",
                "Tailnet: other-name.ts.net                     ! CONTRADICTED ! the tailnet is corgi-newt.ts.net",
                "Magic DNS: on                                  ! CONFIRMED    ! MagicDNS is on",
                "MagicDNS: disabled                             ! CONTRADICTED ! MagicDNS is on",
                "Name server: 100.100.100.101                   ! CONTRADICTED ! 100.100.100.100",
                "We are 100.64.0.7                              ! CONFIRMED    ! workbench",
                "The phone is 100.64.0.8                        ! CONTRADICTED ! no machine of the tailnet",
                "Network: / - Public IP: 198.51.100.4           ! CONFIRMED    ! among the 1 endpoints",
                "Tailscale account: ada@example.com             ! CONFIRMED    ! ada@example.com",
                "Tailscale account: bob@example.com             ! CONTRADICTED ! ada@example.com",
                "Network tool: go install net/tailscale@v1.9.0  ! NEVER        ! ",
                "Network unit: user@1000.service                ! NEVER        ! ",
                "Network: see host.example.ts.net               ! NEVER        ! ",
                "Relay: Frankfurt (22 ms)                       ! CONFIRMED    ! nearest relay is fra",
                "DERP: Paris                                    ! CONTRADICTED ! nearest relay is fra",
                "NAT: UPnP                                      ! CONTRADICTED ! PCP"
            })
    void the_tailnet(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "| Peer | State | / |---|---| / | pocket | offline |          ! CONFIRMED    ! pocket is offline",
                "| Peer | State | / |---|---| / | Pocket | online |           ! CONTRADICTED ! pocket is offline",
                "| Node | Last seen | / |---|---| / | pocket | 12 days ago |  ! CONFIRMED    ! last seen 2026-05-08",
                "| Node | Last seen | / |---|---| / | pocket | 3 days ago |   ! CONTRADICTED ! last seen 2026-05-08, 12 days ago",
                "| Node | Online | / |---|---| / | gone | yes, online |       ! CONTRADICTED ! called gone",
                "## Devices / - workbench: online                             ! CONFIRMED    ! workbench is online",
                "Updated 2026-04-01 / ## Devices / - pocket: seen 12 days ago ! CONTRADICTED ! it would be 2026-03-20"
            })
    void devices(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "| Box | Image | / |---|---| / | forge | Fedora 42 |    ! CONFIRMED    ! registry.example.com/fedora:42",
                "| Box | Image | / |---|---| / | forge | Fedora 41 |    ! CONTRADICTED ! registry.example.com/fedora:42",
                "| Container | State | / |---|---| / | shed | up |      ! CONTRADICTED ! called shed",
                "## forge / Status: stopped                             ! CONTRADICTED ! forge is running",
                "## forge / Status: up (4 days uptime)                  ! CONFIRMED    ! last started 2026-05-16",
                "## forge / Status: up (9 days uptime)                  ! CONTRADICTED ! last started 2026-05-16",
                "## forge / Tools: / - Golang 1.24                      ! CONFIRMED    ! go 1.24.2",
                "## forge / Tools: GitHub CLI 2.69.0                    ! CONTRADICTED ! gh 2.70.0",
                "## forge / Toolchain: / - node: v24.1                  ! CONFIRMED    ! node 24.1.0",
                "## forge / Tools: Zig 0.14                             ! UNANSWERED   ! no version of zig",
                "## forge / Ports: 8080                                 ! CONFIRMED    ! port 8080",
                "## attic / Ports: / * 8080 for the wiki                ! CONTRADICTED ! held by forge",
                "## forge / Ports: 9999                                 ! UNANSWERED   ! nothing listens on 9999",
                "## Planned boxes (templates) / - forge: later          ! CONTRADICTED ! is there, running",
                "## Planned boxes (templates) / - lathe: later          ! CONFIRMED    ! called lathe",
                "Boxes are isolated from the host                       ! CONTRADICTED ! no isolation",
                "Boxes are not isolated                                 ! NEVER        ! ",
                "Distrobox sets label=disable                           ! CONFIRMED    ! 2 boxes",
                "All boxes share: / - host network                      ! CONFIRMED    ! the host's network",
                "Boxes share the host IPC                               ! CONFIRMED    ! the host's IPC",
                "Boxes see the same /home/ada                           ! CONFIRMED    ! /home/ada",
                "Boxes see the same /home/bob                           ! CONTRADICTED ! not in attic, forge"
            })
    void boxes(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "## Daemons / - sshd: running                   ! CONFIRMED    ! sshd.service is active",
                "## Daemons / - sshd: stopped                   ! CONTRADICTED ! sshd.service is active",
                "## Daemons / - cupsd (active)                  ! CONTRADICTED ! no unit called cupsd",
                "## Daemons / - forge: running                  ! CONFIRMED    ! the container forge is running",
                "sshd # remote shell (enabled)                  ! CONFIRMED    ! sshd.service is enabled",
                "sshd # remote shell (disabled)                 ! CONTRADICTED ! sshd.service is enabled",
                "sshd # remote shell (3 days uptime)            ! CONFIRMED    ! since 2026-05-17",
                "Uptime: SSH 8 days                             ! CONTRADICTED ! since 2026-05-17",
                "Uptime: CUPS 8 days                            ! UNANSWERED   ! looked at in depth",
                "Uptime: 5 days                                 ! CONFIRMED    ! booted 2026-05-15",
                "Memory: / - sshd: 5.2M (peak: 20M)             ! CONTRADICTED ! took 9 MiB at most",
                "Memory: / - sshd: 5.2M                         ! CONFIRMED    ! takes 5 MiB now"
            })
    void units(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "Monthly: OS upgrade                            ! CONTRADICTED ! uupd.timer does it, every 6 hours",
                "We upgrade all boxes every week                ! CONFIRMED    ! update-boxes.timer",
                "Daily: update the containers                   ! CONTRADICTED ! update-boxes.timer does it, every 7 days",
                "Yearly: full backup check                      ! UNANSWERED   ! no timer",
                "Photos are backed up at night                  ! UNANSWERED   ! by hand is not told",
                "Everything works                               ! CONFIRMED    ! nothing is found",
                "All services are healthy                       ! CONFIRMED    ! nothing is found",
                "Everything is stored in git                    ! NEVER        ! ",
                "Nothing is reachable only by file              ! NEVER        ! ",
                "keep: daily: 7 backups                         ! UNANSWERED   ! by hand is not told",
                "Other people say of other machines, and at some length, that a VPN only is what lets them sleep well, and so on, too ! NEVER ! ",
                "Containers are stable                          ! CONFIRMED    ! none of 2 containers",
                "Nothing is exposed                             ! CONFIRMED    ! no TCP port",
                "Reached over the VPN only                      ! CONFIRMED    ! no TCP port",
                "ufw: default deny                              ! UNANSWERED   ! the firewall is not looked at",
                "Login needs a password                         ! UNANSWERED   ! nothing that Atoll looks at",
                "The cat was fed 3 days ago                     ! UNANSWERED   ! relative to no date"
            })
    void upkeep_and_health(String text, String verdict, String evidence) {
        check(text, verdict, evidence);
    }

    private static void check(String text, String verdict, String evidence) {
        var report = ClaimWorld.check(text.replace(" / ", "\n"));
        if (verdict.equals(NEVER)) {
            assertThat(report.claims()).isEmpty();
        } else {
            assertThat(report.claims()).anySatisfy(claim -> {
                assertThat(claim.verdict()).isEqualTo(Verdict.valueOf(verdict));
                assertThat(claim.evidence()).contains(evidence);
            });
        }
    }
}
