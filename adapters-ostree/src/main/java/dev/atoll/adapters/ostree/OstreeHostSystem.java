package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Executables;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostSystem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The host's deployments as rpm-ostree tells them; where it does not, as bootc does; where neither does, as ostree does.
 * The reasons are with the package. What no tool tells comes from files: when an update was staged, and what the booted
 * kernel was started with. Never asks over the network, never asks for authorisation. Thread-safe.
 */
public final class OstreeHostSystem implements HostSystem {
    private static final String UPDATE = "the update bootc checked for";

    private final HostTools tools;
    private final HostAccounts accounts;
    private final HostFiles files;
    private final Executables programs;
    private final InstantSource clock;

    OstreeHostSystem(HostTools tools, HostFiles files, Executables programs, InstantSource clock) {
        this.tools = tools;
        this.accounts = new HostAccounts(tools, files);
        this.files = files;
        this.programs = programs;
        this.clock = clock;
    }

    @Override
    public Observation<Host.State> observe() {
        if (files.sysroot().isPresent()) {
            return seen(accounts.ostree(tools.askOstree(files)), Optional.empty(), List.of());
        }
        if (!files.isBootedFromImage() && !isThere(tools.rpmOstree()) && !isThere(tools.bootc())) {
            return unknown(noImage());
        }
        try {
            return decided(tools.askAll());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(Trouble.of(Cause.TIMED_OUT, "rpm-ostree status: interrupted before it answered"));
        }
    }

    private Observation<Host.State> decided(HostTools.Answers answers) {
        var gaps = new ArrayList<Gap>();
        var health = health(answers.greenboot(), gaps);
        var rpmOstree = accounts.rpmOstree(answers.rpmOstree());
        var bootc = accounts.bootc(answers.bootc());
        if (rpmOstree instanceof Account.Given given) {
            return seen(withUpdateOf(bootc, given, gaps), health, gaps);
        }
        var failed = (Account.NotGiven) rpmOstree;
        if (isLate(failed)) {
            return unknown(failed.trouble());
        }
        note(failed, "layered packages and the running transaction", gaps);
        if (bootc instanceof Account.Given given) {
            return seen(given, health, gaps);
        }
        var failedToo = (Account.NotGiven) bootc;
        if (isLate(failedToo)) {
            return unknown(failedToo.trouble());
        }
        note(failedToo, "image digests, build times and " + UPDATE, gaps);
        var ostree =
                files.isBootedFromImage() ? accounts.ostree(tools.askOstree(files)) : new Account.NotGiven(noImage());
        if (ostree instanceof Account.NotGiven none) {
            return unknown(worst(List.of(failed, failedToo, none)));
        }
        return seen(ostree, health, gaps);
    }

    /** rpm-ostree decides; of what bootc tells only the update is news. */
    private static Account withUpdateOf(Account bootc, Account.Given given, List<Gap> gaps) {
        return switch (bootc) {
            case Account.NotGiven refused -> {
                note(refused, UPDATE, gaps);
                yield given;
            }
            case Account.Given more -> {
                var told = given.told();
                var update = told.update().or(() -> more.told().update());
                yield new Account.Given(
                        new Told(told.deployments(), told.transaction(), update), given.source(), given.gaps());
            }
        };
    }

    private Optional<Host.HealthCheck> health(Tool.Answer greenboot, List<Gap> gaps) {
        return switch (greenboot) {
            case Tool.Printed printed -> GreenbootWire.read(printed.out());
            case Tool.Refused refused -> {
                // Without systemd there is no greenboot either.
                if (refused.trouble().cause() != Cause.NOT_INSTALLED
                        && refused.trouble().cause() != Cause.NOT_RUNNING) {
                    gaps.add(refused.trouble().in("greenboot's verdict"));
                }
                yield Optional.empty();
            }
        };
    }

    private Observation<Host.State> seen(Account account, Optional<Host.HealthCheck> health, List<Gap> gaps) {
        return switch (account) {
            case Account.NotGiven none -> unknown(none.trouble());
            case Account.Given given -> {
                var all = new ArrayList<>(gaps);
                all.addAll(given.gaps());
                var deployments = given.told().deployments().stream()
                        .map(this::withKernelArguments)
                        .toList();
                var stagedAt = deployments.stream().anyMatch(Deployment::staged)
                        ? files.stagedAt()
                        : Optional.<Instant>empty();
                yield new Observation.Known<>(
                        new Host.State(
                                deployments,
                                stagedAt,
                                given.told().transaction(),
                                given.told().update(),
                                health),
                        clock.instant(),
                        all,
                        Optional.of(given.source()));
            }
        };
    }

    private Deployment withKernelArguments(Deployment d) {
        return !d.booted()
                ? d
                : new Deployment(
                        d.index(),
                        d.stateroot(),
                        d.checksum(),
                        true,
                        d.staged(),
                        d.pinned(),
                        d.unlocked(),
                        d.origin(),
                        d.image(),
                        d.digest(),
                        d.version(),
                        d.timestamp(),
                        d.packages(),
                        files.kernelCommandLine().map(KernelArguments::read).orElse(List.of()),
                        d.liveChanged());
    }

    private static boolean isLate(Account.NotGiven account) {
        return account.trouble().cause() == Cause.TIMED_OUT;
    }

    private static void note(Account.NotGiven account, String part, List<Gap> gaps) {
        if (!account.isBeside()) {
            gaps.add(account.trouble().in(part));
        }
    }

    /** The first that is there and failed says more than one that is not there. */
    private Trouble worst(List<Account.NotGiven> accounts) {
        return accounts.stream()
                .filter(account -> !account.isBeside())
                .findFirst()
                .map(Account.NotGiven::trouble)
                .orElseGet(this::noImage);
    }

    private Trouble noImage() {
        if (files.isBootedFromImage()) {
            return Trouble.of(
                    Cause.NOT_INSTALLED,
                    "this host was booted by ostree, but rpm-ostree, bootc and ostree were not found on the PATH",
                    "say where one is: --set ostree.command=/usr/bin/ostree");
        }
        return files.isContainer()
                ? Trouble.of(
                        Cause.NOT_INSTALLED,
                        "this is a container: the deployments of its host are not seen from here",
                        "run it on the host: distrobox-host-exec atoll host")
                : Trouble.of(
                        Cause.NOT_INSTALLED,
                        "this is not an image-based host: there is no /run/ostree-booted",
                        "nothing to do; on Bazzite, Silverblue and the like `rpm-ostree status` tells");
    }

    private boolean isThere(Tool tool) {
        return programs.find(tool.command()).isPresent();
    }

    private <T> Observation<T> unknown(Trouble trouble) {
        return Observation.unknown(trouble, clock.instant());
    }
}
