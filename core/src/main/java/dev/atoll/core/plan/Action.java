package dev.atoll.core.plan;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.ImageRef;
import dev.atoll.core.common.Scope;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.UnitState;
import java.util.List;

/** What can be done to a workstation, one thing at a time. A value: it says what, never how, and does nothing. */
public sealed interface Action {

    /** @param scope whose engine is to run it */
    record CreateBox(String name, Scope scope, BoxSpec spec) implements Action {
        public CreateBox {
            notNull(name, scope, spec);
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

    /** Takes the box away and makes it anew; its home stays. */
    record ReplaceBox(String name, Scope scope, BoxSpec spec) implements Action {
        public ReplaceBox {
            notNull(name, scope, spec);
        }
    }

    /** Takes the box away; its home stays. */
    record RemoveBox(String name, Scope scope) implements Action {
        public RemoveBox {
            notNull(name, scope);
        }
    }

    /** With the box's own package manager; what is there already stays as it is. */
    record InstallPackages(String box, List<String> packages) implements Action {
        public InstallPackages {
            notNull(box);
            packages = List.copyOf(packages);
        }
    }

    /** A unit of the user that runs a program in a box. */
    record MakeService(String box, String service, BoxSpec.Program program) implements Action {
        public MakeService {
            notNull(box, service, program);
        }
    }

    record SetUnit(String name, Scope scope, UnitState state) implements Action {
        public SetUnit {
            notNull(name, scope, state);
        }
    }

    /** Has the host boot another image from the next start on. */
    record Rebase(ImageRef image, boolean signed) implements Action {
        public Rebase {
            notNull(image);
        }
    }

    /** Packages on top of the host's image, from the next start on. */
    record Layer(List<String> packages) implements Action {
        public Layer {
            packages = List.copyOf(packages);
        }
    }

    record Unlayer(List<String> packages) implements Action {
        public Unlayer {
            packages = List.copyOf(packages);
        }
    }

    record InstallFlatpak(String application) implements Action {
        public InstallFlatpak {
            notNull(application);
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
