package dev.atoll.adapters.linux;

import dev.atoll.adapters.support.ProcessRunner;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.volume.Volume;
import dev.atoll.core.volume.Volumes;
import dev.atoll.testkit.Situation;
import dev.atoll.testkit.TransportRules;
import dev.atoll.testkit.VolumesContract;
import dev.atoll.testkit.fake.FakeBackend;
import dev.atoll.testkit.fake.StubAnswer;
import dev.atoll.testkit.fake.StubExecutable;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/** The testbed's disks as two generations of lsblk tell of them. What statvfs says is given: it never stands still. */
@ParameterizedClass
@ValueSource(strings = {"2.38.1", "2.42.4"})
class LsblkVolumesContractTest implements VolumesContract, TransportRules<Volumes, List<Volume.State>> {
    private static final Volume.Usage USAGE =
            new Volume.Usage(new ByteSize(1000), new ByteSize(400), new ByteSize(550));
    private static final String BTRFS = "efb15d63-baec-4301-8c74-5ac1d052cf0f";

    private final String version;
    private final Path folder;
    private final List<FakeBackend> backends = new ArrayList<>();

    LsblkVolumesContractTest(String version, @TempDir Path folder) {
        this.version = version;
        this.folder = folder;
    }

    @Override
    public Volumes port(Situation situation, Duration timeout) {
        var machine = new MachineFiles(folder.resolve("root"));
        machine.file("/proc/self/mountinfo", mountinfo(situation))
                .file("/sys/fs/btrfs/" + BTRFS + "/devices/loop1", "");
        var program = folder.resolve("bin/lsblk");
        if (situation != Situation.MISSING) {
            var lsblk = StubExecutable.in(folder.resolve("bin"), "lsblk");
            if (situation == Situation.OLDER) {
                // Before 2.37: it refuses a column it does not know with all the others.
                lsblk.answering(
                        "NAME,KNAME,PATH,TYPE,SIZE,FSTYPE,LABEL,UUID,MODEL,SERIAL,TRAN,RM,RO,MOUNTPOINT", old());
            }
            lsblk.answering("--json --bytes", answer(situation));
            backends.add(lsblk);
        }
        var runner = new ProcessRunner(Map.of("PATH", "/usr/bin:/bin"), timeout);
        return new LsblkVolumes(
                new Tool(runner, program.toString(), "install util-linux"),
                machine.tree(),
                place -> Optional.of(USAGE),
                new Mounting(new Tool(runner, "no-udisksctl", "install udisks2"), machine.tree()),
                InstantSource.fixed(Instant.EPOCH));
    }

    /** Before 2.33 sizes were texts and flags were digits in quotes. */
    private static StubAnswer old() {
        return StubAnswer.printing(Recorded.text("util-linux-2.38.1/lsblk-old-columns.json")
                .replaceAll("\"size\": (\\d+)", "\"size\": \"$1\"")
                .replaceAll("\"(rm|ro)\": false", "\"$1\": \"0\"")
                .replaceAll("\"(rm|ro)\": true", "\"$1\": \"1\""));
    }

    private StubAnswer answer(Situation situation) {
        var told = Recorded.text("util-linux-" + version + "/lsblk.json");
        return switch (situation) {
            case HEALTHY, MISSING, NO_SOCKET, DOWN -> StubAnswer.printing(told);
            case OLDER -> StubAnswer.failing(1, "lsblk: unknown column: PARTTYPENAME,MODEL\n");
            case PARTIAL -> StubAnswer.printing(Recorded.text("util-linux-2.38.1/lsblk-no-udev.json"));
            case DENIED ->
                StubAnswer.failing(1, "lsblk: failed to access sysfs directory: /sys/dev/block: Permission denied\n");
            case SILENT -> StubAnswer.hanging();
            case GARBAGE -> StubAnswer.printing("NAME MAJ:MIN {\"}");
            case CUT_OFF -> StubAnswer.cutOff(told);
            case FAILING -> StubAnswer.failing(1, "lsblk: " + Situation.COMPLAINT);
            case EXTRA_FIELDS ->
                StubAnswer.printing(told.replaceFirst("\\{", "{\"news\": {\"a\": [null]}, ")
                        .replace("\"kname\":", "\"zoned\": {\"b\": [1]}, \"kname\":"));
            case HUGE -> StubAnswer.huge(told);
            case NOISY_STDERR -> StubAnswer.printing(told).noisily();
            case SECRETS ->
                StubAnswer.printing(
                        told.replace("\"kname\":", "\"partlabel\": \"" + Situation.SECRET + "\", \"kname\":"));
        };
    }

