package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import com.google.common.collect.Iterables;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.service.UnitState;
import dev.atoll.core.service.UnitTurn;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to a workstation, one thing at a time. A value: it says what, never how, and does nothing. */
public sealed interface Action {

    /** In one word: {@code create}. */
    default String verb() {
        return switch (this) {
            case CreateBox box -> "create";
            case StartBox box -> "start";
            case StopBox box -> "stop";
            case RemoveBox box -> "remove";
            case KeepBox box -> "keep";
            case RestoreBox box -> "restore";
            case DropRestorePoint point -> "drop";
            case InstallPackages packages -> "install";
            case Export exports -> "export";
            case MakeService service -> "serve";
            case SetUnit unit -> "set";
            case TurnUnit unit -> unit.turn().name().toLowerCase(Locale.ROOT);
            case LoadQuadlet quadlet -> "load";
            case MountVolume volume -> "mount";
            case UnmountVolume volume -> "unmount";
            case StageHost host -> host.order().verb();
            case InstallFlatpak application -> "install";
            case UninstallFlatpak application -> "uninstall";
            case MakeDirectory directory -> "make";
            case CloneRepository repository -> "clone";
        };
    }

    /** For people, in one line. */
    default String words() {
        return switch (this) {
            case CreateBox box -> "create box/" + box.name() + box.from();
            case StartBox box -> "start box/" + box.name();
            case StopBox box -> "stop box/" + box.name();
            case RemoveBox box -> "remove box/" + box.name();
            case KeepBox box -> "keep a restore point of box/" + box.name();
            case RestoreBox box -> "restore box/" + box.name() + " from " + box.point();
            case DropRestorePoint drop -> "drop the restore point " + drop.point();
            case InstallPackages install ->
                "install " + String.join(", ", install.packages()) + " in box/" + install.box();
            case Export export ->
                "export " + String.join(", ", Iterables.concat(export.applications(), export.binaries())) + " of box/"
                        + export.box();
            case MakeService service -> "make a unit that runs " + service.service() + " in box/" + service.box();
            case SetUnit unit -> "set " + unit.name() + " to " + unit.word();
            case TurnUnit unit -> unit.verb() + " " + unit.name();
            case LoadQuadlet quadlet -> "have systemd read " + quadlet.file();
            case MountVolume volume -> "mount " + volume.name();
            case UnmountVolume volume -> "unmount " + volume.name();
            case StageHost host -> host.order().words();
            case InstallFlatpak flatpak -> "install the Flatpak " + flatpak.application();
            case UninstallFlatpak flatpak -> "uninstall the Flatpak " + flatpak.application();
            case MakeDirectory directory -> "make " + directory.path();
            case CloneRepository repository -> "clone " + repository.from() + " to " + repository.path();
        };
    }

    /** @param scope whose engine is to run it */
    record CreateBox(String name, Scope scope, BoxSpec spec) implements Action {
        public CreateBox {
            notNull(name, scope, spec);
        }

        private String from() {
            return spec.image().map(image -> " from " + image).orElse("")
                    + spec.cloneOf().map(other -> " as a copy of " + other).orElse("");
        }
    }

    record StartBox(String name, Scope scope) implements Action {
        public StartBox {
            notNull(name, scope);
        }
    }

    record StopBox(String name, Scope scope) implements Action {
        public StopBox {
            notNull(name, scope);
        }
    }

    /** Takes the box away; its home stays. */
    record RemoveBox(String name, Scope scope) implements Action {
        public RemoveBox {
            notNull(name, scope);
        }
    }

    /** Copies what would be gone with the box, before it is taken away. */
    record KeepBox(String name, Scope scope) implements Action {
        public KeepBox {
            notNull(name, scope);
        }
    }

    /** Makes the box as a restore point kept it. */
    record RestoreBox(String name, Scope scope, String point) implements Action {
        public RestoreBox {
            notNull(name, scope, point);
        }
    }

    /** Gives up what was kept. */
    record DropRestorePoint(String point) implements Action {
        public DropRestorePoint {
            notNull(point);
        }
    }

    /** With the box's own package manager; what is there already stays as it is. */
    record InstallPackages(String box, Scope scope, List<String> packages) implements Action {
        public InstallPackages {
            notNull(box, scope);
            packages = List.copyOf(packages);
        }
    }

    /** Makes its applications and commands ones of the host's. */
    record Export(String box, Scope scope, List<String> applications, List<String> binaries) implements Action {
        public Export {
            notNull(box, scope);
            applications = List.copyOf(applications);
            binaries = List.copyOf(binaries);
        }
    }

    /** A unit of the user that runs a program in a box. */
    record MakeService(String box, String service, BoxSpec.Program program) implements Action {
        public MakeService {
            notNull(box, service, program);
        }
    }

    /** @param before how it is, where that is one of these states: what leads back */
    record SetUnit(String name, Scope scope, UnitState state, Optional<UnitState> before) implements Action {
        public SetUnit {
            notNull(name, scope, state, before);
        }

        /** systemd's, of what it is to be. */
        public String word() {
            return state.name().toLowerCase(Locale.ROOT);
        }
    }

    /** Starts or ends what it runs, now. */
    record TurnUnit(String name, Scope scope, UnitTurn turn) implements Action {
        public TurnUnit {
            notNull(name, scope, turn);
        }
    }

    /**
     * Has systemd read it as its file is now; nothing starts and nothing ends.
     *
     * @param file as its owner wrote it
     */
    record LoadQuadlet(String file, String unit, Scope scope) implements Action {
        public LoadQuadlet {
            notNull(file, unit, scope);
        }
    }

    /** @param uuid of what is to be mounted, where it has one: names of devices move */
    record MountVolume(String name, Optional<String> uuid) implements Action {
        public MountVolume {
            notNull(name, uuid);
        }
    }

    /** @param uuid likewise */
    record UnmountVolume(String name, Optional<String> uuid) implements Action {
        public UnmountVolume {
            notNull(name, uuid);
        }
    }

    /**
     * Has the host boot something else, from the next start on.
     *
     * @param back what leads back to what would have booted next before it; absent where no order does
     */
    record StageHost(HostOrder order, Optional<HostOrder> back) implements Action {
        public StageHost {
            notNull(order, back);
        }
    }

    /** From the one remote that offers it. */
    record InstallFlatpak(String application) implements Action {
        public InstallFlatpak {
            notNull(application);
        }
    }

    /** @param installation whose, as flatpak calls it; what the application kept for its user stays */
    record UninstallFlatpak(String application, String installation) implements Action {
        public UninstallFlatpak {
            notNull(application, installation);
        }
    }

    record MakeDirectory(HostPath path) implements Action {
        public MakeDirectory {
            notNull(path);
        }
    }

    record CloneRepository(HostPath path, String from) implements Action {
        public CloneRepository {
            notNull(path, from);
        }
    }
}
