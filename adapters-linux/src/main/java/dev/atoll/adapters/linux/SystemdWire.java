package dev.atoll.adapters.linux;

import com.google.common.base.Splitter;
import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.Scope;
import dev.atoll.core.service.Service;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What systemctl prints, systemd 246 to 260. */
final class SystemdWire {
    private static final Splitter PARAGRAPHS = Splitter.on("\n\n").trimResults().omitEmptyStrings();

    private SystemdWire() {}

    /** {@code list-units --all --output=json}: services, sockets, timers, and whatever failed. */
    static List<Service.State> units(String json, Scope scope) throws Unreadable {
        var units = new ArrayList<Service.State>();
        for (var unit : Json.list(json)) {
            var name = unit.essential("unit");
            var active = Service.Active.of(unit.text("active").orElse(""));
            // Units that others only mention are listed too, as not-found.
            var loaded = !unit.text("load").orElse("loaded").equals("not-found");
            if (loaded && (isOfInterest(name) || active == Service.Active.FAILED)) {
                units.add(new Service.State(
                        name,
                        scope,
                        unit.text("description").orElse(""),
                        active,
                        unit.text("sub").orElse(""),
                        Optional.empty()));
            }
        }
        return units;
    }

    private static boolean isOfInterest(String unit) {
        return unit.endsWith(".service") || unit.endsWith(".socket") || unit.endsWith(".timer");
    }

    /** {@code list-unit-files --output=json}. */
    static Map<String, String> enabled(String json) throws Unreadable {
        var states = new HashMap<String, String>();
        for (var file : Json.list(json)) {
            states.put(file.essential("unit_file"), file.text("state").orElse(""));
        }
        return states;
    }

    /** A timer before the result of what it starts is known. Times are in microseconds, 0 or null for never. */
    record TimerLine(String name, String starts, Optional<Instant> next, Optional<Instant> last) {}

    /** {@code list-timers --all --output=json}. */
    static List<TimerLine> timers(String json) throws Unreadable {
        var timers = new ArrayList<TimerLine>();
        for (var timer : Json.list(json)) {
            timers.add(new TimerLine(
                    timer.essential("unit"),
                    timer.text("activates").orElse(""),
                    microseconds(timer, "next"),
                    microseconds(timer, "last")));
        }
        return timers;
    }

    private static Optional<Instant> microseconds(Json timer, String key) {
        return timer.number(key)
                .filter(micros -> micros > 0)
                .map(micros -> Instant.ofEpochSecond(micros / 1_000_000, micros % 1_000_000 * 1000));
    }

    /**
     * {@code show} of so many units: lines of key=value, a blank line between two. It has no format whose end could be
     * seen, so its end is known by a whole last line and by every unit that was asked for being there.
     */
    static List<Map<String, String>> shown(String text, int asked) throws Unreadable {
        var units = shown(text);
        if (units.size() != asked) {
            throw new Unreadable("told of " + units.size() + " units, asked for " + asked);
        }
        return units;
    }

    private static List<Map<String, String>> shown(String text) throws Unreadable {
        var units = new ArrayList<Map<String, String>>();
        for (var paragraph : PARAGRAPHS.split(text)) {
            var properties = new HashMap<String, String>();
            paragraph.lines().forEach(line -> {
                var equals = line.indexOf('=');
                if (equals > 0) {
                    properties.put(line.substring(0, equals), line.substring(equals + 1));
                }
            });
            if (!properties.containsKey("Id")) {
                throw new Unreadable("a unit without its Id");
            }
            units.add(properties);
        }
        if (!units.isEmpty() && !text.endsWith("\n")) {
            throw new Unreadable("told of " + units.size() + " units and ended in the middle of the last");
        }
        return units;
    }

    /** Empty for a unit that does not exist: systemctl answers 0 and not-found. Masked and broken ones do exist. */
    static Optional<Service.Details> details(Map<String, String> shown, Scope scope) {
        if (shown.getOrDefault("LoadState", "not-found").equals("not-found")) {
            return Optional.empty();
        }
        return Optional.of(new Service.Details(
                shown.getOrDefault("Id", ""),
                scope,
                Optional.ofNullable(shown.get("Type")).filter(word -> !word.isEmpty()),
                Optional.ofNullable(shown.get("UnitFileState")).filter(word -> !word.isEmpty()),
                time(shown, "StateChangeTimestamp"),
                number(shown, "MainPID").filter(pid -> pid > 0).map(Long::intValue),
                number(shown, "MemoryCurrent").map(ByteSize::new),
                number(shown, "MemoryPeak").map(ByteSize::new),
                number(shown, "NRestarts").map(Long::intValue),
                Optional.ofNullable(shown.get("Result")).filter(word -> !word.isEmpty()),
                number(shown, "ExecMainStatus").map(Long::intValue)));
    }

    /** Empty for what never was. */
    static Optional<Instant> time(Map<String, String> shown, String key) {
        return Optional.ofNullable(shown.get(key)).flatMap(SystemdWire::atUnix);
    }

    /** {@code @1795424650}, as --timestamp=unix prints it. */
    private static Optional<Instant> atUnix(String told) {
        return told.startsWith("@")
                ? digits(told.substring(1)).filter(seconds -> seconds > 0).map(Instant::ofEpochSecond)
                : Optional.empty();
    }

    /** An unset number reads {@code [not set]}, or is the largest there is. */
    private static Optional<Long> number(Map<String, String> shown, String key) {
        return digits(shown.getOrDefault(key, ""));
    }

    private static Optional<Long> digits(String word) {
        try {
            return Optional.of(Long.valueOf(word));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}
