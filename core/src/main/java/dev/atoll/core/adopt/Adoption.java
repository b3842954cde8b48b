package dev.atoll.core.adopt;

import static dev.atoll.core.common.Components.notNull;

import dev.atoll.core.application.Application;
import dev.atoll.core.common.Cause;
import dev.atoll.core.common.Observation;
import dev.atoll.core.compare.Undeclared;
import dev.atoll.core.host.Deployment;
import dev.atoll.core.machine.Machine;
import dev.atoll.core.manifest.ManifestPath;
import dev.atoll.core.manifest.Said;
import dev.atoll.core.observe.Kinds;
import dev.atoll.core.observe.Sight;
import dev.atoll.core.observe.Snapshot;
import dev.atoll.core.service.Service;
import dev.atoll.core.task.MaintenanceTask;
import dev.atoll.core.volume.FileSystems;
import dev.atoll.core.volume.Volume;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * What a manifest could say of a machine as it was seen, so that comparing both finds nothing. A pure function. What a
 * machine cannot tell (what a box is for, what is to be kept) it leaves to the owner.
 *
 * @param workstation what the machine is called
 * @param sections in the order of a manifest; those of which nothing is to be said are left out
 */
public record Adoption(String workstation, Instant at, List<Section> sections) {
    /** Everything, and in depth how boxes were made, what is in them, and which units start by themselves. */
    public static final Sight SIGHT = Sight.STATUS
            .deeper(Kinds.CONTAINER_DETAILS, Kinds.BOX_CONTENTS, Kinds.SERVICE_DETAILS)
            .and(Sight.of(Kinds.APPLICATION));

    /** What a machine does not tell, or not whose doing it is: the owner's to write. */
    private static final List<String> UNOBSERVED =
            List.of("templates", "quadlets", "directories", "backups", "secrets", "kargs of the host");

    public Adoption {
        notNull(workstation, at);
        sections = List.copyOf(sections);
    }

    public static Adoption of(Snapshot snapshot) {
        var sections = new ArrayList<Section>();
        sections.add(host(snapshot));
        sections.add(tailnet(snapshot));
        sections.add(volumes(snapshot));
        sections.add(new BoxAdoption(snapshot).section());
        sections.add(maintenance(snapshot));
        return new Adoption(
                snapshot.seen(Kinds.MACHINE)
                        .map(Machine.State::hostname)
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .filter(name -> !name.isBlank())
                        .orElse("workstation"),
                snapshot.takenAt(),
                sections.stream()
                        .filter(section ->
                                !section.entries().isEmpty() || !section.notes().isEmpty())
                        .toList());
    }

    /** What a machine does not tell, for whoever reads the file. */
    public static String unobserved() {
        return String.join(", ", UNOBSERVED);
    }

    private static Section host(Snapshot snapshot) {
        var entries = new Entries("host");
        entries.seen("deployments", snapshot.of(Kinds.HOST))
                .flatMap(host ->
                        host.staged().or(() -> host.deployments().stream().findFirst()))
                .ifPresent(next -> deployment(next, entries));
        snapshot.seen(Kinds.TASK).stream()
                .flatMap(List::stream)
                .filter(task -> task.enabled() && task.updates().isPresent())
                .filter(task -> Updaters.ofTheHost(task.name()))
                .findFirst()
                .ifPresent(task -> entries.say(List.of(), List.of("updates", "by"), new Said.Word(task.name())));
        entries.seen("units", snapshot.of(Kinds.SERVICE_DETAILS))
                .ifPresent(details -> UnitAdoption.say(details, snapshot, entries));
        flatpaks(snapshot.of(Kinds.APPLICATION), entries);
        return entries.section();
    }

    private static void deployment(Deployment next, Entries entries) {
        next.image().ifPresent(image -> {
            entries.say("image", new Said.Word(image.toString()));
            next.origin()
                    .ifPresent(
                            origin -> entries.say("signed", new Said.Truth(origin.startsWith("ostree-image-signed:"))));
        });
        entries.say("layered", new Said.Words(next.packages().requested()));
    }

