package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Tool;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.application.Application;
import dev.atoll.core.application.Applications;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Gap;
import dev.atoll.core.common.Observation;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.Source;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.common.Trouble;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Flatpaks as flatpak lists, installs and uninstalls them (1.14.10). Its list of everything fails as a whole where one
 * installation cannot be read: then each is asked for itself. Thread-safe.
 */
public final class FlatpakApplications implements Applications {
    private static final Source SOURCE = new Source("flatpak", Optional.empty(), "flatpak list");

    private final Flatpak flatpak;
    private final InstantSource clock;
    private final Duration timeout;

    /** @param timeout for an observation, which may take several questions */
    FlatpakApplications(Flatpak flatpak, InstantSource clock, Duration timeout) {
        this.flatpak = flatpak;
        this.clock = clock;
        this.timeout = timeout;
    }

    @Override
    public Observation<List<Application.State>> observe() {
        return switch (flatpak.installed()) {
            case Tool.Printed printed -> known(List.of(printed), List.of());
            case Tool.Refused refused ->
                switch (refused.trouble().cause()) {
                    case ACCESS_DENIED, UNREADABLE -> apart(refused.trouble());
                    case NOT_INSTALLED, NOT_RUNNING, TIMED_OUT, UNSUPPORTED -> unknown(refused.trouble());
                };
        };
    }

    /** What of it can be read. */
    private Observation<List<Application.State>> apart(Trouble whole) {
        var part = flatpak.within(timeout.dividedBy(4));
        var read = new ArrayList<Tool.Printed>();
        var gaps = new ArrayList<Gap>();
        for (var scope : List.of(Scope.USER, Scope.SYSTEM)) {
            var whose = scope == Scope.USER ? "user" : "system";
            switch (part.installed("--" + whose)) {
                case Tool.Printed printed -> read.add(printed);
                case Tool.Refused refused -> {
                    if (!Flatpak.notMadeYet(refused.trouble())) {
                        gaps.add(refused.trouble().hiding(scope, "Flatpaks of the " + whose));
                    }
                }
            }
        }
        if (read.isEmpty()) {
            return unknown(whole);
        }
        if (gaps.isEmpty() && !Flatpak.notMadeYet(whole)) {
            gaps.add(whole.hiding(Scope.SYSTEM, "Flatpaks of another installation"));
        }
        return known(read, gaps);
    }

    private Observation<List<Application.State>> known(List<Tool.Printed> read, List<Gap> hidden) {
        var all = new ArrayList<Application.State>();
        var gaps = new ArrayList<>(hidden);
        try {
            for (var printed : read) {
                all.addAll(FlatpakWire.installed(printed.out()));
                gaps.addAll(FlatpakWire.leftOut(printed.warnings()));
            }
        } catch (Unreadable e) {
            return unknown(
                    Trouble.of(Cause.UNREADABLE, "flatpak list: " + e.what(), "flatpak list --app --columns=help"));
        }
        return new Observation.Known<>(
                all.stream().sorted(Application.ORDER).toList(), clock.instant(), gaps, Optional.of(SOURCE));
    }

    private Observation<List<Application.State>> unknown(Trouble trouble) {
        return Observation.unknown(trouble, clock.instant());
    }

    @Override
    public ActionOutcome install(String application, StepOutput output) {
        try {
            if (!there(application).isEmpty()) {
                return new ActionOutcome.AlreadySo();
            }
            var words = new FlatpakOffers(flatpak).only(application, output).words();
            flatpak.type(words, output);
            return there(application).isEmpty() ? notEffective(words, "is not listed") : ActionOutcome.done();
        } catch (NotDone e) {
            return e.failed();
        }
    }

    @Override
    public ActionOutcome uninstall(String application, String installation, StepOutput output) {
        try {
            var there = there(application, installation);
            if (there.isEmpty()) {
                return new ActionOutcome.AlreadySo();
            }
            for (var one : there) {
                var words = List.of("uninstall", Flatpak.option(installation), "--noninteractive", "--", one.ref());
                flatpak.type(words, output);
                if (there(application, installation).contains(one)) {
                    return notEffective(words, "is listed still");
                }
            }
            return ActionOutcome.done();
        } catch (NotDone e) {
            return e.failed();
        }
    }

    private static ActionOutcome notEffective(List<String> words, String seen) {
        var line = Flatpak.typed(words);
        return ActionOutcome.failed(
                Kind.NOT_EFFECTIVE, line + ": it ended well, and " + words.getLast() + " " + seen, line);
    }

    private List<Application.State> there(String application, String installation) throws NotDone {
        return there(application).stream()
                .filter(one -> one.installation().equals(installation))
                .toList();
    }

    private List<Application.State> there(String application) throws NotDone {
        return switch (observe()) {
            case Observation.Known<List<Application.State>> known ->
                known.value().stream()
                        .filter(one -> one.name().equals(application))
                        .toList();
            case Observation.Unknown<List<Application.State>> unknown ->
                throw new NotDone(Flatpak.failed(
                        "flatpak list --app", new Trouble(unknown.cause(), unknown.detail(), unknown.hint())));
        };
    }
}
