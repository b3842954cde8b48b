package dev.atoll.adapters.memory;

import dev.atoll.core.application.Application;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reference machine's Flatpaks: some that its image's installer brought, and the one that its owner wanted. */
final class ReferenceApplications {
    private ReferenceApplications() {}

    static List<Application.State> states() {
        return Stream.of(
                        state("com.github.tchx84.Flatseal", "2.4.0", "system"),
                        state("io.github.flattool.Warehouse", "2.2.0", "system"),
                        state("md.obsidian.Obsidian", "1.9.14", Application.USERS),
                        state("org.mozilla.firefox", "147.0.2", "system"))
                .sorted(Application.ORDER)
                .toList();
    }

    private static Application.State state(String name, String version, String installation) {
        return new Application.State(
                name, "x86_64", "stable", Optional.of(version), Optional.of("flathub"), installation);
    }
}
