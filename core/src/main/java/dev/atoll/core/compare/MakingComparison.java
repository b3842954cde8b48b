package dev.atoll.core.compare;

import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Observation;
import dev.atoll.core.container.ContainerDetails;
import dev.atoll.core.container.Exported;
import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.DeclaredPath;
import dev.atoll.core.manifest.Said;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How a box was made, beside how it is to be made: nothing of it can be changed without a new one. */
final class MakingComparison {
    private final Facts facts;
    private final Observation<ContainerDetails> seen;
    private final HostPath home;

    MakingComparison(Facts facts, Observation<ContainerDetails> seen, HostPath home) {
        this.facts = facts;
        this.seen = seen;
        this.home = home;
    }

    void compare(BoxMaking making) {
        making.home().ifPresent(wanted -> facts.say("home", wanted.value(), box(box -> home(wanted.in(home), box))));
        truth("init", making.init(), ContainerDetails.Box::init);
        truth("nvidia", making.nvidia(), ContainerDetails.Box::nvidia);
        shared("unshare_netns", making.unshare().network(), ContainerDetails.Sharing::network);
        shared("unshare_ipc", making.unshare().ipc() || making.unshare().all(), ContainerDetails.Sharing::ipc);
        shared("unshare_process", making.unshare().process() || making.unshare().all(), ContainerDetails.Sharing::pid);
        making.volumes().forEach(volume -> facts.item("volume", volume, details(told -> volume(volume, told))));
        making.exportedApps()
                .forEach(app -> facts.item(
                        "exported_apps",
                        app,
                        details(told -> box(
                                told, box -> exported(Exported.application(app, told.name(), box.applications()))))));
        making.exportedBins()
                .forEach(bin ->
                        facts.item("exported_bins", bin, box(box -> exported(Exported.binary(bin, box.binaries())))));
        making.hostname().ifPresent(name -> facts.say("hostname", name, new Found.NotObserved()));
        unseen("unshare_groups", making.unshare().groups());
        unseen("unshare_devsys", making.unshare().devsys());
        unseen("additional_flags", making.flags());
        unseen("pre_init_hooks", making.preInitHooks());
        unseen("init_hooks", making.initHooks());
    }

    private static Found home(HostPath wanted, ContainerDetails.Box box) {
        return box.home()
                .<Found>map(home -> Found.of(
                        home.canonical().equals(wanted.canonical()), home.value(), new Said.Word(home.value())))
                .orElseGet(() -> new Found.Differs("the owner's", Optional.of(new Said.Nothing())));
    }

    private Found volume(String declared, ContainerDetails told) {
        var parts = List.of(declared.split(":", -1));
        var from = parts.getFirst();
        var to = parts.size() > 1 ? parts.get(1) : from;
        var source = DeclaredPath.isOne(from)
                ? new DeclaredPath(from).in(home).canonical().value()
                : from;
        return told.mounts().stream()
                .filter(mount -> mount.destination().canonical().equals(canonical(to)))
                .findFirst()
                .<Found>map(mount -> Found.of(canonicalText(mount.source()).equals(source), mount.source()))
                .orElseGet(() -> Found.of(false, "not mounted"));
    }

    private HostPath canonical(String path) {
        return DeclaredPath.isOne(path) ? new DeclaredPath(path).in(home).canonical() : new HostPath("/" + path);
    }

    private static String canonicalText(String source) {
        return source.startsWith("/") ? new HostPath(source).canonical().value() : source;
    }

    private static Found exported(boolean found) {
        return Found.of(found, found ? "exported" : "not exported", new Said.Nothing());
    }

    private void truth(String key, boolean wanted, Function<ContainerDetails.Box, Boolean> told) {
        facts.say(key, String.valueOf(wanted), box(box -> truth(wanted, told.apply(box))));
    }

    private void shared(String key, boolean wanted, Function<ContainerDetails.Sharing, Boolean> shared) {
        facts.say(key, String.valueOf(wanted), details(told -> truth(wanted, !shared.apply(told.sharing()))));
    }

    private static Found truth(boolean wanted, boolean found) {
        return Found.of(wanted == found, String.valueOf(found), new Said.Truth(found));
    }

    private void unseen(String key, boolean declared) {
        if (declared) {
            facts.say(key, "true", new Found.NotObserved());
        }
    }

    private void unseen(String key, List<String> declared) {
        declared.forEach(text -> facts.item(key, text, new Found.NotObserved()));
    }

    private Found box(Function<ContainerDetails.Box, Found> found) {
        return details(told -> box(told, found));
    }

    private static Found box(ContainerDetails told, Function<ContainerDetails.Box, Found> found) {
        return told.box().map(found).orElseGet(() -> BoxComparison.untold("how it was made"));
    }

    private Found details(Function<ContainerDetails, Found> found) {
        return switch (seen) {
            case Observation.Unknown<ContainerDetails> unknown -> Found.NotSeen.of(unknown);
            case Observation.Known<ContainerDetails> known -> found.apply(known.value());
        };
    }
}