    /** Where there is no flatpak, there are none. */
    private static void flatpaks(Observation<List<Application.State>> seen, Entries entries) {
        if (seen instanceof Observation.Unknown<?> unknown && unknown.cause() == Cause.NOT_INSTALLED) {
            return;
        }
        var names = entries.seen("Flatpaks", seen).orElse(List.of()).stream()
                .map(Application.State::name)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            entries.say("flatpaks", new Said.Words(names));
        }
    }

    private static Section tailnet(Snapshot snapshot) {
        var entries = new Entries("tailnet");
        entries.seen("tailnet", snapshot.of(Kinds.PEER)).ifPresent(tailnet -> {
            tailnet.dnsSuffix().or(tailnet::name).ifPresent(name -> entries.say("name", new Said.Word(name)));
            tailnet.peers()
                    .forEach(
                            peer -> entries.say(List.of("peers", peer.name()), List.of(), new Said.Empty(), peer.os()));
        });
        return entries.section();
    }

    private static Section volumes(Snapshot snapshot) {
        var entries = new Entries("volumes");
        var names = new HashSet<String>();
        entries.seen("disks", snapshot.of(Kinds.VOLUME)).orElse(List.of()).forEach(root -> {
            var worth = Undeclared.worthDeclaring(root).toList();
            worth.forEach(volume -> volume(volume, root, Names.unique(name(volume), names), entries));
        });
        return entries.section();
    }

    private static void volume(Volume.State volume, Volume.State root, String name, Entries entries) {
        var thing = List.of(name);
        var luks = root.tree()
                .filter(FileSystems::isContainer)
                .filter(layer -> layer.tree().anyMatch(volume::equals))
                .findFirst();
        luks.flatMap(Volume.State::uuid).ifPresent(id -> entries.say(thing, List.of("luks"), new Said.Word(id)));
        volume.uuid().ifPresent(id -> entries.say(thing, List.of("uuid"), new Said.Word(id), volume.label()));
        volume.format().ifPresent(format -> entries.say(thing, List.of("filesystem"), new Said.Word(format)));
        var removable =
                root.removable() || root.transport().filter("usb"::equals).isPresent();
        if (removable) {
            entries.say(thing, List.of("removable"), new Said.Truth(true));
        }
        if (luks.isPresent()) {
            entries.say(thing, List.of("expects", "encrypted"), new Said.Truth(true));
        }
        // What is mounted for whoever is logged in is somewhere else tomorrow.
        volume.places().stream()
                .filter(place -> !removable && !place.value().startsWith("/run/"))
                .findFirst()
                .ifPresent(place -> entries.say(thing, List.of("mount"), new Said.Word(place.value())));
    }

    private static String name(Volume.State volume) {
        var places = volume.places();
        if (places.stream().anyMatch(place -> List.of("/", "/sysroot", "/var").contains(place.value()))) {
            return "system";
        }
        return volume.label()
                .map(Names::plain)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> Names.plain(volume.name()));
    }

    private static Section maintenance(Snapshot snapshot) {
        var entries = new Entries("maintenance");
        entries.seen("timers", snapshot.of(Kinds.TASK)).orElse(List.of()).stream()
                .filter(MaintenanceTask.State::enabled)
                .forEach(task -> {
                    var name = Names.plain(task.name());
                    if (name.equals(task.name())) {
                        entries.say(
                                List.of(name),
                                List.of("every"),
                                new Said.Word(every(task).toLowerCase(Locale.ROOT)));
                        entries.say(
                                List.of(name), List.of("manual"), new Said.Word("done by " + task.name() + ".timer"));
                    }
                });
        return entries.section();
    }

    /** By what lies between two runs, where the machine tells both; a timer of which nobody knows is looked at weekly. */
    private static String every(MaintenanceTask.State task) {
        if (task.last().isEmpty() || task.next().isEmpty()) {
            return "week";
        }
        var days = Duration.between(task.last().get(), task.next().get()).toHours() / 24.0;
        if (days <= 2) {
            return "day";
        }
        if (days <= 10) {
            return "week";
        }
        return days <= 45 ? "month" : days <= 120 ? "quarter" : "year";
    }

    /** All things that are declared: paths of their own. */
    public List<ManifestPath> things() {
        return sections.stream()
                .flatMap(section -> section.entries().stream())
                .map(Entry::thing)
                .distinct()
                .toList();
    }

    /** Units, of which only names are asked. */
    static boolean isOn(Service.Details unit) {
        return unit.enabled().filter("enabled"::equals).isPresent();
    }
}
