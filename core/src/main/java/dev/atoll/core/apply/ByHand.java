package dev.atoll.core.apply;

import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.plan.Action;
import java.util.Arrays;
import java.util.Optional;

/** What its owner would type for what Atoll does not do itself. Pure. */
public final class ByHand {
    private ByHand() {}

    /** One line to type, words quoted for a shell where they need it; empty where Atoll does it, or no line does. */
    public static Optional<String> of(Action action) {
        return switch (action) {
            case Action.CreateBox box -> Optional.empty();
            case Action.StartBox box -> Optional.empty();
            case Action.StopBox box -> Optional.empty();
            case Action.RemoveBox box -> Optional.empty();
            case Action.KeepBox box -> Optional.empty();
            case Action.RestoreBox box -> Optional.empty();
            case Action.DropRestorePoint point -> Optional.empty();
            case Action.InstallPackages packages -> Optional.empty();
            case Action.Export exports -> Optional.empty();
            case Action.MakeService service -> Optional.empty();
            case Action.SetUnit unit -> Optional.empty();
            case Action.TurnUnit unit -> Optional.empty();
            case Action.LoadQuadlet quadlet -> Optional.empty();
            case Action.MountVolume volume -> Optional.empty();
            case Action.UnmountVolume volume -> Optional.empty();
            case Action.StageHost host -> Optional.empty();
            case Action.InstallFlatpak flatpak -> Optional.empty();
            case Action.UninstallFlatpak flatpak -> Optional.empty();
            case Action.MakeDirectory directory ->
                Optional.of(line("mkdir", "-p", directory.path().value()));
            case Action.CloneRepository clone ->
                Optional.of(line("git", "clone", clone.from(), clone.path().value()));
        };
    }

    /**
     * What to do about what was done to a unit: how it was before, nothing tells. Empty where a plan leads back.
     *
     * @param anew whether the box of the unit's program was made anew, so that the unit was written once more
     */
    static Optional<String> back(Action done, boolean anew) {
        if (done instanceof Action.SetUnit unit && unit.before().isEmpty()) {
            return Optional.of("set it yourself: systemctl " + (unit.scope() == Scope.USER ? "--user " : "")
                    + "enable, disable or mask " + unit.name());
        }
        if (done instanceof Action.LoadQuadlet loaded) {
            return Optional.of("bring " + loaded.file() + " back as it was, then: atoll apply");
        }
        if (done instanceof Action.MakeService made) {
            var unit = BoxSpec.unit(made.box(), made.service());
            return Optional.of(
                    anew
                            ? "when the box is back: systemctl --user restart " + unit
                            : "systemctl --user disable --now " + unit + ", and its file may go");
        }
        return Optional.empty();
    }

    private static String line(String... words) {
        return Texts.typed(Arrays.asList(words));
    }
}
