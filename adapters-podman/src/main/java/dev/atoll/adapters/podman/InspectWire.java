package dev.atoll.adapters.podman;

import dev.atoll.adapters.support.Json;
import dev.atoll.adapters.support.Unreadable;
import dev.atoll.core.common.ByteSize;
import dev.atoll.core.common.HostPath;
import dev.atoll.core.common.Scope;
import dev.atoll.core.container.BoxContents;
import dev.atoll.core.container.Container;
import dev.atoll.core.container.ContainerDetails;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** One container inspected: libpod's API and {@code podman container inspect}, podman 4.3 to 6. */
final class InspectWire {
    private InspectWire() {}

    /** The API answers an object, the command a list of one. */
    static Json object(String text) throws Unreadable {
        var json = Json.parse(text);
        var one = json.isObject() ? json : json.items().stream().findFirst().orElse(json);
        if (!one.isObject()) {
            throw new Unreadable("no inspected container");
        }
        return one;
    }

    /** Whether the kernel ended it for want of memory; empty where an inspect does not tell. */
    static Optional<Boolean> outOfMemory(String text) {
        try {
            var state = object(text).at("State");
            return state.at("OOMKilled").isTold() ? Optional.of(state.flag("OOMKilled")) : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    /** Where something of the host is mounted; none where an inspect does not tell. */
    static List<String> mountPoints(String text) {
        try {
            return mounts(object(text).items("Mounts")).stream()
                    .map(mount -> mount.destination().value())
                    .toList();
        } catch (Unreadable e) {
            return List.of();
        }
    }

    /** Empty where it was not measured, or could not be. */
    static Optional<BoxContents.Size> size(String text) {
        try {
            var inspected = object(text);
            var writable = inspected.number("SizeRw").filter(bytes -> bytes >= 0);
            var whole = inspected.number("SizeRootFs").filter(bytes -> bytes >= 0);
            return writable.isPresent() && whole.isPresent()
                    ? Optional.of(new BoxContents.Size(new ByteSize(writable.get()), new ByteSize(whole.get())))
                    : Optional.empty();
        } catch (Unreadable e) {
            return Optional.empty();
        }
    }

    static ContainerDetails read(
            Json inspected, Container.State listed, Optional<ContainerDetails.Usage> usage, Exports exports) {
        var host = inspected.at("HostConfig");
        var config = inspected.at("Config");
        var mounts = mounts(inspected.items("Mounts"));
        return new ContainerDetails(
                listed.name(),
                listed.scope(),
                inspected.text("ImageDigest"),
                mounts,
                host.at("RestartPolicy").text("Name").orElse("no"),
                sharing(host, config.texts("CreateCommand")),
                host.flag("Privileged"),
                host.texts("SecurityOpt").contains("label=disable"),
                config.texts("Env").stream().map(InspectWire::nameOf).sorted().toList(),
                usage,
                listed.box()
                        .filter(Container.BoxTool.DISTROBOX::equals)
                        .map(tool -> box(inspected, listed, mounts, exports)));
    }

    /** Values may be secret. */
    private static String nameOf(String variable) {
        var equals = variable.indexOf('=');
        return equals < 0 ? variable : variable.substring(0, equals);
    }

    private static List<ContainerDetails.Mount> mounts(List<Json> told) {
        var mounts = new ArrayList<ContainerDetails.Mount>();
        for (var mount : told) {
            var at = mount.text("Destination").filter(path -> path.startsWith("/"));
            at.ifPresent(path -> mounts.add(new ContainerDetails.Mount(
                    mount.text("Type").orElse("bind"),
                    mount.text("Name").or(() -> mount.text("Source")).orElse(""),
                    new HostPath(path),
                    mount.at("RW").isTold()
                            ? mount.flag("RW")
                            : !mount.texts("Options").contains("ro"))));
        }
        mounts.sort(Comparator.comparing(ContainerDetails.Mount::destination));
        return mounts;
    }

    /**
     * podman 4.3 calls the host's IPC shareable; the command that made the box tells the truth, where it is kept. Of
     * keep-id an inspect says no more than that the user namespace is private (4.3 to 5.8).
     */
    private static ContainerDetails.Sharing sharing(Json host, List<String> created) {
        return new ContainerDetails.Sharing(
                host.text("NetworkMode").orElse("").equals("host"),
                host.text("IpcMode").orElse("").equals("host") || asks(created, "--ipc", "host"),
                host.text("PidMode").orElse("").equals("host") || asks(created, "--pid", "host"),
                asks(created, "--userns", "keep-id"));
    }

    /** Options of a value, as of {@code keep-id:uid=1000}, are none of our business. */
    private static boolean asks(List<String> created, String option, String value) {
        return created.stream().anyMatch(word -> (word + ":").startsWith(option + "=" + value + ":"))
                || after(option, created)
                        .filter(given -> (given + ":").startsWith(value + ":"))
                        .isPresent();
    }

    private static ContainerDetails.Box box(
            Json inspected, Container.State listed, List<ContainerDetails.Mount> mounts, Exports exports) {
        var arguments = inspected.texts("Args");
        // distrobox sets this variable only where the box has a home of its own.
        var ownHome = inspected.at("Config").texts("Env").stream().anyMatch(v -> v.startsWith("DISTROBOX_HOST_HOME="));
        return new ContainerDetails.Box(
                Optional.ofNullable(listed.labels().get("distrobox.version"))
                        .or(() -> mounts.stream()
                                .filter(mount -> mount.destination().value().equals("/usr/bin/entrypoint"))
                                .findFirst()
                                .flatMap(mount -> ToolScript.version(Path.of(mount.source())))),
                ownHome
                        ? after("--home", arguments)
                                .filter(path -> path.startsWith("/"))
                                .map(HostPath::new)
                        : Optional.empty(),
                after("--init", arguments).orElse("0").equals("1"),
                after("--nvidia", arguments).orElse("0").equals("1"),
                listed.scope() == Scope.SYSTEM,
                exports.applications(listed.name()),
                exports.binaries(listed.name()),
                ContainerDetails.reached(mounts));
    }

    private static Optional<String> after(String option, List<String> arguments) {
        var at = arguments.indexOf(option);
        return at >= 0 && at + 1 < arguments.size() ? Optional.of(arguments.get(at + 1)) : Optional.empty();
    }
}
