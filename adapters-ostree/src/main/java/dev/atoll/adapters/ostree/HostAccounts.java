package dev.atoll.adapters.ostree;

import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.Trouble;
import dev.atoll.core.host.Host;
import java.util.List;
import java.util.Optional;

/** Turns what each tool answered into an account of the host, or into the reason why there is none. */
record HostAccounts(HostTools tools, HostFiles files) {
    Account rpmOstree(Tool.Answer answer) {
        return account(
                "rpm-ostree",
                tools.rpmOstree().command() + " status --json",
                answer,
                printed -> Optional.of(given(
                        "rpm-ostree", tools.rpmOstree(), "status --json", RpmOstreeWire.read(printed), List.of())));
    }

    /** The same with what the kernel of the next start gets. */
    Account withKernelArguments(Account.Given given, Tool.Answer answer) {
        return switch (answer) {
            case Tool.Refused refused -> new Account.NotGiven(understood(refused.trouble()));
            case Tool.Printed printed ->
                new Account.Given(
                        given.told().withKernelArguments(KernelArguments.read(printed.out())),
                        given.source(),
                        given.gaps());
        };
    }

    Account bootc(Tool.Answer answer) {
        return account("bootc", "sudo bootc status", answer, printed -> {
            var wire = BootcWire.read(printed);
            var gaps = wire.hasLayers()
                    ? List.of(Trouble.of(
                                    Cause.UNSUPPORTED,
                                    "bootc sees that packages are layered, not which",
                                    "rpm-ostree status")
                            .in(Host.LAYERS + " and the image below them"))
                    : List.<Gap>of();
            return wire.knowsThisHost()
                    ? Optional.of(given("bootc", tools.bootc(), "status --json", wire.told(), gaps))
                    : Optional.empty();
        });
    }

    Account ostree(Tool.Answer answer) {
        return account(
                "ostree",
                tools.ostree().command() + " admin status",
                answer,
                printed -> Optional.of(given(
                        "ostree",
                        tools.ostree(),
                        "admin status",
                        new OstreeWire(files::origin).read(printed),
                        List.of())));
    }

    /** greenboot's verdict. Without systemd there is no greenboot either. */
    Optional<Host.HealthCheck> health(Tool.Answer answer, List<Gap> gaps) {
        return switch (answer) {
            case Tool.Printed printed -> GreenbootWire.read(printed.out());
            case Tool.Refused refused -> {
                var cause = refused.trouble().cause();
                if (cause != Cause.NOT_INSTALLED && cause != Cause.NOT_RUNNING) {
                    gaps.add(refused.trouble().in("greenboot's verdict"));
                }
                yield Optional.empty();
            }
        };
    }

    private interface Reading {
        /** Empty: the tool knows nothing of this host. */
        Optional<Account> of(String printed) throws Unreadable;
    }

    private static Account given(String tool, Tool program, String arguments, Told told, List<Gap> gaps) {
        return new Account.Given(told, new Source(tool, Optional.empty(), program.command() + " " + arguments), gaps);
    }

    private static Account account(String tool, String byHand, Tool.Answer answer, Reading reading) {
        return switch (answer) {
            case Tool.Refused refused -> new Account.NotGiven(understood(refused.trouble()));
            case Tool.Printed printed -> {
                try {
                    yield reading.of(printed.out())
                            .orElseGet(() -> new Account.NotGiven(
                                    Trouble.of(Cause.NOT_INSTALLED, tool + " knows nothing of this host")));
                } catch (Unreadable e) {
                    yield new Account.NotGiven(Trouble.of(
                            Cause.UNREADABLE,
                            tool + " status: " + e.what(),
                            "run it by hand to see what it says: " + byHand));
                }
            }
        };
    }

    /** The words that only these tools use. */
    private static Trouble understood(Trouble trouble) {
        var said = trouble.detail();
        if (said.contains("not booted via libostree")) {
            return Trouble.of(Cause.NOT_INSTALLED, said);
        }
        if (said.contains("rpmostree1") || said.contains("Could not connect:") || said.contains("system_bus_socket")) {
            return Trouble.of(Cause.NOT_RUNNING, said, "sudo systemctl restart rpm-ostreed");
        }
        return trouble;
    }
}
