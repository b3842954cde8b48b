package dev.atoll.adapters.jackson.manifest;

import java.util.List;
import java.util.Set;

/**
 * Which boxes a file of distrobox's is about; nothing else of it. Pure.
 *
 * @param users of the user's podman
 * @param roots of root's
 */
public record DistroboxNames(List<String> users, List<String> roots) {
    private static final Set<String> YES = Set.of("true", "1");

    public DistroboxNames {
        users = List.copyOf(users);
        roots = List.copyOf(roots);
    }

    public static DistroboxNames of(String ini) {
        var sections = DistroboxIni.parse(ini).sections();
        return new DistroboxNames(
                sections.stream()
                        .filter(section -> !root(section))
                        .map(DistroboxIni.Section::name)
                        .toList(),
                sections.stream()
                        .filter(DistroboxNames::root)
                        .map(DistroboxIni.Section::name)
                        .toList());
    }

    private static boolean root(DistroboxIni.Section section) {
        return section.entries().stream().anyMatch(entry -> entry.key().equals("root") && YES.contains(entry.value()));
    }
}
