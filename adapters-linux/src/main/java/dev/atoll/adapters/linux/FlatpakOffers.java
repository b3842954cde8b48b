package dev.atoll.adapters.linux;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.adapters.linux.FlatpakWire.Remote;
import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.application.Application;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.StepOutput;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Finds where an application is to be had, by its whole id: what flatpak itself would make of a part of one, it would
 * install unasked. One that cannot be asked decides nothing where another one has it. Thread-safe.
 */
record FlatpakOffers(Flatpak flatpak) {
    /** What of which remote; a remote may have several branches of one application. */
    record Offer(Remote remote, String ref) {
        Offer {
            notNull(remote, ref);
        }

        List<String> words() {
            return List.of(
                    "install", Flatpak.option(remote.installation()), "--noninteractive", "--", remote.name(), ref);
        }
    }

    Offer only(String application, StepOutput output) throws NotDone {
        var remotes = remotes();
        var silent = new ArrayList<Failed>();
        var offers = new ArrayList<Offer>();
        for (var remote : remotes) {
            try {
                offered(remote, application).forEach(ref -> offers.add(new Offer(remote, ref)));
            } catch (NotDone e) {
                if (Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                output.line(e.failed().detail());
                silent.add(e.failed());
            }
        }
        var own = offers.stream()
                .filter(offer -> offer.remote().installation().equals(Application.USERS))
                .toList();
        var first = own.isEmpty() ? offers : own;
        if (first.size() == 1) {
            return first.getFirst();
        }
        throw first.isEmpty() ? nowhere(application, remotes, silent) : several(application, first);
    }

    private static NotDone nowhere(String application, List<Remote> remotes, List<Failed> silent) {
        if (!silent.isEmpty()) {
            var failed = silent.getFirst();
            return new NotDone(
                    new Failed(failed.kind(), "looking for " + application + ": " + failed.detail(), failed.hint()));
        }
        return NotDone.refused(
                remotes.isEmpty()
                        ? "there is no remote that " + application + " could come from"
                        : "no remote here offers " + application + "; asked: "
                                + remotes.stream().map(Remote::name).collect(Collectors.joining(", ")),
                "flatpak remotes; one more is added with: flatpak remote-add --user NAME ADDRESS");
    }

    private static NotDone several(String application, List<Offer> offers) {
        return NotDone.refused(
                "several are offered of " + application + ", and Atoll does not choose",
                "type one of: "
                        + offers.stream()
                                .map(offer -> Flatpak.typed(offer.words()).replace(" --noninteractive --", ""))
                                .collect(Collectors.joining("; ")));
    }

    private List<Remote> remotes() throws NotDone {
        try {
            return switch (flatpak.remotes()) {
                case Tool.Printed all -> FlatpakWire.remotes(all.out());
                case Tool.Refused refused ->
                    // Where the system's cannot be read: those of the user, which come first in any case.
                    switch (flatpak.remotes("--user")) {
                        case Tool.Printed own -> FlatpakWire.remotesOf(Application.USERS, own.out());
                        case Tool.Refused again ->
                            throw new NotDone(Flatpak.failed("flatpak remotes", refused.trouble()));
                    };
            };
        } catch (Unreadable e) {
            throw NotDone.refused("flatpak remotes: " + e.what(), "flatpak remotes");
        }
    }

    private List<String> offered(Remote remote, String application) throws NotDone {
        var line = "remote-ls " + Flatpak.option(remote.installation()) + " " + remote.name();
        try {
            return FlatpakWire.offered(printed(flatpak.offered(remote), line), application);
        } catch (Unreadable e) {
            throw NotDone.refused("flatpak " + line + ": " + e.what(), "flatpak " + line);
        }
    }

    private static String printed(Tool.Answer answer, String line) throws NotDone {
        return switch (answer) {
            case Tool.Printed printed -> printed.out();
            case Tool.Refused refused -> throw new NotDone(Flatpak.failed("flatpak " + line, refused.trouble()));
        };
    }
}