    /** What the kernel shows of a network share may hold its password. */
    private static String mountinfo(Situation situation) {
        var mounted = Recorded.text("util-linux-2.38.1/mountinfo");
        return situation == Situation.SECRETS
                ? mounted + "500 27 0:99 / /mnt/share rw - cifs //192.0.2.7/share rw,password=" + Situation.SECRET
                        + "\n"
                : mounted;
    }

    @Override
    public List<Volume.State> expected() {
        return List.of(
                state(
                        "loop0",
                        Volume.Type.LOOP,
                        100_663_296,
                        "",
                        "",
                        "",
                        "",
                        List.of(),
                        List.of(efi(), boot(), luks())),
                state(
                        "loop1",
                        Volume.Type.LOOP,
                        314_572_800,
                        "btrfs",
                        "bazzite_bazzite",
                        BTRFS,
                        "",
                        List.of(mount("/var/lib/atoll-testbed/mnt/backup", Optional.of("/"))),
                        List.of()),
                state(
                        "vda",
                        Volume.Type.DISK,
                        274_877_906_944L,
                        "ext4",
                        "",
                        "",
                        "",
                        List.of(mount("/", Optional.empty())),
                        List.of()),
                state("zram0", Volume.Type.DISK, 0, "", "", "", "", List.of(), List.of()));
    }

    /** It told no more than the older of the recorded ones. */
    @Override
    public List<Volume.State> expectedIn(Situation situation) {
        return new LsblkVolumesContractTest("2.38.1", folder).expected();
    }

    private Volume.State efi() {
        return state(
                "loop0p1",
                Volume.Type.PARTITION,
                41_943_040,
                "vfat",
                "EFI",
                "4913-E6EB",
                "EFI System",
                List.of(),
                List.of());
    }

    private Volume.State boot() {
        return state(
                "loop0p2",
                Volume.Type.PARTITION,
                25_165_824,
                "ext4",
                "boot",
                "9270ad7a-1f28-4a48-9bcc-6279a7ccf32e",
                "Linux filesystem",
                List.of(mount("/var/lib/atoll-testbed/mnt/boot", Optional.empty())),
                List.of());
    }

    private Volume.State luks() {
        return state(
                "loop0p3",
                Volume.Type.PARTITION,
                31_457_280,
                "crypto_LUKS",
                "",
                "18a22b79-f635-4449-ba22-e3a373bd92d6",
                "Linux filesystem",
                List.of(),
                List.of());
    }

    private static Volume.Mount mount(String path, Optional<String> subvolume) {
        return new Volume.Mount(new HostPath(path), false, subvolume);
    }

    /** Words that are empty were not told. Types of partitions and virtio are what only the newer lsblk knew. */
    private Volume.State state(
            String name,
            Volume.Type type,
            long size,
            String format,
            String label,
            String uuid,
            String partitionType,
            List<Volume.Mount> mounts,
            List<Volume.State> children) {
        var newer = version.equals("2.42.4");
        return new Volume.State(
                name,
                type,
                new ByteSize(size),
                told(format),
                told(label),
                told(uuid),
                told(partitionType).filter(word -> newer),
                Optional.empty(),
                Optional.empty(),
                newer && name.equals("vda") ? Optional.of("virtio") : Optional.empty(),
                false,
                false,
                mounts.isEmpty() ? Optional.empty() : Optional.of(USAGE),
                mounts,
                format.equals("btrfs")
                        ? Optional.of(new Volume.Btrfs(List.of("loop1"), List.of("/")))
                        : Optional.empty(),
                children);
    }

    private static Optional<String> told(String word) {
        return Optional.of(word).filter(given -> !given.isEmpty());
    }

    @Override
    public List<FakeBackend> backends() {
        return backends;
    }

    @Override
    public List<String> readingCalls() {
        return List.of("lsblk --json --bytes -o ");
    }

    @Override
    public Map<Situation, String> impossible() {
        return Map.of(
                Situation.NO_SOCKET, "lsblk asks the kernel, not a socket",
                Situation.DOWN, "lsblk asks the kernel, not a daemon");
    }
}
