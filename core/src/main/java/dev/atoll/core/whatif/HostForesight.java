package dev.atoll.core.whatif;

import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Texts;
import dev.atoll.core.container.Container;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.plan.BlastRadius.Loss;
import dev.atoll.core.plan.BlastRadius.Reversal;
import dev.atoll.core.plan.HostLosses;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What happens to deployments, to what is layered on them, and, with a restart, to everything that runs. */
final class HostForesight {
    private static final Reversal ROLLBACK = new Reversal.Itself("rpm-ostree rollback");

    private final Snapshot snapshot;
    private final Answer answer;
    private final Optional<Host.State> host;

    HostForesight(Snapshot snapshot, Answer answer) {
        this.snapshot = snapshot;
        this.answer = answer;
        this.host = snapshot.seen(Kinds.HOST);
    }

    WhatIf deployed(Deed.Deploy deploy) {
        var changed = changed();
        if (deploy.bootc() && !changed.isEmpty()) {
            return answer.of(
                    "would be refused: bootc takes no host with packages of its own: " + String.join(", ", changed),
                    Answer.NOTHING_TO_TAKE_BACK);
        }
        answer.lost(HostLosses.deployed(snapshot));
        if (!deploy.off().isEmpty()) {
            answer.lost(
                    HostLosses.HOST,
                    Loss.Kind.PACKAGES,
                    Texts.counted(deploy.off().size(), "layered package"),
                    deploy.off());
        }
        var kept = changed.stream().filter(name -> !deploy.off().contains(name)).toList();
        if (!kept.isEmpty()) {
            answer.remark("layered, removed and replaced packages are kept, resolved anew, and may hold it up: "
                    + String.join(", ", kept));
        }
        restarts(deploy.reboot(), true);
        return answer.of("would " + deploy.what() + when(deploy.reboot()), ROLLBACK);
    }

    WhatIf reset(Deed.ResetHost reset) {
        unseen();
        host.flatMap(this::next).map(Deployment::packages).ifPresent(packages -> {
            if (reset.layers()) {
                lost(packages.requested(), "layered package");
            }
            if (reset.overrides()) {
                lost(packages.overridden(), "package replaced in the image");
                lost(packages.removed(), "package taken out of the image, and back then");
            }
        });
        answer.remark("a driver, a VPN, Tailscale itself go with it where they are among these");
        restarts(reset.reboot(), true);
        return answer.of(
                answer.losesNothing() && answer.sawAll()
                        ? "would take off nothing: nothing was put on top of the image"
                        : "would take off what was put on top of the image" + when(reset.reboot()),
                ROLLBACK);
    }

    WhatIf rolledBack(Deed.Rollback rollback) {
        unseen();
        if (host.isPresent() && host.flatMap(Host.State::rollback).isEmpty()) {
            return answer.of("would be refused: there is no deployment to go back to", Answer.NOTHING_TO_TAKE_BACK);
        }
        host.flatMap(Host.State::staged)
                .ifPresent(staged -> answer.lost(
                        HostLosses.HOST,
                        Loss.Kind.THING,
                        "the staged deployment, which is given up",
                        List.of(HostLosses.named(staged))));
        answer.remark("/etc is that deployment's again: what was changed there since is not");
        answer.remark("an updater that is on stages the newer image again");
        restarts(rollback.reboot(), false);
        var back = host.flatMap(Host.State::rollback).map(HostLosses::named).orElse("the deployment before this one");
        return answer.of("would boot " + back + when(rollback.reboot()), new Reversal.Itself("the same command again"));
    }

    WhatIf cleaned(Deed.Cleanup cleanup) {
        unseen();
        host.flatMap(Host.State::staged)
                .filter(staged -> cleanup.pending())
                .ifPresent(staged -> lost("the staged deployment", staged));
        host.flatMap(Host.State::rollback)
                .filter(rollback -> cleanup.rollback() && !rollback.pinned())
                .ifPresent(rollback -> lost("the rollback deployment: there is no way back then", rollback));
        answer.needs(true, false, false);
        return answer.of(
                answer.losesNothing()
                        ? answer.sawAll() ? "would remove no deployment" : "cannot be told: deployments were not seen"
                        : "would remove deployments",
                new Reversal.No("what is removed would have to be fetched again"));
    }

    private void lost(String what, Deployment deployment) {
        answer.lost(HostLosses.HOST, Loss.Kind.THING, what, List.of(HostLosses.named(deployment)));
    }

    private void lost(List<String> packages, String what) {
        if (!packages.isEmpty()) {
            answer.lost(HostLosses.HOST, Loss.Kind.PACKAGES, packages.size() + " times a " + what, packages);
        }
    }

    private void unseen() {
        if (snapshot.of(Kinds.HOST) instanceof Observation.Unknown<Host.State> unknown) {
            answer.unseen("deployments", unknown);
        }
    }

    private Optional<Deployment> next(Host.State state) {
        return state.staged().or(state::booted);
    }

    private List<String> changed() {
        return host.flatMap(this::next)
                .map(Deployment::packages)
                .map(packages -> Stream.of(packages.requested(), packages.overridden(), packages.removed())
                        .flatMap(List::stream)
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    private static String when(boolean reboot) {
        return reboot ? ", and RESTART AT ONCE" : ", from the next start on";
    }

    private void restarts(boolean reboot, boolean network) {
        answer.needs(true, true, network);
        if (!reboot) {
            return;
        }
        var running = snapshot.seen(Kinds.CONTAINER).stream()
                .flatMap(List::stream)
                .filter(Meant::runs)
                .map(container -> container.name() + (container.scope() == Scope.SYSTEM ? " (root's)" : ""))
                .toList();
        if (!running.isEmpty()) {
            answer.lost(
                    HostLosses.HOST,
                    Loss.Kind.PROCESSES,
                    Texts.counted(running.size(), "container") + " ending with all that runs in them",
                    running);
        }
        switch (snapshot.of(Kinds.CONTAINER)) {
            case Observation.Unknown<List<Container.State>> unknown -> answer.unseen("containers that run", unknown);
            case Observation.Known<List<Container.State>> known -> known.gaps().forEach(answer::unseen);
        }
        answer.remark("nobody is asked: sessions, builds and copies end as they are");
        answer.safer("the same without the restart, and one when nothing runs");
    }
}
