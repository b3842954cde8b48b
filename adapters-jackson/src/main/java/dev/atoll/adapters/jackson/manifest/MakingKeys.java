package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.DeclaredPath;
import java.util.List;

/** The keys of a box that are distrobox's own. */
final class MakingKeys {
    private static final ListShape<String> TEXTS = new ListShape<>(Words.TEXT);

    static final Key<DeclaredPath> HOME = made("home", Words.PATH, "A home of its own, in place of the owner's.")
            .seenBy("Containers");
    static final Key<String> HOSTNAME = made("hostname", Words.NAME, "Its host name.");
    static final Key<Boolean> INIT =
            flag("init", "Whether systemd is its first process.").seenBy("Containers");
    static final Key<Boolean> NVIDIA =
            flag("nvidia", "Whether it gets the host's NVIDIA drivers.").seenBy("Containers");
    static final Key<Boolean> PULL = flag("pull", "Whether its image is fetched again before it is made.");
    static final Key<Boolean> ROOT = flag("root", "Whether the system's engine runs it, and not the user's.")
            .seenBy("Containers");
    static final Key<Boolean> ENTRY = made("entry", Words.TRUTH, "Whether it gets an icon among the applications.")
            .or("true");
    static final Key<Boolean> START_NOW = flag("start_now", "Whether it is started as soon as it is made.");
    static final Key<Boolean> UNSHARE_GROUPS =
            flag("unshare_groups", "Whether it leaves out the owner's other groups.");
    static final Key<Boolean> UNSHARE_IPC =
            flag("unshare_ipc", "Whether it has shared memory of its own.").seenBy("Containers");
    static final Key<Boolean> UNSHARE_NETNS = flag(
                    "unshare_netns", "Whether it has a network of its own, and so ports of its own.")
            .seenBy("Containers");
    static final Key<Boolean> UNSHARE_PROCESS =
            flag("unshare_process", "Whether it sees its own processes alone.").seenBy("Containers");
    static final Key<Boolean> UNSHARE_DEVSYS = flag("unshare_devsys", "Whether it is kept from the host's devices.");
    static final Key<Boolean> UNSHARE_ALL = flag("unshare_all", "All of these.").seenBy("Containers");
    static final Key<List<String>> PACKAGES = made(
                    "additional_packages",
                    new ListShape<>(Words.PACKAGE),
                    "Packages that are installed in it; none is removed.")
            .seenBy("Containers");
    static final Key<List<String>> VOLUMES = made(
                    "volume",
                    new ListShape<>(WordShape.text(
                            "/from:/to[:options]", "[^\\s:]+(?::[^\\s:]+){1,2}", java.util.Optional::of)),
                    "Folders of the host in it.")
            .seenBy("Containers");
    static final Key<List<String>> FLAGS = made("additional_flags", TEXTS, "Options handed on to podman.");
    static final Key<List<String>> INIT_HOOKS =
            made("init_hooks", TEXTS, "Commands that distrobox runs in it at the end of its set-up.");
    static final Key<List<String>> PRE_INIT_HOOKS =
            made("pre_init_hooks", TEXTS, "Commands that distrobox runs in it at the start of its set-up.");
    static final Key<List<String>> EXPORTED_APPS =
            made("exported_apps", TEXTS, "Its applications among the host's.").seenBy("Containers");
    static final Key<List<String>> EXPORTED_BINS = made(
                    "exported_bins", TEXTS, "Its commands among the host's, by their path in it.")
            .seenBy("Containers");
    static final Key<DeclaredPath> EXPORTED_BINS_PATH =
            made("exported_bins_path", Words.PATH, "Where those go; ~/.local/bin otherwise.");

    /** In the order they are shown in. */
    static final List<Key<?>> ALL = List.of(
            PACKAGES,
            HOME,
            HOSTNAME,
            INIT,
            NVIDIA,
            PULL,
            ROOT,
            ENTRY,
            START_NOW,
            UNSHARE_GROUPS,
            UNSHARE_IPC,
            UNSHARE_NETNS,
            UNSHARE_PROCESS,
            UNSHARE_DEVSYS,
            UNSHARE_ALL,
            VOLUMES,
            FLAGS,
            PRE_INIT_HOOKS,
            INIT_HOOKS,
            EXPORTED_APPS,
            EXPORTED_BINS,
            EXPORTED_BINS_PATH);

    private MakingKeys() {}

    private static <T> Key<T> made(String name, Shape<T> shape, String doc) {
        return Key.desired(name, shape, doc);
    }

    private static Key<Boolean> flag(String name, String doc) {
        return made(name, Words.TRUTH, doc).or("false");
    }

    static BoxMaking making(Given given) {
        return new BoxMaking(
                given.get(HOME),
                given.get(HOSTNAME),
                given.or(INIT),
                given.or(NVIDIA),
                given.or(PULL),
                given.or(ROOT),
                given.or(ENTRY),
                given.or(START_NOW),
                new BoxMaking.Unshare(
                        given.or(UNSHARE_GROUPS),
                        given.or(UNSHARE_IPC),
                        given.or(UNSHARE_NETNS),
                        given.or(UNSHARE_PROCESS),
                        given.or(UNSHARE_DEVSYS),
                        given.or(UNSHARE_ALL)),
                given.get(PACKAGES).orElse(List.of()),
                given.get(VOLUMES).orElse(List.of()),
                given.get(FLAGS).orElse(List.of()),
                given.get(INIT_HOOKS).orElse(List.of()),
                given.get(PRE_INIT_HOOKS).orElse(List.of()),
                given.get(EXPORTED_APPS).orElse(List.of()),
                given.get(EXPORTED_BINS).orElse(List.of()),
                given.get(EXPORTED_BINS_PATH));
    }
}
