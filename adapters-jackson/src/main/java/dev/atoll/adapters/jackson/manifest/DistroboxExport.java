package dev.atoll.adapters.jackson.manifest;

import dev.atoll.core.manifest.BoxMaking;
import dev.atoll.core.manifest.BoxSpec;
import dev.atoll.core.manifest.Manifest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The boxes of a manifest as distrobox's own file, and what of them it has no word for. Pure. */
public final class DistroboxExport {
    /** What distrobox hands to a shell is only written where no shell makes something else of it. */
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9_./:@%+,=~$(){} \\[\\]*?-]*");

    private final StringBuilder ini = new StringBuilder();
    private final List<String> notes = new ArrayList<>();
    private String box = "";

    private DistroboxExport() {}

    /** @param notes what could not be written, by path */
    public record Exported(String ini, List<String> notes) {}

    public static Exported of(Manifest manifest) {
        var export = new DistroboxExport();
        manifest.boxes().forEach((name, spec) -> {
            if (spec.state() != BoxSpec.State.ABSENT) {
                export.section(name, spec);
            }
        });
        return new Exported(export.ini.toString(), List.copyOf(export.notes));
    }

    private void section(String name, BoxSpec spec) {
        box = name;
        ini.append(ini.isEmpty() ? "" : "\n").append('[').append(name).append("]\n");
        spec.image().ifPresent(image -> line("image", image.toString()));
        spec.cloneOf().ifPresent(other -> line("clone", other));
        making(spec.making());
        left("expects", !spec.expects().isEmpty());
        left("endpoints", !spec.endpoints().isEmpty());
        left("services", !spec.services().isEmpty());
        left("workspace", spec.workspace().isPresent());
        left("config", !spec.config().isEmpty());
        left("notes", !spec.notes().isEmpty());
        left("purpose", spec.purpose().isPresent());
        left("protected", spec.protectedOne());
        left("state", spec.state() != BoxSpec.State.PRESENT);
    }

    private void left(String key, boolean given) {
        if (given) {
            notes.add("boxes." + box + "." + key + ": distrobox has no word for it");
        }
    }

    private void making(BoxMaking making) {
        making.home().ifPresent(home -> line("home", home.value()));
        making.hostname().ifPresent(host -> line("hostname", host));
        truth("init", making.init());
        truth("nvidia", making.nvidia());
        truth("pull", making.pull());
        truth("root", making.root());
        if (!making.entry()) {
            ini.append("entry=false\n");
        }
        truth("start_now", making.startNow());
        var unshare = making.unshare();
        truth("unshare_groups", unshare.groups());
        truth("unshare_ipc", unshare.ipc());
        truth("unshare_netns", unshare.netns());
        truth("unshare_process", unshare.process());
        truth("unshare_devsys", unshare.devsys());
        truth("unshare_all", unshare.all());
        words("additional_packages", making.packages());
        making.volumes().forEach(volume -> line("volume", volume));
        making.flags().forEach(flag -> line("additional_flags", flag));
        making.preInitHooks().forEach(hook -> hook("pre_init_hooks", hook));
        making.initHooks().forEach(hook -> hook("init_hooks", hook));
        words("exported_apps", making.exportedApps());
        words("exported_bins", making.exportedBins());
        making.exportedBinsPath().ifPresent(path -> line("exported_bins_path", path.value()));
    }

    private void truth(String key, boolean value) {
        if (value) {
            ini.append(key).append("=true\n");
        }
    }

    private void words(String key, List<String> words) {
        var written = words.stream().filter(word -> may(key, word, HARMLESS)).toList();
        if (!written.isEmpty()) {
            ini.append(key).append("=\"").append(String.join(" ", written)).append("\"\n");
        }
    }

    private void line(String key, String value) {
        if (may(key, value, HARMLESS)) {
            ini.append(key).append("=\"").append(value).append("\"\n");
        }
    }

    /** distrobox hands a hook on as it is. */
    private void hook(String key, String hook) {
        if (may(key, hook.stripTrailing(), Pattern.compile("[^\n\r]*"))) {
            ini.append(key).append("=\"").append(hook.stripTrailing()).append("\"\n");
        }
    }

    private boolean may(String key, String value, Pattern harmless) {
        var why = value.contains(" #") || value.startsWith("#")
                ? Optional.of("distrobox takes what follows a # for a comment")
                : harmless.matcher(value).matches()
                        ? Optional.<String>empty()
                        : Optional.of("distrobox would have a shell read '" + WordShape.shortened(value) + "'");
        why.ifPresent(reason -> notes.add("boxes." + box + "." + key + ": " + reason));
        return why.isEmpty();
    }
}
