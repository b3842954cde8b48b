package dev.atoll.adapters.linux;

import dev.atoll.adapters.linux.UnitVerbs.NotDone;
import dev.atoll.adapters.support.Executables;
import dev.atoll.adapters.support.Tool;
import dev.atoll.core.common.ActionOutcome;
import dev.atoll.core.common.ActionOutcome.Failed;
import dev.atoll.core.common.ActionOutcome.Kind;
import dev.atoll.core.common.ActionOutcome.Pending;
import dev.atoll.core.common.Scope;
import dev.atoll.core.common.StepOutput;
import dev.atoll.core.service.ProgramOrder;
import dev.atoll.core.spi.AdapterContext;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** Makes units of the user that run programs in boxes. Writes no file over that it did not write. Thread-safe. */
record ServingPrograms(UnitVerbs units, AdapterContext context, FileTree files, String podman) {
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9][A-Za-z0-9:_.-]*\\.service");
    private static final Duration SETTLING = Duration.ofSeconds(2);
    private static final Duration PAUSE = Duration.ofMillis(250);
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]*");

    ActionOutcome serve(ProgramOrder order, StepOutput output) {
        var folder = UserUnitFiles.of(context);
        try {
            refuse(order);
            if (folder.isEmpty()) {
                throw NotDone.refused(order.unit() + ": nobody says where your home is", "set HOME");
            }
            var program = new Executables(context.environment())
                    .find(podman)
                    .orElseThrow(() -> new NotDone((Failed) ActionOutcome.failed(
                            Kind.NOT_INSTALLED, podman + ": not found on the PATH", "install podman")));
            return served(order, new ProgramUnit(order, program).text(), folder.get(), output);
        } catch (NotDone e) {
            return e.failed();
        } catch (IOException e) {
            return unwritten(folder.orElseThrow().file(order.unit()), e);
        }
    }

    private static void refuse(ProgramOrder order) throws NotDone {
        if (!UNIT.matcher(order.unit()).matches()
                || !NAME.matcher(order.service()).matches()) {
            throw NotDone.refused(
                    "'" + order.unit() + "' is no name of a unit", "letters, digits, '_', '.' and '-' make one");
        }
        if (!NAME.matcher(order.box()).matches()) {
            throw NotDone.refused("'" + order.box() + "' is no name of a box", "see what there is: distrobox list");
        }
        if (order.exec().isEmpty() || order.exec().getFirst().matches("-.*|")) {
            throw NotDone.refused(order.unit() + ": its first word is no program", "see its exec in the manifest");
        }
        if (order.exec().stream().anyMatch(word -> word.indexOf('\0') >= 0)) {
            throw NotDone.refused(order.unit() + ": no word may have a NUL", "see its exec in the manifest");
        }
    }

    private ActionOutcome served(ProgramOrder order, String text, UserUnitFiles folder, StepOutput output)
            throws NotDone, IOException {
        var unit = order.unit();
        var byItself = order.start() != ProgramOrder.Start.NEVER;
        var before = units.look(Scope.USER, unit);
        var written = folder.text(unit);
        var ours = written.filter(there -> there.startsWith(ProgramUnit.firstLine(order) + "\n"))
                .isPresent();
        if (!ours && (written.isPresent() || before.there())) {
            throw NotDone.refused(
                    unit + ": it is there, and Atoll did not write it for this program",
                    "see whose it is: systemctl --user cat " + unit);
        }
        var same = written.filter(text::equals).isPresent();
        if (same && so(before, byItself)) {
            return new ActionOutcome.AlreadySo();
        }
        if (!same) {
            folder.write(unit, text);
        }
        units.type(Scope.USER, output, "daemon-reload");
        if (byItself) {
            units.type(Scope.USER, output, "enable", unit);
            start(unit, before, same, output);
        } else if (before.enabled().equals("enabled")) {
            units.type(Scope.USER, output, "disable", unit);
        }
        return (byItself ? stays(unit) : so(units.look(Scope.USER, unit), false))
                ? new ActionOutcome.Done(
                        order.start() == ProgramOrder.Start.BOOT && !lingers()
                                ? Optional.of(Pending.LINGER)
                                : Optional.empty())
                : ActionOutcome.failed(
                        Kind.NOT_EFFECTIVE,
                        unit + ": systemctl did all that was asked, and it does not "
                                + (byItself ? "go on running" : "stay off"),
                        "systemctl --user status " + unit);
    }

    private static boolean so(UnitVerbs.Now now, boolean byItself) {
        return byItself
                ? now.enabled().equals("enabled") && now.active().equals("active")
                : now.there() && !now.enabled().equals("enabled");
    }

    /** systemd calls a unit active as soon as podman runs, which takes a while to find that there is no such program. */
    private boolean stays(String unit) throws NotDone {
        var until = System.nanoTime() + SETTLING.toNanos();
        while (so(units.look(Scope.USER, unit), true)) {
            if (System.nanoTime() - until >= 0) {
                return true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new NotDone(UnitVerbs.interrupted("systemctl --user start " + unit));
            }
        }
        return false;
    }

    private void start(String unit, UnitVerbs.Now before, boolean same, StepOutput output) throws NotDone {
        if (before.active().equals("failed")) {
            // One that failed too often is not started otherwise.
            units.type(Scope.USER, output, "reset-failed", unit);
        }
        var now = context.clock().instant().getEpochSecond();
        try {
            units.type(Scope.USER, output, same ? "start" : "restart", unit);
        } catch (NotDone e) {
            throw e.failed().kind() == Kind.REFUSED
                    ? NotDone.refused(
                            unit + ": it does not start: " + said(unit, now), "systemctl --user status " + unit)
                    : e;
        }
    }

    /** What podman said as it was to start the box, which systemctl does not tell. Nothing of the program's own. */
    private String said(String unit, long since) {
        return units.systemd().log(Scope.USER, unit, Optional.of("@" + since)) instanceof Tool.Printed log
                ? log.out()
                        .lines()
                        .filter(line -> line.startsWith("Error: "))
                        .reduce((one, next) -> next)
                        .orElse("its log says no more")
                : "its log cannot be read";
    }

    private boolean lingers() {
        return context.variable("USER")
                .or(() -> context.variable("LOGNAME"))
                .filter(user -> NAME.matcher(user).matches() && files.has("/var/lib/systemd/linger/" + user))
                .isPresent();
    }

    private static ActionOutcome unwritten(Path file, IOException e) {
        var said = String.valueOf(e.getMessage());
        var full = said.contains("No space left") || said.contains("quota exceeded");
        return ActionOutcome.failed(
                e instanceof AccessDeniedException ? Kind.ACCESS_DENIED : full ? Kind.NO_SPACE : Kind.REFUSED,
                file + ": cannot be written: " + said,
                full ? "df -h " + file.getParent() : "it has to be yours: ls -ld " + file.getParent());
    }
}
