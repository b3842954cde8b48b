package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Leave;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.host.Host;
import dev.atoll.core.host.HostOrder;
import dev.atoll.core.host.HostSystem;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The host's deployments as rpm-ostree tells them; where it does not, as bootc does; where neither does, as ostree does.
 * The reasons are with the package. What no tool tells comes from files: when an update was staged, and what the booted
 * kernel was started with. Looking never asks over the network and never for authorisation. What is to boot next is changed
 * by rpm-ostree alone. Thread-safe.
 */
public final class OstreeHostSystem implements HostSystem {
    private static final String UPDATE = "the update bootc checked for";

    private final HostTools tools;
    private final HostAccounts accounts;
    private final HostFiles files;
    private final Polkit polkit;
    private final Staging staging;
    private final InstantSource clock;

    OstreeHostSystem(HostTools tools, HostFiles files, Polkit polkit, InstantSource clock) {
        this.tools = tools;
        this.accounts = new HostAccounts(tools, files);
        this.files = files;
        this.polkit = polkit;
        this.staging = new Staging(tools, accounts, files, new Transactions(tools.rpmOstree(), HostFiles.user()));
        this.clock = clock;
    }

    @Override
    public Observation<Leave> leave(HostOrder order) {
        if (files.sysroot().isPresent()) {
            return unknown(Trouble.of(Cause.UNSUPPORTED, NoImage.NOT_BOOTED, "unset ostree.sysroot"));
        }
        if (!files.isBootedFromImage() && !tools.isAnyOfAnImageHere()) {
            return unknown(NoImage.trouble(files));
        }
        return tools.isWithoutRpmOstree()
                ? Observation.known(new Leave.Withheld(NoImage.BOOTC_ALONE, OrderLine.byBootc(order)), clock.instant())
                : polkit.leave(order, OrderLine.of(order));
    }

    @Override
    public ActionOutcome stage(HostOrder order, StepOutput output) {
        return staging.stage(order, output);
    }

    @Override
    public Observation<Host.State> observe() {
        if (files.sysroot().isPresent()) {
            return seen(accounts.ostree(tools.askOstree(files)), Optional.empty(), List.of());
        }
        if (!files.isBootedFromImage() && !tools.isAnyOfAnImageHere()) {
            return unknown(NoImage.trouble(files));
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
        var health = accounts.health(answers.greenboot(), gaps);
        var bootc = accounts.bootc(answers.bootc());
        return switch (accounts.rpmOstree(answers.rpmOstree())) {
            case Account.Given given ->
                seen(withUpdateOf(bootc, withKernel(answers.kernel(), given, gaps), gaps), health, gaps);
            case Account.NotGiven failed -> {
                if (failed.isLate()) {
                    yield unknown(failed.trouble());
                }
                failed.noteIn(gaps, Host.LAYERS + " and the running transaction");
                yield withoutRpmOstree(failed, bootc, health, gaps);
            }
        };
    }

    /** Where what boots next is what runs, the file tells it too, with what was typed into the boot menu for once. */
    private Account.Given withKernel(Tool.Answer kernel, Account.Given given, List<Gap> gaps) {
        return switch (accounts.withKernelArguments(given, kernel)) {
            case Account.Given more -> more;
            case Account.NotGiven refused -> {
                if (given.told().next().filter(Deployment::booted).isEmpty()) {
                    refused.noteIn(gaps, Host.KERNEL_ARGUMENTS);
                }
                yield given;
            }
        };
    }

    private Observation<Host.State> withoutRpmOstree(
            Account.NotGiven rpmOstree, Account bootc, Optional<Host.HealthCheck> health, List<Gap> gaps) {
        return switch (bootc) {
            case Account.Given given -> seen(given, health, gaps);
            case Account.NotGiven failed -> {
                if (failed.isLate()) {
                    yield unknown(failed.trouble());
                }
                failed.noteIn(gaps, "image digests, build times and " + UPDATE);
                var ostree = files.isBootedFromImage()
                        ? accounts.ostree(tools.askOstree(files))
                        : new Account.NotGiven(NoImage.trouble(files));
                yield ostree instanceof Account.NotGiven none
                        ? unknown(worst(List.of(rpmOstree, failed, none)))
                        : seen(ostree, health, gaps);
            }
        };
    }

    /** rpm-ostree decides; of what bootc tells only the update is news. */
    private static Account withUpdateOf(Account bootc, Account.Given given, List<Gap> gaps) {
        return switch (bootc) {
            case Account.NotGiven refused -> {
                refused.noteIn(gaps, UPDATE);
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

    private Observation<Host.State> seen(Account account, Optional<Host.HealthCheck> health, List<Gap> gaps) {
        return switch (account) {
            case Account.NotGiven none -> unknown(none.trouble());
            case Account.Given given -> {
                var all = new ArrayList<>(gaps);
                all.addAll(given.gaps());
                var told = given.told();
                var deployments = told.deployments().stream()
                        .map(files::withKernelArguments)
                        .toList();
                var state = new Host.State(
                        deployments, files.stagedAt(deployments), told.transaction(), told.update(), health);
                yield new Observation.Known<>(state, clock.instant(), all, Optional.of(given.source()));
            }
        };
    }

    /** The first that is there and failed says more than one that is not there. */
    private Trouble worst(List<Account.NotGiven> accounts) {
        return accounts.stream()
                .filter(account -> !account.isBeside())
                .findFirst()
                .map(Account.NotGiven::trouble)
                .orElseGet(() -> NoImage.trouble(files));
    }

    private <T> Observation<T> unknown(Trouble trouble) {
        return Observation.unknown(trouble, clock.instant());
    }
}
